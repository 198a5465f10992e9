import { expect, test } from 'vitest'
import type { Wave } from '../../app/domain/cohort/cohort'
import { readWaveSnapshot } from '../../app/domain/evaluation/wave-snapshot'
import { publishWave } from '../../app/use-cases/publish-wave'
import { beginCounting, joinCohort } from '../../db/queries/participations.server'
import { insertSnapshot, listSnapshotsOfWaves } from '../../db/queries/publications.server'
import { findWave, moveWave } from '../../db/queries/waves.server'
import { addCohort, addWave } from '../db/cohort-rows'
import { addPeople } from '../db/rows'
import { answerWave } from '../db/wave-answers'
import { roundLibrary } from '../factories/team-with-round'
import { withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const ids = { academyId: 'south', cohortId: 'c-1' }
const people = Array.from({ length: 15 }, (_, index) => `p-${index}`)
const at = {
  baseline: '2026-01-20T09:00:00.000Z',
  between: '2026-03-20T09:00:00.000Z',
  end: '2026-06-20T09:00:00.000Z',
}
type Asked = keyof typeof at

/** A cohort of fifteen with a baseline, a wave between and an end; everybody agreed to be counted. */
async function cohort(reporting: 'baseline-now' | 'at-end', changes: Partial<Wave> = {}) {
  const { db } = deps()
  await addCohort(db, { ...ids, waveId: 'unused' })
  await db.deleteFrom('wave').execute()
  await db.updateTable('cohort').set({ reporting }).execute()
  const dates = {
    baseline: { opensOn: '2026-01-05', closesOn: '2026-01-30' },
    between: { opensOn: '2026-03-05', closesOn: '2026-03-30' },
    end: { opensOn: '2026-06-05', closesOn: '2026-06-30' },
  }
  for (const kind of ['baseline', 'between', 'end'] as const)
    await addWave(db, { ...ids, waveId: kind }, { kind, ...dates[kind], ...changes })
  await addPeople(db, ...people)
  for (const personId of people) {
    await joinCohort(db, { ...ids, personId }, at.baseline)
    await beginCounting(db, { ...ids, personId }, at.baseline)
  }
}

const answers = async (wave: Asked, count: number, score: (index: number) => number, from = 0) => {
  for (const [index, personId] of people.entries()) {
    if (index < from || index >= from + count) continue
    await answerWave(deps().db, {
      personId,
      waveId: wave,
      at: at[wave],
      scores: { first: score(index), second: 3 + (index % 2) },
    })
  }
}

async function close(kind: Asked, endedAt = `${at[kind].slice(0, 8)}31T00:00:00.000Z`) {
  const { db } = deps()
  const key = { academyId: 'south', id: kind }
  await moveWave(db, key, { from: 'planned', to: 'open', values: { opened_at: at[kind] } })
  await moveWave(db, key, { from: 'open', to: 'closed', values: { ended_at: endedAt } })
  await publishWave(deps(), (await findWave(db, kind))!, null)
}

const published = async (...waves: readonly string[]) =>
  (await listSnapshotsOfWaves(deps().db, waves)).map((row) => ({
    ...row,
    content: readWaveSnapshot(row.content),
  }))

const low = (index: number) => 2 + (index % 3) / 2
const risen = (index: number) => 2.5 + (index % 4) / 2

async function firstChange(wave = 'end') {
  const [row] = await published(wave)
  if (row?.content.kind !== 'change') throw new Error('No change was published.')
  return row.content.scales['first']!
}

test('[H7] at-end: nothing of the baseline, then the change of those who answered both', async () => {
  await cohort('at-end')
  await answers('baseline', 15, low)
  await close('baseline')
  expect(await published('baseline')).toEqual([])
  await answers('end', 12, risen)
  await close('end')
  const [row] = await published('end')
  expect(row).toMatchObject({ owner_id: 'south', owner_kind: 'academy', wave_id: 'end', round_id: null })
  const { before, after, change } = await firstChange()
  // Twelve people: means of 2, 2.5, 3 and of 2.5, 3, 3.5, 4, each as often as the others.
  expect([before.n, before.mean, after.mean]).toMatchObject([
    { value: 12 },
    { value: { value: 2.5 } },
    { value: { value: 3.3 } },
  ])
  expect(change).toMatchObject({ value: { value: 0.8 } })
})

test('[H7] baseline-now: the profile appears, and three drop-outs take the change away; eight don’t, nor does none', async () => {
  await cohort('baseline-now')
  await answers('baseline', 15, low)
  await close('baseline')
  expect(await published('baseline')).toMatchObject([{ content: { kind: 'baseline' } }])
  await answers('end', 12, risen)
  await close('end')
  expect((await firstChange()).change).toEqual({ state: 'suppressed', reason: 'complement' })
  const audit = await deps()
    .db.selectFrom('audit_entry')
    .select(['action', 'thing_kind', 'detail'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  expect(audit).toEqual([
    { action: 'result-published', thing_kind: 'wave', detail: 'our-group@1' },
    { action: 'result-refused', thing_kind: 'wave', detail: 'our-group@1' },
  ])
})

test('[H7] a wave between is published with the end, after it: it can’t stand in its way', async () => {
  await cohort('at-end')
  await answers('baseline', 15, low)
  await close('baseline')
  await answers('between', 13, risen)
  await close('between')
  expect(await published('between')).toEqual([])
  await answers('end', 12, risen)
  await close('end')
  expect((await firstChange('end')).change.state).toBe('shown')
  expect((await firstChange('between')).change).toEqual({ state: 'suppressed', reason: 'complement' })
})

test('[H8] a late starter’s baseline counts at the end, unless a profile of it was published', async () => {
  for (const [reporting, pairs] of [
    ['at-end', 9],
    ['baseline-now', 8],
  ] as const) {
    await deps().db.deleteFrom('academy').execute()
    await deps().db.deleteFrom('person').execute()
    await deps().db.deleteFrom('snapshot').execute()
    await cohort(reporting, { catchesUpUntil: '2026-02-20' })
    await answers('baseline', 8, low)
    await close('baseline')
    await answerWave(deps().db, {
      personId: 'p-8',
      waveId: 'baseline',
      at: '2026-02-10T09:00:00.000Z',
      scores: { first: 2, second: 3 },
    })
    await answers('end', 9, risen)
    await close('end')
    expect((await firstChange()).before.n).toEqual({ state: 'shown', value: pairs })
  }
})

test('[N3] reliable change takes the reliability that was published of this version', async () => {
  await cohort('at-end')
  const hidden = { state: 'suppressed', reason: 'too-few' }
  const scale = {
    n: { state: 'shown', value: 64 },
    alpha: { state: 'shown', value: { value: 0.9, low: 0.85, high: 0.94 } },
  }
  const others = ['omega', 'itemRest', 'floor', 'ceiling', 'missing', 'noOpportunity', 'icc1', 'icc2']
  const first = { ...scale, ...Object.fromEntries(others.map((name) => [name, hidden])) }
  await insertSnapshot(deps().db, {
    ...{ owner_id: 'england', id: 'm-1', owner_kind: 'england', round_id: null, wave_id: null },
    ...{ questionnaire_id: 'our-group', questionnaire_version: 1, published_at: at.baseline },
    content: JSON.stringify({ kind: 'measurement', questionnaire: 'our-group@1', scales: { first } }),
  })
  await answers('baseline', 12, low)
  await close('baseline')
  await answers('end', 12, risen)
  await close('end')
  const [row] = await published('end')
  expect(row!.content).toMatchObject({ reliability: { first: { alpha: 0.9, n: 64 } } })
  expect((await firstChange()).reliable.state).toBe('shown')
})

test('[D1] [D8] reactions: means from eight people on, words from ten, shuffled, of those who let them be read', async () => {
  await cohort('at-end', { asksReaction: true })
  const react = async (count: number) => {
    for (const [index, personId] of people.slice(0, count).entries())
      await deps()
        .db.insertInto('reaction')
        .values({
          ...{ respondent_id: personId, wave_id: 'baseline', usefulness: 4, relevance: 3 + (index % 2) },
          ...{
            what_to_change: `Words ${index}`,
            may_be_shown: index < 3 ? 1 : 0,
            number: `r-${index}`,
            given_at: at.baseline,
          },
        })
        .execute()
  }
  await react(10)
  await close('baseline')
  const [row] = await published('baseline')
  if (row?.content.kind !== 'reaction') throw new Error('No reaction was published.')
  expect(row.questionnaire_id).toBe('reaction')
  expect(row.content.snapshot.whole['relevance']!.mean).toEqual({
    state: 'shown',
    value: { kind: 'number', value: 3.5 },
  })
  expect(row.content.texts.state === 'shown' && [...row.content.texts.value].sort()).toEqual([
    'Words 0',
    'Words 1',
    'Words 2',
  ])
})

test('[H5] nothing is compared that the baseline did not ask in the same version', async () => {
  await cohort('at-end')
  await deps()
    .db.updateTable('wave_questionnaire')
    .set({ questionnaire_version: 2 })
    .where('wave_id', '=', 'baseline')
    .execute()
  await answers('end', 12, risen)
  await close('baseline')
  await close('end')
  expect(await published('end')).toEqual([])
})

test('[H3] a consent that was taken back between the waves takes both answers out of the pair', async () => {
  await cohort('at-end')
  await answers('baseline', 12, low)
  await close('baseline')
  await answers('end', 12, risen)
  await deps()
    .db.updateTable('participation')
    .set({ counted_until: at.end })
    .where('person_id', '=', 'p-3')
    .execute()
  await close('end')
  expect((await firstChange()).before.n).toEqual({ state: 'shown', value: 11 })
})
