import { expect, test } from 'vitest'
import type { AskedWave } from '../../app/domain/cohort/check-wave'
import { answerInvitation } from '../../app/use-cases/answer-invitation'
import { importPeople, previewPeople } from '../../app/use-cases/import-people'
import { invite } from '../../app/use-cases/invite'
import { readCohort } from '../../app/use-cases/read-cohort'
import { readProgramme, readProgrammesOfAcademy } from '../../app/use-cases/read-programme'
import { readWaveToRun } from '../../app/use-cases/read-wave-to-run'
import { changeCohort, createCohort, endCohort } from '../../app/use-cases/create-cohort'
import { removeCohortEvent, saveCohortEvent } from '../../app/use-cases/save-cohort-event'
import {
  changeProgramme,
  copyProgramme,
  createProgramme,
  endProgramme,
} from '../../app/use-cases/create-programme'
import { removeWave, saveWave } from '../../app/use-cases/save-wave'
import { runWavesAt } from '../factories/cohort-with-wave'
import { roundLibrary } from '../factories/team-with-round'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const settings = {
  ...{ name: 'Working across', aims: 'To learn to share power.', tier: 'thematic', design: 'project' },
  aimedAt: [{ questionnaire: 'sample', scale: 'first' }],
}
const asked: AskedWave = {
  ...{ kind: 'baseline', opensOn: '2026-12-01', closesOn: '2026-12-14', catchesUpUntil: null },
  ...{ questionnaires: ['sample'], asksThenTest: false, asksReaction: true },
}

const lead = () => addActor(deps(), 'lead', { role: 'academy-lead', placeId: 'south' })
const colleague = () => addActor(deps(), 'colleague', { role: 'programme-colleague', placeId: 'south' })

/** An academy, its lead, a programme and a cohort of it. */
async function begin() {
  await deps()
    .db.insertInto('academy')
    .values({ id: 'south', name: 'South', created_at: '2026-01-01', ended_on: null })
    .execute()
  const actor = await lead()
  const programme = await createProgramme(deps(), actor, { academyId: 'south', settings })
  if (programme.kind !== 'saved') throw new Error(`It was refused: ${programme.kind}`)
  const { programmeId } = programme
  return { actor, programmeId, cohortId: await addCohort(actor, programmeId) }
}

async function addCohort(actor: SignedIn, programmeId: string, name = 'Autumn') {
  const given = { name, reporting: 'at-end', threshold: 8 } as const
  const cohort = await createCohort(deps(), actor, { programmeId, settings: given })
  if (cohort.kind !== 'saved') throw new Error(`It was refused: ${cohort.kind}`)
  return cohort.cohortId
}

test('[H1] a programme has aims, scales, a tier and a design, and is copied without its cohorts', async () => {
  const { actor, programmeId } = await begin()
  const page = (await readProgramme(deps(), actor, programmeId))!
  expect(page.programme).toMatchObject(settings)
  expect(page.cohorts).toHaveLength(1)
  const copy = (await readProgramme(deps(), actor, (await copyProgramme(deps(), actor, programmeId))!))!
  expect([copy.programme.name, copy.programme.aimedAt, copy.cohorts]).toEqual([
    ...['Copy of Working across', settings.aimedAt, []],
  ])
  expect((await readProgrammesOfAcademy(deps(), actor, 'south'))!.programmes).toHaveLength(2)
})

test('[H1] scales, tiers and designs that there aren’t are refused; of two changes the second sees the first', async () => {
  const { actor, programmeId } = await begin()
  const wrong = { aimedAt: [{ questionnaire: 'sample', scale: 'none' }], tier: 'top', design: 'magic' }
  const refused = await createProgramme(deps(), actor, {
    academyId: 'south',
    settings: { ...settings, ...wrong },
  })
  expect(refused.kind === 'refused' && Object.keys(refused.errors)).toEqual(['aimedAt', 'tier', 'design'])
  const change = (aims: string) =>
    changeProgramme(deps(), actor, { programmeId, version: 1, settings: { ...settings, aims } })
  expect(await change('The first.')).toMatchObject({ kind: 'saved' })
  expect(await change('The second.')).toMatchObject({
    kind: 'conflict',
    current: { aims: 'The first.', version: 2 },
  })
})

