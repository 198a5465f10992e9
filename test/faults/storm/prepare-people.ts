import type { Kysely } from 'kysely'
import { randomBytes } from 'node:crypto'
import { v7 as newUuid } from 'uuid'
import { writeSessionCookie } from '../../../app/http/session-cookie.server'
import { startSession } from '../../../app/use-cases/complete-sign-in'
import { needsConsent } from '../../../app/use-cases/needs-consent'
import { startAssessment } from '../../../app/use-cases/start-assessment'
import type { Database } from '../../../db/database'
import { findOrCreatePerson } from '../../../db/queries/people.server'
import { addRound } from '../../factories/add-round'
import { newTestDeps } from '../../factories/test-deps'
import { QUESTIONNAIRE, questionnaire } from './questionnaire'

/** Somebody who is signed in over TLS, has agreed to the privacy notice and has an assessment in progress. */
export type SignedInPerson = Readonly<{ id: string; cookie: string; assessmentId: string }>

const TEAM = 'storm-team'
const FACTS = { tier: null, stage: null, function: null, sector: null, icsId: null }

/** Adds so many people of one team, past the web. */
export async function preparePeople(db: Kysely<Database>, count: number): Promise<readonly SignedInPerson[]> {
  const deps = {
    ...newTestDeps(db),
    now: () => new Date(),
    newId: () => newUuid(),
    newToken: () => randomBytes(32).toString('base64url'),
  }
  const people: SignedInPerson[] = []
  for (let index = 0; index < count; index += 1) {
    const createdAt = deps.now().toISOString()
    const email = `person-${index}@storm.example`
    const { id } = await findOrCreatePerson(db, { id: deps.newId(), email, createdAt })
    const actor = { kind: 'person', personId: id, email, roles: [] } as const
    const started = await startAssessment(deps, actor, { questionnaire, facts: FACTS, agrees: true })
    if (!started.ok || (await needsConsent(deps, actor))) throw new Error('Nobody could be prepared.')
    const { sessionToken, expires } = await startSession(deps, id)
    const cookie = (await writeSessionCookie(sessionToken, expires, true)).split(';')[0]!
    people.push({ id, cookie, assessmentId: started.assessmentId })
  }
  await addRoundFor(db, people, 'round-0')
  for (const { id: personId } of people) {
    await db
      .insertInto('role_grant')
      .values({
        ...{ person_id: personId, id: `member-${personId}`, role: 'member', place_id: TEAM },
        ...{ starts_on: '2026-01-01', ends_on: null, created_at: '2026-01-01' },
      })
      .execute()
  }
  return people
}

/** Adds another open round of their team, past the web: one can begin an assessment for it. */
export async function addRoundFor(
  db: Kysely<Database>,
  people: readonly SignedInPerson[],
  id: string,
): Promise<void> {
  const now = Date.now()
  const dayFromNow = (days: number) => new Date(now + days * 86_400_000).toISOString().slice(0, 10)
  await addRound({ db }, id, {
    ...{ teamId: TEAM, state: 'open', opensOn: dayFromNow(-1), closesOn: dayFromNow(60) },
    questionnaires: [{ id: QUESTIONNAIRE, version: 1 }],
  })
  const key = { teamId: TEAM, roundId: id, at: new Date(now).toISOString() }
  await db
    .insertInto('round_member')
    .values(
      people.map(({ id: personId }) => ({
        ...{ team_id: key.teamId, round_id: id, person_id: personId, joined_at: key.at, left_at: null },
        ...{ sector: null, function: null, tier: null, reminders: 0, reminded_on: null },
      })),
    )
    .execute()
}
