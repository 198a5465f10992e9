import { latestVersion } from '../questionnaire/latest-version'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import type { GoalSubject } from './plan'

/** What a goal can be about: the scales of what is asked about oneself, and the topics of one's situation, each in its latest version. */
export function listSubjects(
  questionnaires: readonly Questionnaire[],
): readonly Readonly<{ subject: GoalSubject; title: string }>[] {
  const ids = [...new Set(questionnaires.map(({ id }) => id))]
  return ids.flatMap((id) => {
    const latest = latestVersion(questionnaires, id)!
    const refer = (kind: GoalSubject['kind']) => (one: Readonly<{ id: string; title: string }>) => ({
      subject: { questionnaire: id, kind, id: one.id },
      title: `${one.title} (${latest.title})`,
    })
    if (latest.about === 'self') return latest.scales.map(refer('scale'))
    if (latest.about !== 'situation') return []
    return latest.topicGroups.flatMap(({ topics }) => topics).map(refer('topic'))
  })
}
