import { expect, test } from 'vitest'
import { noRoleFacts } from '../../app/domain/answers/role-facts'
import { PRIVACY_NOTICE_VERSION } from '../../app/domain/privacy/write-privacy-notice'
import { needsConsent } from '../../app/use-cases/needs-consent'
import { startAssessment } from '../../app/use-cases/start-assessment'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'
import { complete, sample, sampleLibrary } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)

function startAgreeing(actor: SignedIn, agrees: boolean) {
  return startAssessment(deps(), actor, { questionnaire: sample, facts: noRoleFacts, agrees })
}
const given = () =>
  deps().db.selectFrom('consent').select(['version', 'given_at']).orderBy('version').execute()

test('[V5] nothing is asked before one has agreed, which is noted with its version', async () => {
  const amira = await addActor(deps(), 'amira')
  expect(await startAgreeing(amira, false)).toEqual({ ok: false, reason: 'consent' })
  expect(await deps().db.selectFrom('assessment').selectAll().execute()).toEqual([])
  expect(await startAgreeing(amira, true)).toMatchObject({ ok: true })
  expect(await given()).toEqual([{ version: PRIVACY_NOTICE_VERSION, given_at: '2026-11-22T09:00:00.000Z' }])
})

test('[V5] one is asked again when the version has changed, and only then', async () => {
  const amira = await addActor(deps(), 'amira')
  await complete(deps(), amira)
  expect(await needsConsent(deps(), amira)).toBe(false)
  expect(await startAgreeing(amira, false)).toMatchObject({ ok: true })

  await deps().db.deleteFrom('assessment').execute()
  const before = PRIVACY_NOTICE_VERSION - 1
  await deps().db.updateTable('consent').set({ version: before }).execute()
  expect(await needsConsent(deps(), amira)).toBe(true)
  expect(await startAgreeing(amira, false)).toEqual({ ok: false, reason: 'consent' })
  deps().setNow('2026-12-01T09:00:00.000Z')
  expect(await startAgreeing(amira, true)).toMatchObject({ ok: true })
  expect(await given()).toEqual([
    { version: before, given_at: '2026-11-22T09:00:00.000Z' },
    { version: PRIVACY_NOTICE_VERSION, given_at: '2026-12-01T09:00:00.000Z' },
  ])
})
