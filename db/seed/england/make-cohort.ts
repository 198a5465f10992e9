import { publishChange, type WaveContribution } from '../../../app/domain/disclosure/publish-change'
import type { Release } from '../../../app/domain/disclosure/release'
import type { Activity } from '../../../app/domain/development/activity'
import type { Questionnaire } from '../../../app/domain/questionnaire/questionnaire-schema'
import { DAY_MS, dayOf, type MadeSystem, type Making, timeOf } from './england'
import { makeAssessment } from './make-assessment'
import { grantRole, type MadePerson } from './make-person'
import { makeCatalogue } from './make-places'
import { makePublication } from './make-publication'

const PEOPLE = 24
const THRESHOLD = 8
const AVERAGE = 3.5
const SCALE_SD = 0.35
const AIMED = 4
/** Days before the end, how many answer, and what is higher then on the scales aimed at. */
const WAVES = [
  { kind: 'baseline', opensDaysAgo: 330, answers: 0.97, gain: 0 },
  { kind: 'end', opensDaysAgo: 150, answers: 0.86, gain: 0.35 },
  { kind: 'follow-up', opensDaysAgo: 45, answers: 0.75, gain: 0.25 },
] as const
const LASTS_DAYS = 14

type MadeWave = (typeof WAVES)[number] & Readonly<{ id: string; contributions: WaveContribution[] }>

/** Academies fill one cohort after the other with whoever comes. */
export type MadeAcademy = Readonly<{
  id: string
  /** Somebody takes part; gives how many assessments they have submitted for it. */
  join: (person: MadePerson) => number
  /** Publishes what the last cohort lets be told. */
  end: () => void
}>

/** A region's academy with a catalogue and a programme, its cohorts, each with three waves that have closed. */
export function makeAcademy(
  making: Making,
  starterSet: readonly Activity[],
  { regionId, systems }: Readonly<{ regionId: string; systems: readonly MadeSystem[] }>,
): MadeAcademy {
  const { chance, put, until, library } = making
  const begun = until - 450 * DAY_MS
  const created_at = timeOf(begun)
  const [id, programmeId] = [chance.id(begun), chance.id(begun)]
  const called = regionId.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1))
  put('academy', { id, name: `${called.join(' ')} Leadership Academy`, created_at, ended_on: null })
  for (const { id: icsId } of systems)
    put('academy_ics', { academy_id: id, ics_id: icsId, chosen_ics_id: null })
  const questionnaire = library.latest('system-leadership')!
  const aimed = questionnaire.scales.slice(0, AIMED)
  put('programme', {
    ...{ academy_id: id, id: programmeId, name: 'Leading across a system', tier: null, design: 'mixed' },
    aims: 'To lead change that no organisation can make by itself.',
    aimed_at: JSON.stringify(aimed.map((scale) => ({ questionnaire: questionnaire.id, scale: scale.id }))),
    ...{ version: 1, created_at, ended_on: null },
  })
  makeCatalogue(making, starterSet, { kind: 'academy', id })
  let cohorts = 0
  let people = 0
  let cohort: Readonly<{ id: string; waves: readonly MadeWave[] }> | null = null
  const end = () => {
    if (cohort) publishWaves(making, { academyId: id, waves: cohort.waves, questionnaire })
    ;[cohort, people] = [null, 0]
  }
  return {
    id,
    end,
    join: (person) => {
      if (people === PEOPLE) end()
      cohort ??= makeCohort(making, {
        academyId: id,
        programmeId,
        questionnaire,
        name: `Cohort ${(cohorts += 1)}`,
      })
      people += 1
      return takePart(making, person, { academyId: id, cohort, questionnaire })
    },
  }
}

type OfAcademy = Readonly<{ academyId: string; questionnaire: Questionnaire }>

