import type { GoalSubject } from '~/domain/plan/plan'

/** What a goal is about in one word, as forms carry it: "scale/social-skill/framing". */
export function nameSubject({ kind, questionnaire, id }: GoalSubject): string {
  return `${kind}/${questionnaire}/${id}`
}

/** What such a word names; null where it names nothing. */
export function readSubject(name: string): GoalSubject | null {
  const found = /^(scale|topic)\/([a-z0-9-]{1,80})\/([a-z0-9-]{1,80})$/.exec(name)
  if (!found) return null
  const [, kind, questionnaire = '', id = ''] = found
  return { kind: kind === 'topic' ? 'topic' : 'scale', questionnaire, id }
}
