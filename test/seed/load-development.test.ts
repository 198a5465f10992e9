import { expect, test } from 'vitest'
import { listDemonstration } from '../../app/use-cases/become-demonstration-person'
import { readOwnForum } from '../../app/use-cases/read-own-forum'
import { readOwnPlan } from '../../app/use-cases/read-own-plan'
import { readSystemNeeds } from '../../app/use-cases/read-system-needs'
import { actAs } from '../../db/seed/act-as.server'
import { loadDevelopment } from '../../db/seed/load-development.server'
import { loadDemonstration } from '../../db/seed/load-demonstration.server'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

test('[J9] [G34] [U3] the demonstration has a plan, demand of the last quarter, and an introduction without names', async () => {
  await loadDemonstration(deps())
  const people = await listDemonstration(deps())
  const actor = async (email: string) => (await actAs(deps(), email))!
  const plan = (await readOwnPlan(deps(), await actor('amira.khan@council.example')))!
  expect(plan.current!.goals.map(({ state, change, notes }) => [state, change?.kind, notes.length])).toEqual([
    ['open', 'compared', 2],
    ['done', 'compared', 1],
  ])
  expect(plan.offer).not.toBeNull()
  const needs = (await readSystemNeeds(deps(), await actor('rosa.lethbridge@board.example'), 'devon'))!
  expect(
    needs.compared.all.flatMap(({ demand, demandQuarter, isNeeded }) =>
      demand === null ? [] : [[demand, demandQuarter, isNeeded]],
    ),
  ).toContainEqual(['8 to 15', '2026-Q3', true])
  for (const email of ['gareth.lewis@hospital.example', 'omar.reyes@board.example']) {
    const [introduction] = (await readOwnForum(deps(), await actor(email)))!.introductions
    expect(introduction).toMatchObject({ kind: 'offer', who: null, scale: { scale: 'framing' } })
  }
  expect(await deps().db.selectFrom('outgoing_mail').selectAll().execute()).toEqual([])
  await loadDevelopment(deps())
  expect(await deps().db.selectFrom('plan_goal').selectAll().execute()).toHaveLength(2)
  expect(await listDemonstration(deps())).toHaveLength(people.length)
})

test('where somebody real is, nothing of it is made', async () => {
  await addActor(deps(), 'amira')
  await loadDevelopment(deps())
  expect(await deps().db.selectFrom('forum_member').selectAll().execute()).toEqual([])
})
