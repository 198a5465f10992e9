import { expect, test } from 'vitest'
import { buildEvaluation } from '../../app/domain/evaluation/build-evaluation'
import { exportEvaluation } from '../../app/use-cases/export-evaluation'
import { publishWave } from '../../app/use-cases/publish-wave'
import { readEvaluation } from '../../app/use-cases/read-evaluation'
import { readProgrammeEvaluation } from '../../app/use-cases/read-programme-evaluation'
import { beginCounting, joinCohort } from '../../db/queries/participations.server'
import { findWave, moveWave } from '../../db/queries/waves.server'
import { addCohort, addWave } from '../db/cohort-rows'
import { addPeople } from '../db/rows'
import { answerWave } from '../db/wave-answers'
import { addHolder, roundLibrary } from '../factories/team-with-round'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const ids = { academyId: 'south', cohortId: 'c-1' }
const people = Array.from({ length: 12 }, (_, index) => `p-${index}`)
const days = {
  baseline: { opensOn: '2026-01-05', closesOn: '2026-01-30' },
  end: { opensOn: '2026-06-05', closesOn: '2026-06-30' },
}
type Asked = keyof typeof days
/** Of twelve: means of 2.5 and of 3.25; changes of −0.5 to 2 with a mean of 0.75. */
const scores = {
  baseline: (index: number) => 2 + (index % 3) / 2,
  end: (index: number) => 2.5 + (index % 4) / 2,
}

async function answer(wave: Asked): Promise<void> {
  const at = `${days[wave].opensOn}T09:00:00.000Z`
  for (const [index, personId] of people.entries())
    await answerWave(deps().db, {
      ...{ personId, waveId: wave, at },
      scores: { first: scores[wave](index), second: 3 + (index % 2) },
    })
}

async function close(wave: Asked): Promise<void> {
  const { db } = deps()
  const key = { academyId: 'south', id: wave }
  await moveWave(db, key, { from: 'planned', to: 'open', values: { opened_at: days[wave].opensOn } })
  await moveWave(db, key, {
    ...{ from: 'open', to: 'closed' },
    values: { ended_at: `${days[wave].closesOn}T23:00:00.000Z` },
  })
  await publishWave(deps(), (await findWave(db, wave))!, null)
}

/** A cohort of twelve with a baseline and an end wave, and its academy's lead. */
async function addTwelve() {
  const { db } = deps()
  await addCohort(db, { ...ids, waveId: 'unused' })
  await db.deleteFrom('wave').execute()
  for (const kind of ['baseline', 'end'] as const)
    await addWave(db, { ...ids, waveId: kind }, { kind, ...days[kind] })
  await addPeople(db, ...people)
  for (const personId of people) {
    await joinCohort(db, { ...ids, personId }, days.baseline.opensOn)
    await beginCounting(db, { ...ids, personId }, days.baseline.opensOn)
  }
  return addHolder(deps(), 'lead', { role: 'academy-lead', placeId: 'south' })
}

test('[N8] the report tells what publishing decided; before that it says when', async () => {
  const lead = await addTwelve()
  await answer('baseline')
  await close('baseline')
  const before = await readEvaluation(deps(), lead, 'c-1')
  expect(buildEvaluation(before!.source)).toMatchObject({
    isPublished: false,
    toCome: ['What changed will be published when the end wave closes, after 30 June 2026.'],
    surroundings: [],
  })
  await answer('end')
  await close('end')
  const { surroundings, whoTookPart, toCome } = buildEvaluation(
    (await readEvaluation(deps(), lead, 'c-1'))!.source,
  )
  const [change] = surroundings[0]!.changes
  // SD of the changes 0.783, t of 11 df 2.201: 0.75 ± 0.50, in tenths 0.3 to 1.2.
  expect(change!.changed[0]).toMatch(
    / rose by 0\.8 points on average, from 2\.5 to 3\.3 \(12 people\); the change may be anything from 0\.3 to 1\.2 points\./,
  )
  expect([whoTookPart[0], toCome]).toEqual([
    '12 people have taken part so far, whether or not they answered.',
    [],
  ])
})

test('[N11] [P7] lead, colleagues and participants of that cohort read it; nobody else does', async () => {
  await addTwelve()
  const mayRead = async (role: Parameters<typeof addHolder>[2]) =>
    (await readEvaluation(deps(), await addActor(deps(), `${role.role}-${role.placeId}`, role), 'c-1')) !==
    null
  expect(await mayRead({ role: 'programme-colleague', placeId: 'south' })).toBe(true)
  expect(await mayRead({ role: 'cohort-participant', placeId: 'c-1' })).toBe(true)
  expect(await mayRead({ role: 'cohort-participant', placeId: 'c-2' })).toBe(false)
  expect(await mayRead({ role: 'academy-lead', placeId: 'north' })).toBe(false)
  expect(await mayRead({ role: 'ics-lead', placeId: 'devon' })).toBe(false)
  expect(await mayRead({ role: 'administrator', placeId: null })).toBe(false)
  expect(await readEvaluation(deps(), { kind: 'nobody' }, 'c-1')).toBeNull()
  expect(await readEvaluation(deps(), await addActor(deps(), 'somebody'), 'unknown')).toBeNull()
})

test('[N11] a file is recorded as taken away, and there is none before anything was published', async () => {
  const lead = await addTwelve()
  await answer('baseline')
  await close('baseline')
  expect(await exportEvaluation(deps(), lead, 'c-1')).toBeNull()
  await answer('end')
  await close('end')
  expect((await exportEvaluation(deps(), lead, 'c-1'))?.publishedAt).toBe(deps().now().toISOString())
  expect(await exportEvaluation(deps(), await addActor(deps(), 'somebody'), 'c-1')).toBeNull()
  const recorded = await deps()
    .db.selectFrom('audit_entry')
    .select(['thing_kind', 'thing_id'])
    .where('action', '=', 'result-exported')
    .execute()
  expect(recorded).toEqual([{ thing_kind: 'cohort', thing_id: 'c-1' }])
})

test('[N10] the cohorts of a programme are set side by side for those who run it', async () => {
  const lead = await addTwelve()
  const read = (actor = lead) => readProgrammeEvaluation(deps(), actor, 'programme-of-c-1')
  expect(await read()).toMatchObject({ changes: [], without: [{ id: 'c-1', endsOn: '2026-06-30' }] })
  for (const wave of ['baseline', 'end'] as const) {
    await answer(wave)
    await close(wave)
  }
  expect(await read()).toMatchObject({ changes: [{ id: 'c-1', beganOn: '2026-01-05' }], without: [] })
  expect(
    await read(await addActor(deps(), 'p-of-c-1', { role: 'cohort-participant', placeId: 'c-1' })),
  ).toBeNull()
  expect(await read(await addActor(deps(), 'other', { role: 'academy-lead', placeId: 'north' }))).toBeNull()
})
