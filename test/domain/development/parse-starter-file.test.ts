import { expect, test } from 'vitest'
import { parseStarterFile } from '../../../app/domain/development/parse-starter-file'
import type { Loose } from '../../factories/broken-questionnaire'
import { makeCompanion, makeQuestionnaire, makeScale, source } from '../../factories/questionnaire'

const known = {
  sources: [source],
  questionnaires: [
    makeQuestionnaire(),
    makeQuestionnaire({ version: 2, scales: [makeScale('first'), makeScale('third')] }),
    makeCompanion(),
  ],
}

function sound(): Loose {
  return {
    format: 'coaching',
    activities: [
      {
        id: 'talk-it-over',
        title: 'Talk it over',
        whatYouDo: 'You talk. You listen.',
        develops: [{ questionnaire: 'sample', scale: 'first' }],
        addresses: [],
        minutes: 60,
        timing: 'An hour',
        forWhom: { tiers: ['project'], functions: [], sectors: ['vcse'] },
        cost: { pounds: null, note: 'Ask.' },
        why: 'It says so there.',
        provenance: [{ source: 'a-source', locator: 'Findings', line: 2, anchor: 'a phrase' }],
      },
    ],
  }
}

function problemsAfter(change: (activity: Loose, file: Loose) => void) {
  const file = sound()
  change(file.activities[0], file)
  const parsed = parseStarterFile(file, known)
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`)
}

test('[G1] a sound file becomes offered activities of the starter set', () => {
  const parsed = parseStarterFile(sound(), known)
  expect(parsed.ok && parsed.activities).toEqual([
    {
      ...sound().activities[0],
      format: 'coaching',
      provider: null,
      owner: { kind: 'starter', id: null },
      link: null,
      state: 'offered',
      reviewOn: null,
      sessions: [],
    },
  ])
})

test.each<[string, (activity: Loose, file: Loose) => void, string]>([
  ['a missing text', (a) => delete a.whatYouDo, 'activities[0].whatYouDo: "whatYouDo" is missing.'],
  ['a missing provenance', (a) => delete a.provenance, 'activities[0].provenance: "provenance" is missing.'],
  ['no time', (a) => (a.minutes = 0), 'activities[0].minutes: "minutes" must be above 0.'],
  [
    'a key that does not belong',
    (a) => (a.tier = 'project'),
    'activities[0].tier: "tier" is not something that belongs here: is it spelled right?',
  ],
  [
    'an unknown tier',
    (a) => (a.forWhom.tiers = ['board']),
    'activities[0].forWhom.tiers[0]: This entry of "tiers" must be "executive" or "thematic" or "project".',
  ],
  [
    'a quote of nine words',
    (a) => (a.provenance[0].anchor = 'a b c d e f g h i'),
    'activities[0].provenance[0].anchor: "anchor" is longer than eight words.',
  ],
  [
    'no activity',
    (_, f) => (f.activities = []),
    'activities: "activities" needs at least 1 entries; it has 0.',
  ],
])('[G1] %s is refused', (_, change, problem) => {
  expect(problemsAfter(change)).toEqual([problem])
})

test('[G1] a link is one of the web', () => {
  for (const link of ['javascript:alert(1)', 'data:text/html,x', 'not a link']) {
    expect(problemsAfter((a) => (a.link = link))).toEqual([
      'activities[0].link: "link" must be a web address such as https://example.org.',
    ])
  }
  expect(problemsAfter((a) => (a.link = 'https://example.org/course'))).toEqual([])
})

test('[G3] a scale is looked for in the latest version of its questionnaire', () => {
  expect(problemsAfter((a) => (a.develops[0].scale = 'third'))).toEqual([])
  expect(problemsAfter((a) => (a.develops[0].scale = 'second'))).toEqual([
    'activities[0].develops[0].scale: sample@2 has no scale "second".',
  ])
  expect(problemsAfter((a) => (a.develops[0].questionnaire = 'simple'))).toEqual([
    'activities[0].develops[0].questionnaire: There is no questionnaire "simple".',
  ])
  expect(problemsAfter((a) => a.develops.push(a.develops[0]))).toEqual([
    'activities[0].develops[1].scale: The scale "first" is named twice.',
  ])
})

test('[G3] a source is in the bibliography', () => {
  expect(problemsAfter((a) => (a.provenance[0].source = 'hearsay'))).toEqual([
    'activities[0].provenance[0].source: The source "hearsay" is not in the bibliography.',
  ])
})

test('[G4] a situation gets a conversation or coverage, and those develop no scale', () => {
  const time = { questionnaire: 'surroundings', topic: 'time' }
  expect(problemsAfter((a) => a.addresses.push(time))).toEqual([
    'activities[0].addresses: A situation gets a conversation or coverage, not the format "coaching".',
  ])
  expect(problemsAfter((_, f) => (f.format = 'coverage'))).toEqual([
    'activities[0].develops: The format "coverage" is about somebody’s situation and develops no scale.',
  ])
  const turn = (a: Loose, f: Loose, topic: unknown) => {
    f.format = 'conversation'
    a.develops = []
    a.addresses = topic === null ? [] : [topic]
  }
  expect(problemsAfter((a, f) => turn(a, f, time))).toEqual([])
  expect(problemsAfter((a, f) => turn(a, f, { ...time, topic: 'money' }))).toEqual([
    'activities[0].addresses[0].topic: surroundings@1 has no topic "money".',
  ])
  expect(problemsAfter((a, f) => turn(a, f, null))).toEqual([
    'activities[0].addresses: The activity says nothing that it is for.',
  ])
})
