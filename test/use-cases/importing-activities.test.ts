import { beforeEach, expect, test } from 'vitest'
import { activityTable } from '../../app/domain/imports/check-activity-rows'
import type { Checked } from '../../app/domain/imports/join-problems'
import { describeProblem } from '../../app/domain/imports/read-table'
import { exportActivities } from '../../app/use-cases/export-activities'
import {
  type ImportedActivities,
  importActivities,
  previewActivities,
} from '../../app/use-cases/import-activities'
import { readActivityHistory } from '../../app/use-cases/read-activity-to-keep'
import { readKeptCatalogue } from '../../app/use-cases/read-kept-catalogue'
import { findCatalogueOf } from '../../db/queries/catalogues.server'
import { addActivity, addSession } from '../db/catalogue-rows'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const DEVON = { kind: 'ics', id: 'devon' } as const
const DORSET = { kind: 'ics', id: 'dorset' } as const

let lea: SignedIn
beforeEach(async () => {
  lea = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
})

const header = [
  'title',
  'what',
  'format',
  'develops',
  'minutes',
  'timing',
  'why',
  'link',
  'state',
  'id',
  'version',
]
const row = (title: string, changes: Readonly<Record<string, string>> = {}) => {
  const sound: Record<string, string> = {
    ...{ title, what: 'You meet.', format: 'Forum or network', develops: 'social-skill/framing' },
    ...{ minutes: '60', timing: 'An hour', why: 'Our judgement' },
    ...changes,
  }
  return header.map((column) => sound[column] ?? '')
}
const load = (...rows: readonly (readonly string[])[]) =>
  importActivities(deps(), lea, DEVON, [header, ...rows])
const preview = (...rows: readonly (readonly string[])[]) =>
  previewActivities(deps(), lea, DEVON, [header, ...rows])
const titles = async () => (await readKeptCatalogue(deps(), lea, DEVON))!.activities.map(({ title }) => title)
const problemsOf = (result: Checked<unknown> | ImportedActivities | null) =>
  result && !result.ok ? result.problems.map(describeProblem) : []
const readAudit = async () =>
  (await deps().db.selectFrom('audit_entry').select(['action', 'detail']).orderBy('id').execute()).map(
    ({ action, detail }) => `${action} ${detail}`,
  )

test('[K22, K24, V7] a file is looked at, and then all of it is added, which is recorded once', async () => {
  const rows = [row('A forum'), row('=1+1', { state: 'offered', link: 'https://a.example' })]
  expect(await preview(...rows)).toMatchObject({ ok: true, rows: [{ state: 'draft' }, { state: 'offered' }] })
  expect(await titles()).toEqual([])
  expect(await load(...rows)).toEqual({ ok: true, added: 2, changed: 0 })
  expect(await titles()).toEqual(['=1+1', 'A forum'])
  expect(await readAudit()).toEqual(['activities-imported 2 added, 0 changed'])
})

test('[K22, K24] one bad row in 5,000 is told by row and column, and nothing is imported', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => row(`Forum ${index}`))
  rows[3_776] = row('Forum 3776', { link: 'javascript:alert(1)', develops: '' })
  const problems = [
    'Row 3778, column develops: Choose at least one thing that it develops',
    'Row 3778, column link: Enter an address of the web that starts with https:// or http://',
  ]
  expect(problemsOf(await preview(...rows))).toEqual(problems)
  expect(problemsOf(await load(...rows))).toEqual(problems)
  expect(await deps().db.selectFrom('activity').selectAll().execute()).toEqual([])
  expect(problemsOf(await preview(...rows, row('One more')))[0]).toContain('more than 5,000 rows')
})

test('[K23, M4] what is there already, or above in the file, is not added again', async () => {
  await load(row('A forum'))
  expect(problemsOf(await load(row('a  FORUM'), row('Other'), row('Other')))).toEqual([
    'Row 2, column title: There is one already of this title and format',
    'Row 4, column title: Row 3 is one of this title and format',
  ])
  expect(await load(row('A forum', { format: 'course' }))).toMatchObject({ added: 1 })
})

test('[K23] a row with an id changes that activity over the version it says, with its history', async () => {
  await addActivity(deps().db, DEVON, 'forum', { title: 'Old', state: 'offered' })
  const change = (version: string, more = {}) => row('New', { id: 'forum', version, ...more })
  expect(problemsOf(await load(change('')))).toEqual([
    'Row 2, column version: It is at version 1 by now: export it anew and change that',
  ])
  expect(problemsOf(await load(change('1'), change('1')))).toContain(
    'Row 3, column id: Row 2 has this id already',
  )
  expect(problemsOf(await load(change('1', { state: 'sold' })))).toEqual([
    'Row 2, column state: Give one of draft; offered; paused; retired, or leave it open',
  ])
  expect(await load(change('1', { state: 'paused' }))).toEqual({ ok: true, added: 0, changed: 1 })
  const { kept, history } = (await readActivityHistory(deps(), lea, 'forum'))!
  expect([kept.version, kept.activity.title, kept.activity.state]).toEqual([2, 'New', 'paused'])
  expect(history[0]!.changes.map(({ field }) => field)).toContain('title')
  expect(problemsOf(await load(change('1')))).toHaveLength(0)
  expect(problemsOf(await load(change('1', { minutes: '61' })))).toHaveLength(1)
})

