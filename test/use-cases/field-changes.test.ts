import { beforeEach, expect, test } from 'vitest'
import type { ProposedChange, ProposedSuccessor } from '../../app/domain/field/proposed-change'
import { changeIcsCode } from '../../app/use-cases/change-ics-code'
import { changeTeam } from '../../app/use-cases/change-team'
import { createTeam } from '../../app/use-cases/create-team'
import { invite } from '../../app/use-cases/invite'
import { listFieldChanges } from '../../app/use-cases/list-field-changes'
import { listReadableTeams } from '../../app/use-cases/list-readable-teams'
import { listSystems } from '../../app/use-cases/list-systems'
import { previewFieldChange } from '../../app/use-cases/preview-field-change'
import { readAuditLog } from '../../app/use-cases/read-audit-log'
import { readTeam } from '../../app/use-cases/read-team'
import { readWholeField } from '../../app/use-cases/read-whole-field'
import { recordFieldChange } from '../../app/use-cases/record-field-change'
import { undoFieldChange } from '../../app/use-cases/undo-field-change'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const BEFORE = '2026-11-22T09:00:00.000Z'
const AFTER = '2027-04-01T09:00:00.000Z'

let ann: SignedIn
beforeEach(async () => {
  ann = await addActor(deps(), 'ann', { role: 'administrator', placeId: null })
})

const fresh = (name: string): ProposedSuccessor => ({
  kind: 'new',
  ics: {
    name,
    boardName: `NHS ${name} Integrated Care Board`,
    regionId: 'south-west',
    odsCode: null,
    onsCode: null,
  },
})
const change = (
  kind: ProposedChange['kind'],
  predecessorIds: readonly string[],
  ...successors: readonly ProposedSuccessor[]
): ProposedChange => ({ kind, effectiveOn: '2027-04-01', predecessorIds, successors })
const peninsula = change('merger', ['devon', 'cornwall-and-the-isles-of-scilly'], fresh('Peninsula'))

async function record(proposed: ProposedChange): Promise<string> {
  const result = await recordFieldChange(deps(), ann, proposed)
  if (!result?.ok) throw new Error(JSON.stringify(result))
  return result.changeId
}
const undo = (changeId: string) => undoFieldChange(deps(), ann, changeId)
const addTeam = async (name: string, icsId: string) => (await createTeam(deps(), ann, { name, icsId }))!
const obstaclesOf = async (changeId: string) =>
  (await listFieldChanges(deps(), ann))!.find(({ id }) => id === changeId)?.obstacles

test('[F1, F5, F6] a team of a predecessor is found under its successor from the day on, and after undo is back', async () => {
  const before = await readWholeField(deps(), ann)
  const teamId = await addTeam('Coastal board', 'devon')
  const changeId = await record(peninsula)
  expect((await readTeam(deps(), ann, teamId))?.inField).toEqual({
    kind: 'current',
    icsId: 'devon',
    then: null,
  })

  deps().setNow(AFTER)
  const inField = { kind: 'current', icsId: 'peninsula', then: 'devon' }
  expect((await readTeam(deps(), ann, teamId))?.inField).toEqual(inField)
  const lead = await addActor(deps(), 'lead', { role: 'ics-lead', placeId: 'peninsula' })
  expect((await listReadableTeams(deps(), lead, 'peninsula')).map(({ id }) => id)).toEqual([teamId])
  const names = (await listSystems(deps())).map(({ name }) => name)
  expect([names.includes('Peninsula'), names.includes('Devon'), names.length]).toEqual([true, false, 35])

  expect(await undo(changeId)).toBe('undone')
  expect((await readTeam(deps(), ann, teamId))?.inField).toEqual({
    kind: 'current',
    icsId: 'devon',
    then: null,
  })
  deps().setNow(BEFORE)
  expect(await readWholeField(deps(), ann)).toEqual(before)
})

test('[F5] the preview tells what will move and writes nothing', async () => {
  await addTeam('Coastal board', 'devon')
  await addTeam('Moor board', 'devon')
  await addTeam('Island board', 'cornwall-and-the-isles-of-scilly')
  const [email, startsOn] = ['bob@council.example', '2026-11-22']
  await invite(deps(), ann, { role: 'ics-lead', placeId: 'devon', email, startsOn, endsOn: null })
  const before = await readWholeField(deps(), ann)
  const result = await previewFieldChange(deps(), ann, peninsula)
  if (!result?.ok) throw new Error('refused')
  const { moves, roles } = result.preview
  expect(
    moves.map(({ kind, count, from, to }) => [kind, count, from, to.kind === 'current' && to.icsId]),
  ).toEqual([
    ['teams', 1, 'cornwall-and-the-isles-of-scilly', 'peninsula'],
    ['teams', 2, 'devon', 'peninsula'],
  ])
  expect(roles).toBe(1)
  expect(await readWholeField(deps(), ann)).toEqual(before)
})

