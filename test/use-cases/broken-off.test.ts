import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { beginForRound } from '../../app/use-cases/begin-for-round'
import { completeSignInByLink } from '../../app/use-cases/complete-sign-in'
import { requestSignIn } from '../../app/use-cases/request-sign-in'
import { addMembers, addTeam, open, roundLibrary } from '../factories/team-with-round'
import { withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)

/** Runs it while such rows can't be added to a table: the disk is full, or the process about to die. */
async function whileUnwritable(table: string, such: string, work: () => Promise<unknown>): Promise<void> {
  const refuse = `create trigger refuse before insert on ${table} when ${such} begin select raise(abort, 'full'); end`
  await sql.raw(refuse).execute(deps().db)
  await expect(work()).rejects.toThrow('full')
  await sql.raw('drop trigger refuse').execute(deps().db)
}

test('a link whose session could not be kept is not used up, and signs in later', async () => {
  const asked = await requestSignIn(deps(), { email: 'amira@council.example', returnTo: '/' })
  if (!asked.ok) throw new Error(asked.reason)
  const { token } = deps().mintSignIn(asked.requestId)
  await whileUnwritable('session', 'true', () => completeSignInByLink(deps(), token))
  expect(await completeSignInByLink(deps(), token)).toMatchObject({ ok: true })
})

test('[O5] an assessment that could not be counted for its round is not begun either', async () => {
  const facilitator = await addTeam(deps())
  const [member] = await addMembers(deps(), 1)
  const input = { roundId: await open(deps(), facilitator), questionnaireId: 'our-group', agrees: true }
  await whileUnwritable('assessment_use', "new.purpose = 'round'", () =>
    beginForRound(deps(), member!, input),
  )
  expect(await deps().db.selectFrom('assessment').selectAll().execute()).toEqual([])
  expect(await beginForRound(deps(), member!, input)).toMatchObject({ ok: true })
})