test('[K25] what is exported and imported elsewhere is the same, and where it came from nothing changes', async () => {
  for (const activity of deps().starterSet) await addActivity(deps().db, DEVON, activity.id, activity)
  await addActivity(deps().db, DEVON, 'own', {
    ...{
      title: '=SUM(A1)',
      whatYouDo: 'One; two\n\n- "three"',
      develops: [{ questionnaire: 'social-skill', scale: 'framing' }],
    },
    ...{ provider: '@us', link: 'https://a.example/?b=c;d', reviewOn: '2027-04-01', state: 'paused' },
  })
  const catalogueId = (await findCatalogueOf(deps().db, DEVON))!.id
  const of = { catalogueId, activityId: 'own' }
  await addSession(deps().db, of, 'come', {
    host_email: 'host@council.example',
    place: 'Exeter',
    places_taken: 3,
  })
  await addSession(deps().db, of, 'over', { day: '2026-01-01' })
  await addSession(deps().db, of, 'gone', { day: '2026-12-02' })
  const cancelled = { cancelled_at: '2026-11-01T00:00:00.000Z' }
  await deps().db.updateTable('activity_session').set(cancelled).where('id', '=', 'gone').execute()
  const exported = (await exportActivities(deps(), lea, DEVON))!
  expect(exported.find(({ id }) => id === 'own')?.sessions).toBe(
    '2026-12-01 | 10:00 | 12:00 | Exeter | 10 | host@council.example',
  )
  const cells = [
    activityTable.columns,
    ...exported.map((one) => activityTable.columns.map((name) => one[name])),
  ]
  expect(await importActivities(deps(), lea, DEVON, cells)).toEqual({ ok: true, added: 0, changed: 0 })

  const dot = await addActor(deps(), 'dot', { role: 'ics-lead', placeId: 'dorset' })
  const added = deps().starterSet.length + 1
  expect(await importActivities(deps(), dot, DORSET, cells)).toEqual({ ok: true, added, changed: 0 })
  const contentOf = async (actor: SignedIn, owner: typeof DEVON | typeof DORSET) =>
    (await readKeptCatalogue(deps(), actor, owner))!.activities.map((activity) => ({
      ...activity,
      ...{ id: '', owner: null },
      sessions: activity.sessions
        .filter(({ day }) => day > '2026-11-22')
        .map((session) => ({ ...session, id: '', placesLeft: null })),
    }))
  expect(await contentOf(dot, DORSET)).toEqual(await contentOf(lea, DEVON))
  expect(await readAudit()).toContain(`activities-exported ${added}`)
})

test('[K23] a file adds sessions to an activity that is there, says so first, and takes none away', async () => {
  const catalogueId = await addActivity(deps().db, DEVON, 'own', { title: 'A walk' })
  await addSession(deps().db, { catalogueId, activityId: 'own' }, 'there')
  const [known] = (await exportActivities(deps(), lea, DEVON))!
  const cells = [
    activityTable.columns,
    activityTable.columns.map((name) =>
      name === 'sessions' ? '2027-04-01 | 9:30 | 12:00 | online' : known![name],
    ),
  ]
  expect(await previewActivities(deps(), lea, DEVON, cells)).toMatchObject({
    rows: [{ changes: [], newSessions: [{ day: '2027-04-01', hostEmail: null }] }],
  })
  expect(await importActivities(deps(), lea, DEVON, cells)).toEqual({ ok: true, added: 0, changed: 1 })
  expect(await importActivities(deps(), lea, DEVON, cells)).toEqual({ ok: true, added: 0, changed: 0 })
  const [kept] = (await readKeptCatalogue(deps(), lea, DEVON))!.activities
  expect(kept!.sessions.map(({ day }) => day)).toEqual(['2026-12-01', '2027-04-01'])
  expect(await readAudit()).toContain('activities-imported 0 added, 1 changed, 1 sessions added')
  const wrong = cells.map((row, at) => (at === 0 ? row : [...row.slice(0, -1), 'tomorrow']))
  expect(problemsOf(await importActivities(deps(), lea, DEVON, wrong))[0]).toMatch(
    /^Row 2, column sessions: Line 1/,
  )
})

test('[C4] nobody else imports into it or exports it', async () => {
  const dot = await addActor(deps(), 'dot', { role: 'ics-lead', placeId: 'dorset' })
  const cells = [header, row('A forum')]
  expect(await previewActivities(deps(), dot, DEVON, cells)).toBeNull()
  expect(await importActivities(deps(), dot, DEVON, cells)).toBeNull()
  expect(await exportActivities(deps(), dot, DEVON)).toBeNull()
})
