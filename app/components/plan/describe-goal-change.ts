import { formatDate } from '~/components/page-layout/date-text'
import type { compareGoal, ScaleThen } from '~/domain/plan/compare-goal'
import { describeChange } from '~/domain/profile/overlay-profile'
import { formatScore } from '~/domain/scoring/format-score'

type Change = ReturnType<typeof compareGoal>

/** A goal's scale then and now, in sentences (J9). */
export function describeGoalChange(change: Change): readonly string[] {
  const { then, hasOtherVersion } = change
  const other = 'You have answered again in another version of the questionnaire'
  if (change.kind === 'other-version') {
    return [`${say('Then', then)}.`, `${other}: its words differ, so the two aren’t compared.`]
  }
  if (change.kind === 'not-again') {
    return [`${say('Then', then)}.`, 'You have not answered again since.']
  }
  return [
    `${say('Then', then)}. ${say('Now', change.now)}. Change: ${describeChange(change.change)}.`,
    'Both are your own ratings of yourself.',
    ...(hasOtherVersion ? [`${other} too: its words differ, so it isn’t compared.`] : []),
  ]
}

function say(when: string, { submittedAt, score }: ScaleThen): string {
  return `${when} (${formatDate(submittedAt)}): ${score === null ? 'no score' : formatScore(score)}`
}
