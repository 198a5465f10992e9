import { expect, test } from 'vitest'
import { chooseMeasurement, readMeasurementChoice } from '../../app/use-cases/choose-measurement'
import { publishMeasurements } from '../../app/use-cases/publish-measurement'
import { readKnownReliability } from '../../app/use-cases/read-known-reliability'
import { readMeasurement } from '../../app/use-cases/read-measurement'
import { addAssessment } from '../db/rows'
import { roundLibrary } from '../factories/team-with-round'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const SAMPLE = { id: 'sample', version: 1 }

/** People who each gave their own value to a scale's three items, with some difference. */
async function answerAll(count: number, from = 0) {
  for (let at = from; at < from + count; at += 1) {
    const actor = await addActor(deps(), `person-${at}`)
    await chooseMeasurement(deps(), actor, true)
    const submitted = deps().now().toISOString()
    await addAssessment(deps().db, actor.personId, `of-${at}`, {
      questionnaire_id: 'sample',
      submitted_at: submitted,
    })
    for (const item of [1, 2, 3])
      await deps()
        .db.insertInto('answer')
        .values({
          ...{ respondent_id: actor.personId, assessment_id: `of-${at}`, item_id: `first-${item}` },
          ...{ value: Math.min(5, 1 + (at % 4) + (at % item === 0 ? 1 : 0)), answered_at: submitted },
        })
        .execute()
  }
}

test('[Z1] [Z2] nothing before thirty people chose it; then the figures, and the reliability that evaluation takes', async () => {
  await answerAll(29)
  expect(await publishMeasurements(deps())).toEqual({ published: 0 })
  expect([await readMeasurement(deps(), SAMPLE), await readKnownReliability(deps(), SAMPLE)]).toEqual([
    null,
    {},
  ])
  await answerAll(1, 29)
  expect(await publishMeasurements(deps())).toBeNull()
  deps().setNow('2026-11-30T09:00:00.000Z')
  expect(await publishMeasurements(deps())).toEqual({ published: 1 })
  const { snapshot } = (await readMeasurement(deps(), SAMPLE))!
  expect(snapshot.scales['first']!.n).toEqual({ state: 'shown', value: 30 })
  expect(snapshot.scales['second']!.n).toEqual({ state: 'suppressed', reason: 'too-few' })
  expect(Object.keys(await readKnownReliability(deps(), SAMPLE))).toEqual(['first'])
  const [entry] = await deps()
    .db.selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'measurement-published')
    .execute()
  expect([entry!.detail, entry!.actor_number]).toEqual(['sample@1', null])
})

test('[Z1] [D6] a week later, with one person more, what was published stays', async () => {
  await answerAll(30)
  expect(await publishMeasurements(deps())).toEqual({ published: 1 })
  await answerAll(1, 30)
  deps().setNow('2026-11-30T09:00:00.000Z')
  expect(await publishMeasurements(deps())).toEqual({ published: 0 })
  expect((await readMeasurement(deps(), SAMPLE))!.snapshot.scales['first']!.n).toEqual({
    state: 'shown',
    value: 30,
  })
})

test('[Z2] the choice is one’s own, and can be taken back', async () => {
  const ann = await addActor(deps(), 'ann')
  expect(await readMeasurementChoice(deps(), ann)).toBe(false)
  expect(await chooseMeasurement(deps(), ann, true)).toBe(true)
  expect(await readMeasurementChoice(deps(), ann)).toBe(true)
  await chooseMeasurement(deps(), ann, false)
  expect(await readMeasurementChoice(deps(), ann)).toBe(false)
  const nobody = { kind: 'nobody' } as const
  expect([
    await readMeasurementChoice(deps(), nobody),
    await chooseMeasurement(deps(), nobody, true),
  ]).toEqual([null, false])
})
