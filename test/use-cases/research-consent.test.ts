import { expect, test } from 'vitest'
import { chooseResearch, readResearchChoice } from '../../app/use-cases/choose-research'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

test('[X1] the choice is one’s own, never made beforehand, and can be taken back', async () => {
  const [ann, ben] = [await addActor(deps(), 'ann'), await addActor(deps(), 'ben')]
  expect(await readResearchChoice(deps(), ann)).toBe(false)
  expect(await chooseResearch(deps(), ann, true)).toBe(true)
  expect(await chooseResearch(deps(), ann, true)).toBe(true)
  expect([await readResearchChoice(deps(), ann), await readResearchChoice(deps(), ben)]).toEqual([
    true,
    false,
  ])
  await chooseResearch(deps(), ann, false)
  expect(await readResearchChoice(deps(), ann)).toBe(false)
})

test('[X1] [C4] nobody chooses nothing', async () => {
  const nobody = { kind: 'nobody' } as const
  expect([await readResearchChoice(deps(), nobody), await chooseResearch(deps(), nobody, true)]).toEqual([
    null,
    false,
  ])
})
