import { expect, test } from 'vitest'
import { listDemonstration } from '../../app/use-cases/become-demonstration-person'
import { listOwnAssessments } from '../../app/use-cases/list-own-assessments'
import { readSuggestions } from '../../app/use-cases/read-suggestions'
import { loadCatalogues } from '../../db/seed/load-catalogues.server'
import { demonstrationCatalogues } from '../../db/seed/demonstration-catalogues'
import { loadPeople } from '../../db/seed/load-demonstration.server'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

/** What is suggested to a demonstration person after their latest assessment about the capabilities. */
async function suggestionsOf(name: string) {
  const person = (await listDemonstration(deps())).find((candidate) => candidate.name === name)!
  const actor = { kind: 'person', personId: person.id, email: '', roles: [] } as const
  const latest = (await listOwnAssessments(deps(), actor)).find(
    ({ assessment }) =>
      assessment.questionnaire.id === 'system-leadership' && assessment.submittedAt !== null,
  )!
  const read = await readSuggestions(deps(), actor, { assessmentId: latest.assessment.id, topicIds: [] })
  if (read.kind !== 'own') throw new Error(`${name} has no suggestions: ${read.kind}`)
  return {
    titles: read.suggestions.map(({ activityId }) => read.activities.get(activityId)!.title),
    sentences: read.suggestions.map(({ sentence }) => sentence),
    lacking: read.notOfferedLocally.map(({ title }) => title),
  }
}

async function load() {
  await loadPeople(deps())
  await loadCatalogues(deps())
}

test('[G6, G8, G10] the same profile gets other suggestions in each of two ICSs, with reasons that are true', async () => {
  await load()
  const [leeds, devon] = [await suggestionsOf('Amira Khan'), await suggestionsOf('Jonah Pike')]
  const own = (icsId: string) =>
    demonstrationCatalogues.find((each) => each.icsId === icsId)!.activities.map(({ typed }) => typed.title)
  const from = (titles: readonly string[], icsId: string) =>
    titles.filter((title) => own(icsId).includes(title))
  expect(from(leeds.titles, 'west-yorkshire').length).toBeGreaterThan(0)
  expect(from(devon.titles, 'devon').length).toBeGreaterThan(0)
  expect([from(leeds.titles, 'devon'), from(devon.titles, 'west-yorkshire')]).toEqual([[], []])
  // Scored 2, 3 and 2 of five items for ceding power, and 3, 3 and 2 for thinking ahead.
  expect(leeds.sentences.join('\n')).toMatch(
    /You rate this 2\.7 and your role calls for it essentially; offered by your ICS on/,
  )
  expect(devon.sentences.join('\n')).toMatch(
    /You rate this 2\.3 and your role calls for it .*; offered by your ICS/,
  )
  expect(leeds.lacking).toEqual([])
  expect(devon.lacking).toEqual(['Thinking ahead'])
})

test('drafts and what is paused are suggested to nobody, nor is what an ICS hides', async () => {
  await load()
  for (const name of ['Amira Khan', 'Jonah Pike']) {
    const { titles } = await suggestionsOf(name)
    expect(titles).not.toContain('Reading circle on power')
    expect(titles).not.toContain('Which rule is in the way?')
  }
})

test('loading twice loads once, and never where somebody real is', async () => {
  await load()
  await loadCatalogues(deps())
  const all = demonstrationCatalogues.flatMap(({ activities }) => activities)
  const count = async (table: 'activity' | 'activity_session') =>
    (await deps().db.selectFrom(table).select('id').execute()).length
  expect(await count('activity')).toBe(all.length)
  expect(await count('activity_session')).toBe(all.flatMap(({ sessions }) => sessions).length)
})

test('where somebody real is, no catalogue is begun', async () => {
  await addActor(deps(), 'amira')
  await loadCatalogues(deps())
  expect(await deps().db.selectFrom('catalogue').selectAll().execute()).toEqual([])
})
