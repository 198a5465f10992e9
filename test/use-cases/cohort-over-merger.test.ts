import { expect, test } from 'vitest'
import { readWaveSnapshot } from '../../app/domain/evaluation/wave-snapshot'
import { chooseBeingCounted } from '../../app/use-cases/choose-being-counted'
import { readAcademy } from '../../app/use-cases/read-academy'
import { readCohort } from '../../app/use-cases/read-cohort'
import { recordFieldChange } from '../../app/use-cases/record-field-change'
import { listSnapshotsOfWaves } from '../../db/queries/publications.server'
import {
  addCohortWithWave,
  addParticipants,
  addWaveOf,
  answerOwnWave,
  cohortIds,
  runWavesAt,
} from '../factories/cohort-with-wave'
import { roundLibrary } from '../factories/team-with-round'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const { cohortId, academyId } = cohortIds

test('[H1] a cohort whose ICS merged between its waves is found, goes on, and shows its change', async () => {
  const lead = await addCohortWithWave(deps(), { opensOn: '2027-01-10', closesOn: '2027-01-20' })
  const values = { academy_id: academyId, ics_id: 'devon', chosen_ics_id: null }
  await deps().db.insertInto('academy_ics').values(values).execute()
  await addWaveOf(deps(), 'w-2', { kind: 'end', opensOn: '2027-06-10', closesOn: '2027-06-20' })
  const people = await addParticipants(deps(), 9)
  for (const person of people) await chooseBeingCounted(deps(), person, { cohortId, isCounted: true })
  await runWavesAt(deps(), '2027-01-10')
  for (const [index, person] of people.entries()) await answerOwnWave(deps(), person, 2 + (index % 2))
  await runWavesAt(deps(), '2027-01-21')

  const root = await addActor(deps(), 'root', { role: 'administrator', placeId: null })
  const ics = { name: 'Peninsula', boardName: 'NHS Peninsula Integrated Care Board', regionId: 'south-west' }
  const merged = await recordFieldChange(deps(), root, {
    ...{
      kind: 'merger',
      effectiveOn: '2027-04-01',
      predecessorIds: ['devon', 'cornwall-and-the-isles-of-scilly'],
    },
    successors: [{ kind: 'new', ics: { ...ics, odsCode: null, onsCode: null } }],
  })
  expect(merged).toMatchObject({ ok: true })

  await runWavesAt(deps(), '2027-06-10')
  for (const [index, person] of people.entries())
    await answerOwnWave(deps(), person, 3 + (index % 3) - 1, 'w-2')
  await runWavesAt(deps(), '2027-06-21')
  const page = (await readCohort(deps(), lead, { cohortId, expected: null }))!
  expect(page.waves.map(({ wave }) => wave.state)).toEqual(['closed', 'closed'])
  const [row] = await listSnapshotsOfWaves(deps().db, ['w-2'])
  const content = readWaveSnapshot(row!.content)
  expect(content.kind === 'change' && content.scales['first']!.before.n).toEqual({ state: 'shown', value: 9 })
  const [system] = (await readAcademy(deps(), lead, academyId))!.systems
  expect(system).toMatchObject({ icsId: 'devon', inField: { kind: 'current', then: 'devon' } })
})
