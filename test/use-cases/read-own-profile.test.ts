import { expect, test } from 'vitest'
import { exportOwnAssessment } from '../../app/use-cases/export-own-assessment'
import { readOwnProfile } from '../../app/use-cases/read-own-profile'
import { makeLibrary } from '../factories/library'
import { makeItem, makeScale } from '../factories/questionnaire'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'
import { complete, sample, sampleChanges, sampleCompanion, sampleLibrary, start } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)

async function read(actor: SignedIn, id: string, from = deps()) {
  const result = await readOwnProfile(from, actor, id)
  if (!result.ok) throw new Error(result.reason)
  return result.profile
}

test('[S1] [S2] [S4] the scores are those worked out by hand from the answers', async () => {
  const amira = await addActor(deps(), 'amira')
  const { scores, report } = await read(amira, await complete(deps(), amira))
  expect(scores).toEqual([
    { id: 'first', score: 4.5, reason: null, answered: 2, asked: 3 },
    { id: 'second', score: 3, reason: null, answered: 3, asked: 3 },
  ])
  expect(report.scales.map(({ id, score, importance }) => [id, score, importance?.label])).toEqual([
    ['first', 4.5, 'Essentially'],
    ['second', 3, 'A great deal'],
  ])
})

test('[P2] context stands beside the scores in words, and has none itself', async () => {
  const amira = await addActor(deps(), 'amira')
  const { report } = await read(amira, await complete(deps(), amira))
  expect(report.context).toHaveLength(1)
  expect(report.context[0]!.topics.map(({ id, answer }) => [id, answer])).toEqual([
    ['time', 'Too little'],
    ['place-known', 'No opportunity in my role'],
  ])
  expect(JSON.stringify(report.context)).not.toContain('score')
})

test('scores recomputed from the stored answers give the same numbers, however often and whatever came since', async () => {
  const amira = await addActor(deps(), 'amira')
  const id = await complete(deps(), amira)
  const first = await read(amira, id)
  expect(await read(amira, id)).toEqual(first)
  const exported = await exportOwnAssessment(deps(), amira, id)
  expect(exported!.rows.filter(({ kind }) => kind === 'score').map((row) => [row.id, row.value])).toEqual([
    ['first', 4.5],
    ['second', 3],
  ])

  const reworded = { ...sample, version: 2, scales: [makeScale('second', 4), makeScale('first')] }
  const later = { ...deps(), library: makeLibrary([sample, reworded, sampleCompanion]) }
  await complete(later, amira, { answers: { 'first-1': '1' }, importance: {} }, reworded)
  expect((await read(amira, id, later)).scores).toEqual(first.scores)
})

test('[R9] earlier assessments of the same version are there to compare, oldest first', async () => {
  const amira = await addActor(deps(), 'amira')
  const oldest = await complete(deps(), amira)
  deps().setNow('2026-11-23T09:00:00.000Z')
  const middle = await complete(deps(), amira, {
    answers: { 'first-1': '1', 'first-2': '2' },
    importance: {},
  })
  deps().setNow('2026-11-24T09:00:00.000Z')
  const newest = await complete(deps(), amira)
  await start(deps(), amira)

  const { others, otherVersions } = await read(amira, newest)
  expect(others).toEqual([
    {
      id: oldest,
      submittedAt: '2026-11-22T09:00:00.000Z',
      scores: [
        { id: 'first', score: 4.5, reason: null, answered: 2, asked: 3 },
        { id: 'second', score: 3, reason: null, answered: 3, asked: 3 },
      ],
    },
    {
      id: middle,
      submittedAt: '2026-11-23T09:00:00.000Z',
      scores: [
        { id: 'first', score: 1.5, reason: null, answered: 2, asked: 3 },
        { id: 'second', score: null, reason: 'not enough answers', answered: 0, asked: 3 },
      ],
    },
  ])
  expect(otherVersions).toBe(0)
  expect((await read(amira, middle)).others.map(({ id }) => id)).toEqual([oldest, newest])
})

test('[R9] another laid over it is compared from the earlier to the later, whichever is opened', async () => {
  const amira = await addActor(deps(), 'amira')
  const old = await complete(deps(), amira, { answers: { 'first-1': '1', 'first-2': '2' }, importance: {} })
  deps().setNow('2026-11-23T09:00:00.000Z')
  const recent = await complete(deps(), amira)
  for (const [opened, laid] of [
    [old, recent],
    [recent, old],
  ] as const) {
    const result = await readOwnProfile(deps(), amira, opened, laid)
    // 4.5 − 1.5 = 3.
    expect(result).toMatchObject({
      profile: {
        overlay: {
          id: laid,
          then: '2026-11-22T09:00:00.000Z',
          now: '2026-11-23T09:00:00.000Z',
          changes: [{ then: 1.5, now: 4.5, change: 3 }, { change: null }],
        },
      },
    })
  }
  expect(await readOwnProfile(deps(), amira, old, 'none')).toMatchObject({ profile: { overlay: null } })
})

test('[R9] other versions, other questionnaires and other people are not compared; versions are counted', async () => {
  const second = { ...sample, version: 2 }
  const another = { ...sample, id: 'another' }
  const all = { ...deps(), library: makeLibrary([sample, second, another, sampleCompanion]) }
  const [amira, gareth] = [await addActor(deps(), 'amira'), await addActor(deps(), 'gareth')]
  const old = await complete(all, amira, sampleChanges, sample)
  await complete(all, amira, sampleChanges, another)
  await complete(all, gareth, sampleChanges, second)
  const current = await complete(all, amira, sampleChanges, second)

  expect(await read(amira, current, all)).toMatchObject({ others: [], otherVersions: 1 })
  expect((await read(amira, current, all)).report.questionnaire).toMatchObject({ id: 'sample', version: 2 })
  expect(await read(amira, old, all)).toMatchObject({ others: [], otherVersions: 1 })
})

test('a scale points to a related one by its title in the latest version, and to none that is gone', async () => {
  const related = [
    { questionnaire: 'sample', scale: 'second' },
    { questionnaire: 'sample', scale: 'gone' },
  ]
  const pointing = {
    ...sample,
    id: 'pointing',
    scales: [makeScale('own', 3, { related, items: ['a', 'b', 'c'].map((id) => makeItem(id)) })],
  }
  const renamed = { ...sample, version: 2, scales: [makeScale('second', 3, { title: 'Its new title' })] }
  const all = { ...deps(), library: makeLibrary([pointing, sample, renamed, sampleCompanion]) }
  const amira = await addActor(deps(), 'amira')
  const { report } = await read(
    amira,
    await complete(all, amira, { answers: {}, importance: {} }, pointing),
    all,
  )
  expect(report.scales[0]!.related).toEqual([{ ...related[0], title: 'Its new title' }])
})

test('before it is submitted there is no profile', async () => {
  const amira = await addActor(deps(), 'amira')
  const id = await start(deps(), amira)
  expect(await readOwnProfile(deps(), amira, id)).toEqual({ ok: false, reason: 'not-submitted' })
})

test('an assessment of a version that is no longer shipped is told, not scored by another', async () => {
  const amira = await addActor(deps(), 'amira')
  const id = await complete(deps(), amira)
  const without = { ...deps(), library: makeLibrary([{ ...sample, version: 2 }]) }
  await expect(readOwnProfile(without, amira, id)).rejects.toThrow('sample@1')
})
