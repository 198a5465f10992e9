import { expect, test } from 'vitest'
import { writePlanPdf } from '../../app/documents/plan-pdf.server'
import { writeProfilePdf } from '../../app/documents/profile-pdf.server'
import { carryOverGoals } from '../../app/use-cases/carry-over-goals'
import { exportOwnPlan } from '../../app/use-cases/export-own-plan'
import { listOwnShares } from '../../app/use-cases/list-own-shares'
import { readOwnPlan } from '../../app/use-cases/read-own-plan'
import { readSharedProfile } from '../../app/use-cases/read-shared-profile'
import { saveOwnGoal } from '../../app/use-cases/save-own-goal'
import { shareProfile } from '../../app/use-cases/share-profile'
import { takeBackShare } from '../../app/use-cases/take-back-share'
import { writeGoalNote } from '../../app/use-cases/write-goal-note'
import { flatten, readTaggedPdf } from '../documents/read-tagged-pdf'
import { addActor, withTestDeps } from '../factories/with-test-deps'
import { goalWords } from './goal-words'
import { complete, sample, sampleLibrary } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)
const about = { questionnaire: sample.id, kind: 'scale', id: 'second' } as const

async function begin() {
  const [amira, coach] = [await addActor(deps(), 'amira'), await addActor(deps(), 'coach')]
  const assessmentId = await complete(deps(), amira)
  const words = { ...goalWords, about, byWhen: '2027-01-31' }
  await saveOwnGoal(deps(), amira, { goalId: 'one', version: 0, words, assessmentId })
  for (const kind of ['progress', 'reflection'] as const) {
    await writeGoalNote(deps(), amira, { id: kind, goalId: 'one', kind, text: `My ${kind}` })
  }
  return { amira, coach, assessmentId }
}

test('[J14] a plan is shown with a profile only where its owner said so, and taken back with it', async () => {
  const { amira, coach, assessmentId } = await begin()
  const share = async (changes: Readonly<{ withPlan?: boolean }>) => {
    const given = { assessmentId, email: coach.email, days: 14, ...changes }
    const shared = await shareProfile(deps(), amira, given)
    return shared.ok ? shared.shareId : ''
  }
  const without = await share({})
  expect((await readSharedProfile(deps(), coach, without))!.plan).toBeNull()
  await takeBackShare(deps(), amira, without)
  const shareId = await share({ withPlan: true })
  expect((await listOwnShares(deps(), amira, assessmentId)).map(({ withPlan }) => withPlan)).toEqual([
    true,
    false,
  ])
  expect((await readSharedProfile(deps(), coach, shareId))!.plan).toMatchObject([
    { name: 'Ask two colleagues', change: null, notes: [{ text: 'My progress' }] },
  ])
  expect((await listOwnShares(deps(), amira, assessmentId))[0]!.views).toHaveLength(1)
  await takeBackShare(deps(), amira, shareId)
  expect(await readSharedProfile(deps(), coach, shareId)).toBeNull()
})

test('[J14] of an earlier plan, and of what was left behind in it, nothing is shown', async () => {
  const { amira, coach, assessmentId } = await begin()
  await saveOwnGoal(deps(), amira, { goalId: 'left', version: 0, words: goalWords, assessmentId })
  const given = { assessmentId, email: coach.email, days: 200, withPlan: true }
  const shared = await shareProfile(deps(), amira, given)
  const seen = async () =>
    (await readSharedProfile(deps(), coach, shared.ok ? shared.shareId : ''))!.plan!.map(({ id }) => id)
  expect(await seen()).toEqual(['left', 'one'])
  deps().setNow('2027-03-01T09:00:00.000Z')
  await complete(deps(), amira)
  const planId = (await readOwnPlan(deps(), amira))!.current!.plan.id
  expect(await carryOverGoals(deps(), amira, { planId, goalIds: ['one'] })).toBe('carried-over')
  expect(await seen()).toEqual(['one'])
})

test('[J15] a plan is a tagged document, the profile it was made from behind it, and taking it away is recorded', async () => {
  const { amira, coach } = await begin()
  expect(await exportOwnPlan(deps(), coach)).toBeNull()
  const exported = (await exportOwnPlan(deps(), amira))!
  const pdf = await writePlanPdf(exported, { createdAt: deps().now(), compress: false })
  const elements = flatten(readTaggedPdf(pdf).document)
  const headings = elements.filter(({ type }) => /^H[12]$/.test(type)).map(({ text }) => text)
  expect(headings.slice(0, 2)).toEqual(['My development plan', 'Ask two colleagues'])
  expect(headings[2]).toBe(exported.report!.words.documentHeading)
  const pages = async (exportedPlan: typeof exported) =>
    readTaggedPdf(await writePlanPdf(exportedPlan, { createdAt: deps().now(), compress: false })).pages
  const profile = await writeProfilePdf(exported.report!, { createdAt: deps().now(), compress: false })
  // The profile begins a page of its own.
  expect(await pages(exported)).toBe(
    (await pages({ ...exported, report: null })) + readTaggedPdf(profile).pages,
  )
  const text = elements.map((element) => element.text).join('\n')
  expect(text).toContain('Open. By 31 January 2027.')
  expect(text).toContain('Then (22 November 2026): 3.0.')
  expect(text).toContain('My reflection')
  const audited = await deps()
    .db.selectFrom('audit_entry')
    .selectAll()
    .where('thing_kind', '=', 'plan')
    .execute()
  expect(audited.map(({ action }) => action)).toEqual(['assessment-exported'])
})
