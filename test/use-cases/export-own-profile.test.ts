import { expect, test } from 'vitest'
import { exportOwnProfile } from '../../app/use-cases/export-own-profile'
import { readOwnProfile } from '../../app/use-cases/read-own-profile'
import { addActor, withTestDeps } from '../factories/with-test-deps'
import { complete, sampleLibrary, start } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)
const entries = () => deps().db.selectFrom('audit_entry').select(['action', 'thing_kind']).execute()

test('a profile that is taken away as a document is the one on its page, and the audit log says so', async () => {
  const amira = await addActor(deps(), 'amira')
  const id = await complete(deps(), amira)
  const exported = await exportOwnProfile(deps(), amira, id)
  expect(exported).toMatchObject({ ok: true })
  expect(exported).toEqual(await readOwnProfile(deps(), amira, id))
  expect(await entries()).toEqual([{ action: 'assessment-exported', thing_kind: 'profile' }])
})

test('[C3] another’s, and one that isn’t submitted, are not taken away, nor is that written down', async () => {
  const [amira, gareth] = [await addActor(deps(), 'amira'), await addActor(deps(), 'gareth')]
  const id = await complete(deps(), amira)
  const refused = { ok: false, reason: 'not-found' }
  expect(await exportOwnProfile(deps(), gareth, id)).toEqual(refused)
  expect(await exportOwnProfile(deps(), { kind: 'nobody' }, id)).toEqual(refused)
  const draft = await start(deps(), gareth)
  expect(await exportOwnProfile(deps(), gareth, draft)).toEqual({ ok: false, reason: 'not-submitted' })
  expect(await entries()).toEqual([])
})
