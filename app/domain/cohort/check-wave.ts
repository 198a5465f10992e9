import type { Day } from '../field/field'
import type { QuestionnaireVersion } from '../round/round'
import { checkWaveDates } from './check-wave-dates'
import type { Reporting, Wave } from './cohort'
import { nameWave } from './name-wave'

/** What is said of a wave before it opens. */
export type WaveSettings = Readonly<
  Pick<
    Wave,
    'kind' | 'opensOn' | 'closesOn' | 'catchesUpUntil' | 'questionnaires' | 'asksThenTest' | 'asksReaction'
  >
>

/** A wave as it is asked for; versions follow from what is asked already (H5). */
export type AskedWave = Omit<WaveSettings, 'questionnaires'> & Readonly<{ questionnaires: readonly string[] }>

export type WaveField = 'kind' | 'opensOn' | 'closesOn' | 'catchesUpUntil' | 'questionnaires' | 'extras'

/**
 * What is wrong with a wave, by field (H4, H5, H8). Empty where nothing is.
 * @param among the other waves of its cohort, and what the cohort publishes when
 */
export function checkWave(
  wave: WaveSettings & Readonly<{ id: string | null }>,
  among: Readonly<{ waves: readonly Wave[]; reporting: Reporting; today: Day }>,
): Readonly<Partial<Record<WaveField, string>>> {
  const errors: Partial<Record<WaveField, string>> = {}
  for (const { field, sentence } of checkWaveDates(wave, among.waves)) errors[field] ??= sentence
  if (wave.closesOn < among.today) errors.closesOn ??= 'The last day must be today or later'
  if (wave.questionnaires.length === 0) errors.questionnaires = 'Choose at least one questionnaire'
  if (wave.asksThenTest && wave.kind !== 'end' && wave.kind !== 'follow-up')
    errors.extras = 'Looking back is asked in the end wave or a follow-up'
  const caughtUp = among.waves.find(
    ({ id, state, opensOn, catchesUpUntil }) =>
      id !== wave.id &&
      state !== 'cancelled' &&
      opensOn < wave.opensOn &&
      catchesUpUntil !== null &&
      catchesUpUntil >= wave.opensOn,
  )
  if (caughtUp)
    errors.opensOn ??= `Late starters can answer ${nameWave(caughtUp.kind)} until then: it must open after their catch-up day`
  const catchUp = checkCatchUp(wave, among)
  if (catchUp !== null) errors.catchesUpUntil = catchUp
  return errors
}

function checkCatchUp(
  { id, opensOn, closesOn, catchesUpUntil }: WaveSettings & Readonly<{ id: string | null }>,
  { waves, reporting }: Readonly<{ waves: readonly Wave[]; reporting: Reporting }>,
): string | null {
  if (catchesUpUntil === null) return null
  if (reporting === 'baseline-now')
    return 'This cohort publishes its baseline at once: what comes later could not be counted'
  if (catchesUpUntil <= closesOn) return 'The catch-up day must be after the last day'
  const next = waves
    .filter((wave) => wave.id !== id && wave.state !== 'cancelled' && wave.opensOn > opensOn)
    .map((wave) => wave.opensOn)
    .sort()[0]
  return next !== undefined && catchesUpUntil >= next ? 'It must be before the next wave opens' : null
}

/**
 * The versions that a wave asks (H5): what another wave of the cohort asks, in that version; of anything else the latest.
 * @param chosen ids of questionnaires
 */
export function pinVersions(
  chosen: readonly string[],
  waves: readonly Pick<Wave, 'questionnaires' | 'state'>[],
  latest: readonly QuestionnaireVersion[],
): readonly QuestionnaireVersion[] {
  const asked = waves
    .filter(({ state }) => state !== 'cancelled')
    .flatMap(({ questionnaires }) => questionnaires)
  return chosen.flatMap((id) => {
    const pinned = asked.find((one) => one.id === id) ?? latest.find((one) => one.id === id)
    return pinned ? [{ id: pinned.id, version: pinned.version }] : []
  })
}
