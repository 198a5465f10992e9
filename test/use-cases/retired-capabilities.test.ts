import { expect, test } from 'vitest'
import { typeActivity } from '../../app/domain/development/type-activity'
import { readActivityToKeep } from '../../app/use-cases/read-activity-to-keep'
import { readHomeCatalogue } from '../../app/use-cases/read-home-catalogue'
import { readKeptCatalogue } from '../../app/use-cases/read-kept-catalogue'
import { saveActivity } from '../../app/use-cases/save-activity'
import { addActivity } from '../db/catalogue-rows'
import { makeLibrary } from '../factories/library'
import { makeQuestionnaire, makeScale } from '../factories/questionnaire'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const second = makeQuestionnaire({ version: 2, scales: [makeScale('first'), makeScale('third')] })
const deps = withTestDeps(makeLibrary([makeQuestionnaire(), second]))
const DEVON = { kind: 'ics', id: 'devon' } as const
const of = (...scales: readonly string[]) => ({
  develops: scales.map((scale) => ({ questionnaire: 'sample', scale })),
})

test('[K14] a capability retired by a new version: the activity stays, is shown, and is suggested for it no longer', async () => {
  const lea = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
  await addActivity(deps().db, DEVON, 'both', of('first', 'second'))
  await addActivity(deps().db, DEVON, 'only', of('second'))
  await addActivity(deps().db, DEVON, 'other', of('first'))
  await addActivity(deps().db, DEVON, 'past', { ...of('second'), state: 'retired' })

  const kept = (await readKeptCatalogue(deps(), lea, DEVON))!
  expect(kept.activities).toHaveLength(4)
  expect(kept.naming.map(({ activity, retired }) => [activity.id, retired])).toEqual([
    ['both', ['sample/second']],
    ['only', ['sample/second']],
  ])

  const { index, activities } = await readHomeCatalogue(deps(), ['devon'])
  expect([...index.byScale.keys()]).toEqual(['sample/first'])
  expect(activities.get('only')?.develops).toEqual([])

  // Its title can be mended without taking anything out.
  const typed = {
    ...typeActivity((await readActivityToKeep(deps(), lea, 'both'))!.kept.activity),
    title: 'New',
  }
  expect(await saveActivity(deps(), lea, { id: 'both', version: 1, typed })).toEqual({ kind: 'saved' })
  const changed = (await readActivityToKeep(deps(), lea, 'both'))!.kept.activity
  expect([changed.title, changed.develops]).toEqual(['New', of('first', 'second').develops])
})