function makeCohort(
  { chance, put, until }: Making,
  {
    academyId,
    programmeId,
    questionnaire,
    name,
  }: OfAcademy & Readonly<{ programmeId: string; name: string }>,
) {
  const begun = until - 400 * DAY_MS
  const id = chance.id(begun)
  put('cohort', {
    ...{ academy_id: academyId, id, programme_id: programmeId, name, reporting: 'at-end' },
    ...{ threshold: THRESHOLD, version: 1, created_at: timeOf(begun), ended_on: null },
  })
  const waves = WAVES.map((wave): MadeWave => {
    const opensAt = until - wave.opensDaysAgo * DAY_MS
    const endsAt = opensAt + LASTS_DAYS * DAY_MS
    const waveId = chance.id(begun)
    put('wave', {
      ...{ academy_id: academyId, id: waveId, cohort_id: id, kind: wave.kind, state: 'closed' },
      ...{ opens_on: dayOf(opensAt), closes_on: dayOf(endsAt - DAY_MS), catches_up_until: null },
      ...{ asks_then_test: 0, asks_reaction: 0, opened_at: timeOf(opensAt), ended_at: timeOf(endsAt) },
      ...{ rate: null, rate_on: null },
    })
    put('wave_questionnaire', {
      ...{ academy_id: academyId, wave_id: waveId },
      ...{ questionnaire_id: questionnaire.id, questionnaire_version: questionnaire.version },
    })
    return { ...wave, id: waveId, contributions: [] }
  })
  return { id, waves }
}

function takePart(
  making: Making,
  person: MadePerson,
  of: OfAcademy & Readonly<{ cohort: Readonly<{ id: string; waves: readonly MadeWave[] }> }>,
): number {
  const { chance, put, until } = making
  const { academyId, cohort, questionnaire } = of
  const joined = timeOf(until - 390 * DAY_MS)
  grantRole(making, { id: person.id, createdAt: until - 390 * DAY_MS }, 'cohort-participant', cohort.id)
  put('participation', {
    ...{ academy_id: academyId, cohort_id: cohort.id, person_id: person.id, joined_at: joined },
    ...{ left_at: null, counted_since: joined, counted_until: null },
  })
  const own = questionnaire.scales.map(() => AVERAGE + person.level + chance.normal(SCALE_SD))
  let count = 0
  for (const wave of cohort.waves) {
    const opensAt = until - wave.opensDaysAgo * DAY_MS
    put('wave_participant', {
      ...{ academy_id: academyId, wave_id: wave.id, person_id: person.id, invited_at: timeOf(opensAt) },
      ...{ reminders: 0, reminded_on: null },
    })
    if (!chance.is(wave.answers)) continue
    const made = makeAssessment(making, person, {
      ...{ questionnaire, withContext: false, subject: { kind: 'person', id: person.id } },
      levels: own.map((level, scale) => (scale < AIMED ? level + wave.gain : level)),
      submittedAt: opensAt + Math.floor(chance.next() * (LASTS_DAYS - 1) * DAY_MS),
      use: { purpose: 'wave', id: wave.id },
    })
    const number = chance.number()
    put('assessment_number', { respondent_id: person.id, assessment_id: made.id, number })
    wave.contributions.push({ person: person.id, number, scores: made.scores })
    count += 1
  }
  return count
}

/** Nothing before the end (H7); then its change, and that of the follow-up, set against what was published at the end. */
function publishWaves(
  making: Making,
  { academyId, waves, questionnaire }: OfAcademy & Readonly<{ waves: readonly MadeWave[] }>,
): void {
  const [baseline, ...later] = waves
  const earlier: Release[] = []
  for (const wave of later) {
    const { snapshot, releases } = publishChange({
      ...{ questionnaire: `${questionnaire.id}@${questionnaire.version}`, isSelf: true },
      ...{
        scaleIds: questionnaire.scales.map(({ id }) => id),
        fromWaveId: baseline!.id,
        threshold: THRESHOLD,
      },
      ...{ before: baseline!.contributions, after: wave.contributions, asksThenTest: false },
      ...{ reliability: {}, earlier },
    })
    const publishedAt = making.until + (LASTS_DAYS - wave.opensDaysAgo) * DAY_MS
    const owner = { ownerId: academyId, ownerKind: 'academy', roundId: null, waveId: wave.id } as const
    makePublication(making, { ...owner, questionnaire, publishedAt }, snapshot, releases)
    earlier.push(...releases)
  }
}
