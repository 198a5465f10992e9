import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChangeOfScale, ChangeSnapshot } from '../../app/domain/disclosure/change-snapshot'
import { readWaveSnapshot, type WaveSnapshot } from '../../app/domain/evaluation/wave-snapshot'
import { readMeasurement } from '../../app/use-cases/read-measurement'
import { actAs } from '../../db/seed/act-as.server'
import {
  builtIn,
  COHORT_QUESTIONNAIRE,
  demonstrationCohorts,
  nameParticipants,
} from '../../db/seed/demonstration-cohorts'
import { loadCohorts } from '../../db/seed/load-cohorts.server'
import { loadPeople } from '../../db/seed/load-demonstration.server'
import { loadField } from '../../db/seed/load-field.server'
import { listSnapshotsOfWaves } from '../../db/queries/publications.server'
import { listWaves } from '../../db/queries/waves.server'
import { openSqliteDatabase, type TestDatabase } from '../factories/open-test-databases'
import { newTestDeps, type TestDeps } from '../factories/test-deps'

let opened: TestDatabase
let deps: TestDeps

beforeAll(async () => {
  opened = await openSqliteDatabase()
  deps = newTestDeps(opened.db)
  await loadField(opened.db, deps.now().toISOString())
  await loadPeople(deps)
  await loadCohorts(deps)
  await loadCohorts(deps)
}, 120_000)
afterAll(() => opened.close())

async function publishedOf(cohort: string, kind: string): Promise<readonly WaveSnapshot[]> {
  const wave = (await listWaves(deps.db, `demonstration-cohort-${cohort}`)).find((one) => one.kind === kind)!
  return (await listSnapshotsOfWaves(deps.db, [wave.id])).map(({ content }) => readWaveSnapshot(content))
}

async function changeOf(cohort: string, kind = 'end'): Promise<ChangeSnapshot> {
  const change = (await publishedOf(cohort, kind)).find((one) => one.kind === 'change')
  if (change?.kind !== 'change') throw new Error('No change was published.')
  return change
}

function intervalOf({ change }: ChangeOfScale): readonly [number, number] {
  if (change.state !== 'shown') throw new Error(`It is not shown: ${change.reason}`)
  return [change.value.low, change.value.high]
}

test('two programmes, three cohorts, of which two have been through three waves; loading twice loads once', async () => {
  expect(await deps.db.selectFrom('programme').select('id').execute()).toHaveLength(2)
  const waves = await deps.db.selectFrom('wave').select(['cohort_id', 'state']).execute()
  expect(waves.filter(({ state }) => state === 'closed')).toHaveLength(6)
  expect(waves.filter(({ state }) => state === 'open')).toHaveLength(1)
  const names = demonstrationCohorts.flatMap(nameParticipants)
  expect(new Set(names).size).toBe(names.length)
})

test('[N1] the scales that move do so within their intervals, at the end and half a year on; nought lies outside', async () => {
  for (const kind of ['end', 'follow-up']) {
    const { scales } = await changeOf('first', kind)
    for (const id of builtIn.moves) {
      const [low, high] = intervalOf(scales[id]!)
      expect([low <= builtIn.change, high >= builtIn.change, low > 0], `${id} ${low} ${high}`).toEqual([
        true,
        true,
        true,
      ])
    }
  }
})

test('[N1] those that don’t move have nought within theirs', async () => {
  const { scales } = await changeOf('first')
  const others = Object.keys(scales).filter((id) => !(builtIn.moves as readonly string[]).includes(id))
  expect(others).toHaveLength(5)
  for (const id of others) {
    const [low, high] = intervalOf(scales[id]!)
    expect([low <= 0, high >= 0], `${id} ${low} ${high}`).toEqual([true, true])
  }
})

test('[N5] those who left began as much lower as is built in, within the interval, and not lower elsewhere', async () => {
  const { leavers } = (await changeOf('first')).scales[builtIn.leaversLower]!
  if (leavers.state !== 'shown') throw new Error(`It is not shown: ${leavers.reason}`)
  expect(leavers.value.n).toBe(8)
  const { low, high } = leavers.value.stayersAbove
  expect([low > 0, low <= builtIn.leaversLowerBySds, high >= builtIn.leaversLowerBySds]).toEqual([
    true,
    true,
    true,
  ])
  const elsewhere = (await changeOf('first')).scales['framing']!.leavers
  if (elsewhere.state !== 'shown') throw new Error(`It is not shown: ${elsewhere.reason}`)
  expect(elsewhere.value.stayersAbove.low).toBeLessThanOrEqual(0)
  expect(elsewhere.value.stayersAbove.high).toBeGreaterThanOrEqual(0)
})

test('[N3] [N4] reliability is known by then, and looking back shows more than the change of the scale', async () => {
  const { scales, reliability } = await changeOf('first')
  const { change, reliable, thenTest } = scales['framing']!
  expect(reliability['framing']!.n).toBeGreaterThanOrEqual(30)
  expect(reliable.state).toBe('shown')
  if (change.state !== 'shown' || thenTest.state !== 'shown') throw new Error('They are not shown.')
  expect(thenTest.value.value).toBeGreaterThan(change.value.value)
  expect(await readMeasurement(deps, { id: COHORT_QUESTIONNAIRE, version: 1 })).not.toBeNull()
})

test('[H7] the cohort whose baseline was published shows its change all the same: nobody left', async () => {
  expect((await publishedOf('place', 'baseline')).map(({ kind }) => kind)).toEqual(['baseline'])
  expect((await changeOf('place')).scales['seizing-opportunities']!.before.n).toEqual({
    state: 'shown',
    value: 14,
  })
  expect((await publishedOf('place', 'between')).map(({ kind }) => kind).sort()).toEqual([
    'change',
    'context',
    'reaction',
  ])
  expect(await publishedOf('second', 'baseline')).toEqual([])
})

test('somebody’s baseline is due', async () => {
  const jude = (await actAs(deps, 'jude.dunn@academy.example'))!
  expect(jude.roles.map(({ role }) => role)).toEqual(['cohort-participant'])
  const uses = await deps.db
    .selectFrom('assessment_use')
    .selectAll()
    .where('respondent_id', '=', jude.personId)
    .execute()
  expect(uses).toEqual([])
})

test('[N12] few had time set aside at first and most do later, of those who answered both', async () => {
  const context = (await publishedOf('first', 'end')).find((one) => one.kind === 'context')
  if (context?.kind !== 'context') throw new Error('Nothing was published of their situation.')
  // One of four of eighteen people at first (persons 1 to 17 but 0, 4, 8, 12, 16 have it later).
  expect(context.topics[builtIn.timeGrows]).toEqual({
    state: 'shown',
    value: { n: 18, then: 'few', now: 'most' },
  })
  expect(context.topics['networks']?.state).toBe('shown')
})