test('[C5] colleagues run programmes too; another academy’s lead, a participant and an administrator do not', async () => {
  const { programmeId, cohortId } = await begin()
  expect(await readProgramme(deps(), await colleague(), programmeId)).not.toBeNull()
  for (const other of [
    { kind: 'nobody' } as const,
    await addActor(deps(), 'north', { role: 'academy-lead', placeId: 'north' }),
    await addActor(deps(), 'person', { role: 'cohort-participant', placeId: cohortId }),
    await addActor(deps(), 'root', { role: 'administrator', placeId: null }),
  ]) {
    const ids = { cohortId, waveId: null }
    expect(await readProgrammesOfAcademy(deps(), other, 'south')).toBeNull()
    expect(await readProgramme(deps(), other, programmeId)).toBeNull()
    expect(await readCohort(deps(), other, { cohortId, expected: null })).toBeNull()
    expect(await copyProgramme(deps(), other, programmeId)).toBeNull()
    expect([
      await endProgramme(deps(), other, programmeId),
      await endCohort(deps(), other, cohortId),
    ]).toEqual([false, false])
    expect(await createProgramme(deps(), other, { academyId: 'south', settings })).toEqual({
      kind: 'not-found',
    })
    expect(await saveWave(deps(), other, { ...ids, asked })).toEqual({ kind: 'not-found' })
  }
})

test('[H7] what is published when, and from what number, is fixed once the first wave has opened; the name is not', async () => {
  const { actor, cohortId } = await begin()
  const change = (version: number, given: object) =>
    changeCohort(deps(), actor, {
      ...{ cohortId, version },
      settings: { name: 'Autumn', reporting: 'at-end', threshold: 8, ...given },
    })
  expect(await change(1, { threshold: 7 })).toEqual({ kind: 'too-low' })
  expect(await change(1, { threshold: 10 })).toMatchObject({ kind: 'saved' })
  expect(await change(1, { threshold: 12 })).toMatchObject({ kind: 'conflict', current: { threshold: 10 } })
  await saveWave(deps(), actor, { cohortId, waveId: null, asked })
  await runWavesAt(deps(), '2026-12-01')
  expect((await readCohort(deps(), actor, { cohortId, expected: null }))!.isFixed).toBe(true)
  expect(await change(2, { threshold: 9 })).toEqual({ kind: 'fixed' })
  expect(await change(2, { reporting: 'baseline-now', threshold: 10 })).toEqual({ kind: 'fixed' })
  expect(await change(2, { name: 'Winter', threshold: 10 })).toMatchObject({ kind: 'saved' })
})

test('[H4] waves that overlap are refused; a planned one is changed and taken back, an open one is not', async () => {
  const { actor, cohortId } = await begin()
  const save = (changes: Partial<AskedWave>, waveId: string | null = null) =>
    saveWave(deps(), actor, { cohortId, waveId, asked: { ...asked, ...changes } })
  const first = await save({})
  if (first.kind !== 'saved') throw new Error('It was refused.')
  const overlapping = await save({ kind: 'end', opensOn: '2026-12-14', closesOn: '2027-01-10' })
  expect(overlapping).toMatchObject({
    kind: 'refused',
    errors: { opensOn: expect.stringContaining('overlap') },
  })
  expect(await save({ asksReaction: false }, first.waveId)).toMatchObject({ kind: 'saved' })
  expect((await readWaveToRun(deps(), actor, first.waveId))!.wave.asksReaction).toBe(false)
  await runWavesAt(deps(), '2026-12-01')
  expect(await save({}, first.waveId)).toEqual({ kind: 'not-planned' })
  expect(await removeWave(deps(), actor, { cohortId, waveId: first.waveId })).toBe(false)
  const end = await save({ kind: 'end', opensOn: '2027-06-01', closesOn: '2027-06-20' })
  expect(await removeWave(deps(), actor, { cohortId, waveId: end.kind === 'saved' ? end.waveId : '' })).toBe(
    true,
  )
})

