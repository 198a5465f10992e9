import { chooseBeingCounted } from '../../app/use-cases/choose-being-counted'
import { chooseMeasurement } from '../../app/use-cases/choose-measurement'
import { createAcademy } from '../../app/use-cases/create-academy'
import { createCohort } from '../../app/use-cases/create-cohort'
import { createProgramme } from '../../app/use-cases/create-programme'
import type { Deps } from '../../app/use-cases/deps'
import { inTransaction } from '../../app/use-cases/in-transaction'
import { publishMeasurements } from '../../app/use-cases/publish-measurement'
import { runWaves } from '../../app/use-cases/run-waves'
import { saveCohortEvent } from '../../app/use-cases/save-cohort-event'
import { saveWave } from '../../app/use-cases/save-wave'
import { todayOf } from '../../app/use-cases/today-of'
import { hasRealPerson } from '../queries/people.server'
import { findAcademy } from '../queries/places.server'
import { lockLedger } from '../queries/publications.server'
import { type Acting, actAs, type At, makeAddress, withFirstId } from './act-as.server'
import { answerWave } from './answer-wave.server'
import {
  COHORT_QUESTIONNAIRE,
  demonstrationAcademy,
  type DemonstrationCohort,
  demonstrationCohorts,
  demonstrationProgrammes,
  MEASURED_DAYS_AGO,
  nameParticipants,
} from './demonstration-cohorts'
import { inviteAndAccept } from './invite-and-accept.server'

const DAY_MS = 86_400_000

type Step = Readonly<{ daysAgo: number; take: () => Promise<void> }>

/**
 * Makes an academy with two programmes, three cohorts and their waves, each step by whoever would take it and on the day that
 * they would. All or nothing, and once: where the academy is already, or somebody real is, nothing is done.
 */
export async function loadCohorts(deps: Deps): Promise<void> {
  await inTransaction(deps, async (inside) => {
    await lockLedger(inside.db, deps.now().toISOString())
    if (await hasRealPerson(inside.db)) return
    if (await findAcademy(inside.db, demonstrationAcademy.id)) return
    const today = deps.now().getTime()
    const at: At = (daysAgo, minutes = 0) => ({
      ...inside,
      now: () => new Date(today - daysAgo * DAY_MS + minutes * 60_000),
    })
    const lead = await makeAcademy(at)
    if (!lead) return
    const programmeIds = await makeProgrammes(at, lead)
    const steps = demonstrationCohorts.flatMap((cohort) => stepsOf(at, lead, cohort, programmeIds))
    const measure = async () => void (await publishMeasurements(at(MEASURED_DAYS_AGO)))
    for (const { take } of [...steps, { daysAgo: MEASURED_DAYS_AGO, take: measure }].sort(
      (one, other) => other.daysAgo - one.daysAgo,
    ))
      await take()
  })
}

async function makeAcademy(at: At): Promise<Acting | null> {
  const { id, name, icsIds, daysAgo, administratorEmail, leadEmail } = demonstrationAcademy
  const then = at(daysAgo)
  const administrator = await actAs(then, administratorEmail)
  // Whoever is no administrator any more makes none.
  if (!administrator || !(await createAcademy(withFirstId(then, id), administrator, { name, icsIds })))
    return null
  return actAs(then, leadEmail)
}

async function makeProgrammes(at: At, lead: Acting): Promise<readonly string[]> {
  const then = at(demonstrationAcademy.daysAgo)
  const ids: string[] = []
  for (const { name, aims, aimedAt, design } of demonstrationProgrammes) {
    const aimed = aimedAt.map((scale) => ({ questionnaire: COHORT_QUESTIONNAIRE, scale }))
    const settings = { name, aims, aimedAt: aimed, tier: null, design }
    const saved = await createProgramme(then, lead, { academyId: demonstrationAcademy.id, settings })
    if (saved.kind !== 'saved') throw new Error(`The demonstration's programme was refused: ${saved.kind}.`)
    ids.push(saved.programmeId)
  }
  return ids
}

/** What happens with a cohort, and when: it is made, waves open, are answered, and close. */
function stepsOf(
  at: At,
  lead: Acting,
  cohort: DemonstrationCohort,
  programmeIds: readonly string[],
): readonly Step[] {
  const waves = cohort.waves.flatMap((wave): readonly Step[] => [
    { daysAgo: wave.opensDaysAgo, take: async () => void (await runWaves(at(wave.opensDaysAgo))) },
    { daysAgo: wave.opensDaysAgo - 1, take: () => answerWave(at, cohort, wave) },
    ...(wave.closesDaysAgo < 0
      ? []
      : [
          {
            daysAgo: wave.closesDaysAgo - 1,
            take: async () => void (await runWaves(at(wave.closesDaysAgo - 1))),
          },
        ]),
  ])
  const make = () => makeCohort(at, lead, cohort, programmeIds[cohort.programme]!)
  return [{ daysAgo: cohort.daysAgo, take: make }, ...waves]
}

async function makeCohort(
  at: At,
  lead: Acting,
  cohort: DemonstrationCohort,
  programmeId: string,
): Promise<void> {
  const then = at(cohort.daysAgo)
  const { id: cohortId, name, reporting } = cohort
  const settings = { name, reporting, threshold: 8 }
  const made = await createCohort(withFirstId(then, cohortId), lead, { programmeId, settings })
  if (made.kind !== 'saved') throw new Error(`The demonstration's cohort was refused: ${made.kind}.`)
  for (const wave of cohort.waves) {
    const asked = {
      ...{ kind: wave.kind, catchesUpUntil: null, questionnaires: [COHORT_QUESTIONNAIRE] },
      opensOn: todayOf(at(wave.opensDaysAgo)),
      closesOn: todayOf(at(wave.closesDaysAgo)),
      asksThenTest: wave.asksThenTest ?? false,
      asksReaction: wave.asksReaction ?? false,
    }
    const saved = await saveWave(then, lead, { cohortId, waveId: null, asked })
    if (saved.kind !== 'saved') throw new Error(`The demonstration's wave was refused: ${saved.kind}.`)
  }
  for (const person of nameParticipants(cohort)) {
    const guest = { email: makeAddress(person, 'academy'), name: person, placeId: cohortId }
    const actor = await inviteAndAccept(then, lead, { ...guest, role: 'cohort-participant' })
    await chooseBeingCounted(then, actor, { cohortId, isCounted: true })
    await chooseMeasurement(then, actor, true)
  }
  if (cohort.programme === 0 && cohort.leavers > 0) {
    const happenedOn = todayOf(at(300))
    const event = {
      happenedOn,
      kind: 'policy',
      text: 'The board agreed one budget for the frailty pathway',
    } as const
    await saveCohortEvent(at(300), lead, { cohortId, eventId: null, ...event })
  }
}
