import { listGradedTopics } from '../../app/domain/questionnaire/list-graded-topics'
import { beginForWave } from '../../app/use-cases/begin-for-wave'
import { saveLookingBack } from '../../app/use-cases/read-looking-back'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { sayReaction } from '../../app/use-cases/say-reaction'
import { submitAssessment } from '../../app/use-cases/submit-assessment'
import { listWaves } from '../queries/waves.server'
import { actAs, type At, makeAddress } from './act-as.server'
import {
  COHORT_QUESTIONNAIRE,
  type DemonstrationCohort,
  type DemonstrationWave,
  levelsOf,
  nameParticipants,
  situationOf,
} from './demonstration-cohorts'
import { spellAnswers } from './spell-answers'

const OPINIONS = [
  'More time between the days to try things.',
  'Bring our managers in once, at the start.',
  'Keep the same small group for longer.',
]

/** Everybody of a cohort who has not left answers a wave, the day after it opened. In one that is still open the last two don't. */
export async function answerWave(
  at: At,
  cohort: DemonstrationCohort,
  { kind, opensDaysAgo, closesDaysAgo, asksThenTest, asksReaction }: DemonstrationWave,
): Promise<void> {
  const day = opensDaysAgo - 1
  const wave = (await listWaves(at(day).db, cohort.id)).find((one) => one.kind === kind)!
  const questionnaire = at(day).library.latest(COHORT_QUESTIONNAIRE)!
  const scaleIds = questionnaire.scales.map(({ id }) => id)
  const isLater = kind !== 'baseline'
  const companion = at(day).library.companionOf(questionnaire)
  const topics = companion ? listGradedTopics(companion) : []
  const people = nameParticipants(cohort)
  for (const [person, name] of people.entries()) {
    const isLeaver = person >= cohort.people - cohort.leavers
    if ((isLater && isLeaver) || (closesDaysAgo < 0 && person >= cohort.people - 2)) continue
    const then = at(day, person * 20)
    const actor = (await actAs(then, makeAddress(name, 'academy')))!
    const of = { waveId: wave.id, questionnaireId: COHORT_QUESTIONNAIRE }
    const begun = await beginForWave(then, actor, { ...of, agrees: true })
    if (!begun.ok) throw new Error(`The demonstration could not begin a wave: ${begun.reason}.`)
    const { assessmentId } = begun
    const levels = levelsOf(scaleIds, { person, isLater, isLeaver })
    const seed = person * 11 + opensDaysAgo
    const ends = at(day, person * 20 + 8)
    const own = spellAnswers(questionnaire, levels, seed)
    const changes = { ...own, answers: { ...own.answers, ...sayOf(topics, { person, isLater }) } }
    await saveOwnAnswers(ends, actor, { assessmentId, changes })
    await submitAssessment(ends, actor, { assessmentId, gapsConfirmed: true })
    const where = { cohortId: cohort.id, waveId: wave.id }
    if (asksThenTest) {
      // Looking back, people see where they began as lower than they had said.
      const first = levelsOf(scaleIds, { person, isLater: false, isLeaver })
      const raw = scaleIds.map((id, scale) => {
        const then = Math.max(1, Number(first[scale]) - Number((person + scale) % 2 === 0))
        return [id, { now: levels[scale]!, then: String(then) }] as const
      })
      await saveLookingBack(ends, actor, {
        ...{ ...where, questionnaireId: COHORT_QUESTIONNAIRE, raw: Object.fromEntries(raw) },
      })
    }
    if (asksReaction) {
      const raw = {
        ...{ usefulness: String(3 + (person % 3)), relevance: String(4 + (person % 2)) },
        ...{ whatToChange: OPINIONS[person] ?? '', mayBeShown: person < OPINIONS.length },
      }
      await sayReaction(ends, actor, { ...where, raw })
    }
  }
}

function sayOf(
  topics: ReturnType<typeof listGradedTopics>,
  who: Readonly<{ person: number; isLater: boolean }>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(topics.map(({ id, item }) => [item.id, String(situationOf(id, who))]))
}