test('[H2] nobody takes part in two cohorts of one programme at once: not by invitation, not by import', async () => {
  const { actor, programmeId, cohortId } = await begin()
  const second = await addCohort(actor, programmeId, 'Spring')
  const of = (placeId: string, email: string) =>
    invite(deps(), actor, {
      email,
      role: 'cohort-participant',
      placeId,
      startsOn: '2026-11-22',
      endsOn: null,
    })
  const invited = await of(cohortId, 'ann@council.example')
  expect(await of(second, 'ann@council.example')).toEqual({ ok: false, reason: 'other-cohort' })
  const ann = await addActor(deps(), 'ann')
  await answerInvitation(deps(), ann, {
    invitationId: invited.ok ? invited.invitationId : '',
    answer: 'accept',
  })
  expect(await of(second, 'ann@council.example')).toEqual({ ok: false, reason: 'other-cohort' })
  expect((await of(second, 'ben@council.example')).ok).toBe(true)

  const rows = [
    ['email', 'role', 'place'],
    ['ann@council.example', 'Programme participant', 'Working across, Spring'],
    ['cleo@council.example', 'Programme participant', 'Working across, Autumn'],
    ['cleo@council.example', 'Programme participant', 'Working across, Spring'],
  ]
  const refused = await previewPeople(deps(), actor, rows)
  expect(refused).toMatchObject({
    ok: false,
    problems: [
      { row: 2, column: 'place', sentence: expect.stringContaining('another cohort of this programme') },
      { row: 4, column: 'place', sentence: expect.stringContaining('Row 3') },
    ],
  })
  expect(await importPeople(deps(), actor, rows.slice(0, 1).concat([rows[2]!]))).toEqual({
    ok: true,
    count: 1,
  })
  await endCohort(deps(), actor, cohortId)
  expect((await of(second, 'ann@council.example')).ok).toBe(true)
})

test('[H6] [H9] a cohort’s page tells numbers of people and what could be published, and no names', async () => {
  const { actor, cohortId } = await begin()
  const page = (await readCohort(deps(), actor, { cohortId, expected: 20 }))!
  expect([page.takingPart, page.invited, page.left, page.expected]).toEqual([0, 0, 0, 20])
  expect(page.prospects.map(({ leavers, change }) => [leavers, change])).toEqual([
    ...[
      [0, 'shown'],
      [1, 'shown'],
      [2, 'shown'],
      [5, 'shown'],
      [8, 'shown'],
    ],
  ])
  expect((await readCohort(deps(), actor, { cohortId, expected: null }))!.expected).toBe(8)
})

test('[E1] [E2] events of a cohort are noted, corrected and removed, and have happened', async () => {
  const { actor, cohortId } = await begin()
  const event = { happenedOn: '2026-11-01', kind: 'funding', text: 'A new fund' } as const
  const save = (eventId: string | null, changes: object = {}) =>
    saveCohortEvent(deps(), actor, { cohortId, eventId, ...event, ...changes })
  expect(await save(null)).toBe('saved')
  expect(await save(null, { happenedOn: '2999-01-01' })).toBe('in-future')
  const events = async () => (await readCohort(deps(), actor, { cohortId, expected: null }))!.events
  const { id } = (await events())[0]!
  expect(await save(id, { text: 'Another' })).toBe('saved')
  expect(await events()).toMatchObject([{ text: 'Another', kind: 'funding' }])
  expect([await save('none'), await removeCohortEvent(deps(), actor, { cohortId, eventId: 'none' })]).toEqual(
    ['not-found', false],
  )
  expect(await removeCohortEvent(deps(), actor, { cohortId, eventId: id })).toBe(true)
  expect(await events()).toEqual([])
})

test('[H1] a programme or cohort that has ended takes nothing new', async () => {
  const { actor, programmeId, cohortId } = await begin()
  expect(await endProgramme(deps(), actor, programmeId)).toBe(true)
  const given = { name: 'Late', reporting: 'at-end', threshold: 8 } as const
  expect(await createCohort(deps(), actor, { programmeId, settings: given })).toEqual({ kind: 'ended' })
  expect(await endCohort(deps(), actor, cohortId)).toBe(true)
  expect(await saveWave(deps(), actor, { cohortId, waveId: null, asked })).toEqual({ kind: 'ended' })
  const entries = await deps()
    .db.selectFrom('audit_entry')
    .select('action')
    .where('thing_kind', 'in', ['programme', 'cohort'])
    .execute()
  expect(entries.map(({ action }) => action).sort()).toEqual([
    ...['cohort-created', 'cohort-ended', 'programme-created', 'programme-ended'],
  ])
})