test('[F6] it can’t be undone while a team, a role on offer or a later change is there, and then it can', async () => {
  const changeId = await record(peninsula)
  const [email, startsOn] = ['bob@council.example', '2026-11-22']
  await invite(deps(), ann, { role: 'ics-lead', placeId: 'peninsula', email, startsOn, endsOn: null })
  expect(await obstaclesOf(changeId)).toEqual([
    { kind: 'hanging', what: 'invitations', icsId: 'peninsula', count: 1 },
  ])
  expect(await undo(changeId)).toBe('in-the-way')
  await deps().db.deleteFrom('invitation').execute()

  const later = await record({
    ...change('merger', ['peninsula'], { kind: 'existing', icsId: 'somerset' }),
    effectiveOn: '2028-04-01',
  })
  expect(await obstaclesOf(changeId)).toEqual([
    { kind: 'later-change', icsId: 'peninsula', on: '2028-04-01' },
  ])
  expect(await undo(changeId)).toBe('in-the-way')
  expect([await undo(later), await undo(changeId), await undo(changeId)]).toEqual([
    'undone',
    'undone',
    'not-found',
  ])
})

test('[F2, F6] after a split into one that was there, an owner’s choice of it stands in the way', async () => {
  const teamId = await addTeam('Moor board', 'devon')
  const changeId = await record(
    change(
      'split',
      ['devon'],
      { kind: 'existing', icsId: 'somerset' },
      { kind: 'existing', icsId: 'dorset' },
    ),
  )
  deps().setNow(AFTER)
  // Neither of these was Devon's.
  await addTeam('Levels board', 'somerset')
  expect((await readTeam(deps(), ann, teamId))?.inField).toMatchObject({ kind: 'to-choose' })
  await changeTeam(deps(), ann, { teamId, change: { kind: 'choose-successor', icsId: 'somerset' } })
  expect(await obstaclesOf(changeId)).toEqual([
    { kind: 'hanging', what: 'teams', icsId: 'somerset', count: 1 },
  ])
  expect(await undo(changeId)).toBe('in-the-way')
  await deps().db.deleteFrom('team').execute()
  expect(await undo(changeId)).toBe('undone')
})

test('[F6] what the product brings along can’t be undone', async () => {
  expect(await obstaclesOf('reorganisation-2026-04')).toEqual([{ kind: 'reference' }])
  expect(await undo('reorganisation-2026-04')).toBe('in-the-way')
})

test('[F3] of two administrators who confirm at once one wins, and the other is told', async () => {
  const bea = await addActor(deps(), 'bea', { role: 'administrator', placeId: null })
  const other = change('merger', ['devon'], { kind: 'existing', icsId: 'dorset' })
  const results = await Promise.all([
    recordFieldChange(deps(), ann, peninsula),
    recordFieldChange(deps(), bea, other),
  ])
  expect(results.map((result) => result?.ok)).toEqual([true, false])
  expect(results[1]).toEqual({
    ok: false,
    problems: [{ at: 'predecessors', sentence: 'Devon already goes into Peninsula on 1 April 2027' }],
  })
  const mine = (await listFieldChanges(deps(), ann))!.filter(({ isReference }) => !isReference)
  const undone = await Promise.all(mine.map(({ id }) => [undo(id), undo(id)]).flat())
  expect(undone).toEqual(['undone', 'not-found'])
})

test('[F7] a code changes on a day; a merger ends the codes, and its undoing lets them go on', async () => {
  const codesOf = async (icsId: string) =>
    (await readWholeField(deps(), ann))!.regions
      .flatMap(({ systems }) => systems)
      .find(({ id }) => id === icsId)!
      .codes.map(({ code, validTo }) => [code, validTo])
  const give = (code: string, from: string) =>
    changeIcsCode(deps(), ann, { icsId: 'dorset', scheme: 'ons', code, from })
  expect(await give('E54000099', '2027-01-01')).toEqual({ ok: true, problems: [] })
  const since = [
    ['QVV', null],
    ['E54000041', '2027-01-01'],
    ['E54000099', null],
  ]
  expect(await codesOf('dorset')).toEqual(since)
  expect((await give('E54000099', '2027-02-01'))?.problems[0]?.sentence).toMatch(/is in use$/)

  const changeId = await record(change('merger', ['dorset'], { kind: 'existing', icsId: 'somerset' }))
  expect(await give('E54000098', '2027-02-01')).toMatchObject({ ok: true })
  expect(await codesOf('dorset')).toEqual([
    ['QVV', '2027-04-01'],
    ['E54000041', '2027-01-01'],
    ['E54000099', '2027-02-01'],
    ['E54000098', '2027-04-01'],
  ])
  expect(await undo(changeId)).toBe('undone')
  expect(await codesOf('dorset')).toEqual([
    ...since.slice(0, 2),
    ['E54000099', '2027-02-01'],
    ['E54000098', null],
  ])
})

test('[C4, V7] nobody but an administrator may; what they did is in the audit log', async () => {
  const lead = await addActor(deps(), 'lead', { role: 'ics-lead', placeId: 'devon' })
  expect([
    await previewFieldChange(deps(), lead, peninsula),
    await recordFieldChange(deps(), lead, peninsula),
    await listFieldChanges(deps(), lead),
    await undoFieldChange(deps(), lead, 'reorganisation-2026-04'),
    await changeIcsCode(deps(), lead, { icsId: 'devon', scheme: 'ods', code: 'D3V0N', from: '2027-04-01' }),
  ]).toEqual([null, null, null, 'not-found', null])
  const changeId = await record(peninsula)
  await undo(changeId)
  const log = await readAuditLog(deps(), ann, {
    action: null,
    person: null,
    from: null,
    before: null,
    page: 1,
  })
  expect(log!.entries.map(({ what, detail }) => [what, detail])).toEqual([
    ['Merger or split undone', 'on 2027-04-01'],
    ['Merger or split recorded', 'merger on 2027-04-01'],
  ])
})
