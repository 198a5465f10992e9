import type { Round } from '../../app/domain/round/round'
import { insertTeam } from '../../db/queries/places.server'
import { addRoundMember } from '../../db/queries/round-members.server'
import { insertRound, moveRound } from '../../db/queries/rounds.server'
import type { TestDeps } from './test-deps'
import { addActor, type SignedIn } from './with-test-deps'

/** Adds a team without an ICS, unless it is there. */
export async function addBoard({ db }: Pick<TestDeps, 'db'>, id = 'board'): Promise<void> {
  const known = await db.selectFrom('team').select('id').where('id', '=', id).executeTakeFirst()
  if (known) return
  const row = { ics_id: null, chosen_ics_id: null, created_at: '2026-01-01', ended_on: null }
  await insertTeam(db, { id, name: `The ${id}`, ...row })
}

/** Adds a round of a team in a state, with these members, who are to be there. */
export async function addRound(
  deps: Pick<TestDeps, 'db'>,
  id: string,
  changes: Partial<Round> = {},
  members: readonly SignedIn[] = [],
): Promise<void> {
  const { teamId = 'board', state = 'closed', ...settings } = changes
  const { db } = deps
  await addBoard(deps, teamId)
  const at = '2026-11-01T09:00:00.000Z'
  await insertRound(db, {
    ...{ teamId, id, kind: 'answers', reason: 'Why', intendedUse: 'What for', createdAt: at },
    ...{ opensOn: '2026-11-01', closesOn: '2026-11-20', threshold: 5, breakdowns: [], audience: [] },
    questionnaires: [{ id: 'collaboration-factors', version: 1 }],
    ...settings,
  })
  if (state !== 'draft') await moveRound(db, { teamId, id }, { from: 'draft', to: state })
  for (const { personId } of members) await addRoundMember(db, { teamId, roundId: id, personId, at })
}

/** Adds a member of a team who holds the role in the database too. */
export async function addMember(deps: TestDeps, name: string, teamId = 'board'): Promise<SignedIn> {
  const actor = await addActor(deps, name, { role: 'member', placeId: teamId })
  await deps.db
    .insertInto('role_grant')
    .values({
      ...{ person_id: name, id: `member-${name}`, role: 'member', place_id: teamId },
      ...{ starts_on: '2026-01-01', ends_on: null, created_at: '2026-01-01' },
    })
    .execute()
  return actor
}
