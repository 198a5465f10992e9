import { expect, test } from 'vitest'
import { v7 as newUuid } from 'uuid'
import { listDemonstration } from '../../app/use-cases/become-demonstration-person'
import { listOwnAssessments } from '../../app/use-cases/list-own-assessments'
import { readOwnProfile } from '../../app/use-cases/read-own-profile'
import { demonstrationPeople } from '../../db/seed/demonstration-people'
import { loadDemonstration, loadPeople } from '../../db/seed/load-demonstration.server'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

async function actorNamed(name: string) {
  const person = (await listDemonstration(deps())).find((candidate) => candidate.name === name)!
  return { kind: 'person', personId: person.id, email: '', roles: [] } as const
}

test('into an empty database the demonstration people come, with their assessments', async () => {
  await loadPeople(deps())
  for (const { name, assessments } of demonstrationPeople) {
    const listed = await listOwnAssessments(deps(), await actorNamed(name))
    const newestFirst = [...assessments].sort((one, other) => one.daysAgo - other.daysAgo)
    expect(
      listed.map(({ assessment }) => [assessment.questionnaire.id, assessment.submittedAt !== null]),
    ).toEqual(newestFirst.map(({ questionnaire, submitted }) => [questionnaire, submitted]))
    expect(listed.map(({ assessment }) => assessment.facts)).toEqual(newestFirst.map(({ facts }) => facts))
  }
})

test('where somebody is already, nothing is loaded', async () => {
  await addActor(deps(), 'amira')
  await loadDemonstration(deps())
  expect(await listDemonstration(deps())).toEqual([])
  expect(await deps().db.selectFrom('team').selectAll().execute()).toEqual([])
  expect(await deps().db.selectFrom('assessment').selectAll().execute()).toEqual([])
})

test('a load that was cut short goes on with those who are missing', async () => {
  await loadPeople(deps())
  const [first] = demonstrationPeople
  await deps().db.deleteFrom('person').where('email', '=', first!.email).execute()
  await loadPeople(deps())
  expect(await listDemonstration(deps())).toHaveLength(demonstrationPeople.length)
  expect(await listOwnAssessments(deps(), await actorNamed(first!.name))).toHaveLength(
    first!.assessments.length,
  )
})

test('loading twice loads once', async () => {
  await loadPeople(deps())
  await loadPeople(deps())
  expect(await listDemonstration(deps())).toHaveLength(demonstrationPeople.length)
})

test('every answer lands: each character is an option of its item, and none runs past the questionnaire', async () => {
  await loadPeople(deps())
  const given = demonstrationPeople.flatMap(({ assessments }) => assessments)
  const count = (texts: readonly string[]) => texts.join('').replaceAll('-', '').length
  const stored = await deps().db.selectFrom('answer').select('item_id').execute()
  expect(stored).toHaveLength(count(given.flatMap(({ answers, context }) => [answers, context])))
  const importance = await deps().db.selectFrom('scale_importance').select('scale_id').execute()
  expect(importance).toHaveLength(count(given.map((assessment) => assessment.importance)))
})

test('it is written as a person’s own would be: with a consent, times in the past, ids that were just made', async () => {
  const made = new Set<string>()
  const newId = () => {
    const id = newUuid()
    made.add(id)
    return id
  }
  await loadPeople({ ...deps(), newId })
  const people = await deps().db.selectFrom('person').selectAll().execute()
  const assessments = await deps().db.selectFrom('assessment').selectAll().execute()
  const uses = await deps().db.selectFrom('assessment_use').selectAll().execute()
  const roles = await deps().db.selectFrom('role_grant').selectAll().execute()
  expect(new Set([...people, ...assessments, ...roles].map(({ id }) => id))).toEqual(made)
  expect(uses.map((use) => [use.assessment_id, use.purpose, use.purpose_id]).sort()).toEqual(
    assessments.map((row) => [row.id, 'owner', row.respondent_id]).sort(),
  )
  for (const { created_at, updated_at } of assessments) {
    expect(created_at <= updated_at && updated_at < deps().now().toISOString()).toBe(true)
  }
})

test('a leader’s two finished assessments can be compared, and the third is in progress', async () => {
  await loadPeople(deps())
  const amira = await actorNamed('Amira Khan')
  const [third, second, first] = await listOwnAssessments(deps(), amira)
  expect(third).toMatchObject({ answered: 8, asked: 21, assessment: { submittedAt: null } })
  const result = await readOwnProfile(deps(), amira, second!.assessment.id)
  expect(result).toMatchObject({
    ok: true,
    profile: { others: [{ id: first!.assessment.id }], otherVersions: 0 },
  })
})

test('a clinician who skipped importance has a profile, with one scale short of answers', async () => {
  await loadPeople(deps())
  const gareth = await actorNamed('Gareth Lewis')
  const [only] = await listOwnAssessments(deps(), gareth)
  const result = await readOwnProfile(deps(), gareth, only!.assessment.id)
  if (!result.ok) throw new Error(result.reason)
  expect(result.profile.report.growthAreas.basis).toBe('lower')
  expect(result.profile.scores.map(({ score }) => score)).toEqual([4, 4.25, 2.75, null])
})

test('their addresses can never receive mail, and are as they are compared', () => {
  for (const { email } of demonstrationPeople) expect(email).toMatch(/^[a-z.]+@[a-z]+\.example$/)
})
