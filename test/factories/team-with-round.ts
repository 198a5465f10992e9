import type { HeldRole } from '../../app/domain/access/can'
import type { Questionnaire } from '../../app/domain/questionnaire/questionnaire-schema'
import { listItems } from '../../app/domain/questionnaire/list-items'
import type { RoundSettings } from '../../app/domain/round/check-round-settings'
import type { MemberFacts } from '../../app/domain/round/round'
import { beginForRound } from '../../app/use-cases/begin-for-round'
import { createRound } from '../../app/use-cases/create-round'
import { openRound } from '../../app/use-cases/open-round'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { stateMemberFacts } from '../../app/use-cases/state-member-facts'
import { submitAssessment } from '../../app/use-cases/submit-assessment'
import { syncOpenRounds } from '../../app/use-cases/sync-round-members'
import { insertTeam } from '../../db/queries/places.server'
import { insertRoleGrant } from '../../db/queries/role-grants.server'
import { makeLibrary } from './library'
import { makeCompanion, makeQuestionnaire } from './questionnaire'
import type { TestDeps } from './test-deps'
import { addActor, type SignedIn } from './with-test-deps'

/** Asks a team about itself: two scales of three items. */
export const teamQuestionnaire = makeQuestionnaire({ id: 'our-group', about: 'team', importance: undefined })
/** Asks people about themselves: the same two scales. */
export const selfQuestionnaire = makeQuestionnaire()
export const roundLibrary = makeLibrary([teamQuestionnaire, selfQuestionnaire, makeCompanion()])

export const settings: RoundSettings = {
  kind: 'answers',
  reason: 'To see how we work together.',
  intendedUse: 'The board will choose two things to change in January.',
  opensOn: '2026-11-22',
  closesOn: '2026-12-06',
  threshold: 5,
  breakdowns: [],
  audience: [],
  questionnaires: [{ id: 'our-group', version: 1 }],
}

/** A team of Devon, or of another ICS, with its facilitator. */
export async function addTeam(deps: TestDeps, id = 'board', icsId = 'devon'): Promise<SignedIn> {
  await insertTeam(deps.db, {
    id,
    name: `Team ${id}`,
    ics_id: icsId,
    chosen_ics_id: null,
    created_at: deps.now().toISOString(),
    ended_on: null,
  })
  return addHolder(deps, `facilitator-of-${id}`, { role: 'facilitator', placeId: id })
}

/** Somebody who holds a role, in the database as well. */
export async function addHolder(deps: TestDeps, name: string, held: HeldRole): Promise<SignedIn> {
  const actor = await addActor(deps, name, held)
  await insertRoleGrant(deps.db, {
    person_id: name,
    id: deps.newId(),
    role: held.role,
    place_id: held.placeId,
    starts_on: deps.now().toISOString().slice(0, 10),
    ends_on: null,
    created_at: deps.now().toISOString(),
  })
  return actor
}

/** Members of a team: member-1, member-2, … */
export async function addMembers(
  deps: TestDeps,
  count: number,
  { teamId = 'board', from = 1 } = {},
): Promise<readonly SignedIn[]> {
  const members: SignedIn[] = []
  for (let index = from; index < from + count; index += 1) {
    members.push(await addHolder(deps, `member-${index}`, { role: 'member', placeId: teamId }))
  }
  await syncOpenRounds(deps, teamId)
  return members
}

/** Sets up a round and opens it. Gives its id. */
export async function open(
  deps: TestDeps,
  facilitator: SignedIn,
  changes: Partial<RoundSettings> = {},
): Promise<string> {
  const teamId = facilitator.roles[0]!.placeId!
  const saved = await createRound(deps, facilitator, { teamId, settings: { ...settings, ...changes } })
  if (!saved.ok) throw new Error(`The round was refused: ${JSON.stringify(saved)}`)
  const opened = await openRound(deps, facilitator, saved.roundId)
  if (opened !== 'open' && opened !== 'scheduled') throw new Error(`The round did not open: ${opened}`)
  return saved.roundId
}

/** A member answers every item of a questionnaire with one value, and submits. Gives the assessment's id. */
export async function answer(
  deps: TestDeps,
  member: SignedIn,
  roundId: string,
  value: number,
  questionnaire: Questionnaire = teamQuestionnaire,
): Promise<string> {
  const begun = await beginForRound(deps, member, {
    roundId,
    questionnaireId: questionnaire.id,
    agrees: true,
  })
  if (!begun.ok) throw new Error(`It could not be begun: ${begun.reason}`)
  const { assessmentId } = begun
  const answers = Object.fromEntries(listItems(questionnaire).map(({ id }) => [id, String(value)]))
  await saveOwnAnswers(deps, member, { assessmentId, changes: { answers, importance: {} } })
  await submitAssessment(deps, member, { assessmentId, gapsConfirmed: true })
  return assessmentId
}

export async function say(
  deps: TestDeps,
  member: SignedIn,
  facts: Partial<MemberFacts>,
  teamId = 'board',
): Promise<void> {
  await stateMemberFacts(deps, member, {
    teamId,
    facts: { sector: null, function: null, tier: null, ...facts },
  })
}
