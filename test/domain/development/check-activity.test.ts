import { describe, expect, test } from 'vitest'
import type { TypedActivity } from '../../../app/domain/development/activity-content'
import { checkActivity } from '../../../app/domain/development/check-activity'
import { compareTypedActivity } from '../../../app/domain/development/list-activity-changes'
import { emptyActivity, typeActivity } from '../../../app/domain/development/type-activity'
import { makeCompanion, makeQuestionnaire, makeScale, source } from '../../factories/questionnaire'
import { loadCatalogue } from '../../../catalogue/load-catalogue'
import { loadQuestionnaires } from '../../../questionnaires/index'

const known = {
  sources: [source],
  questionnaires: [
    makeQuestionnaire(),
    makeQuestionnaire({ version: 2, scales: [makeScale('first'), makeScale('third')] }),
    makeCompanion(),
  ],
}

const sound: TypedActivity = {
  ...emptyActivity,
  title: '  A  forum ',
  what: 'You meet.\r\nYou talk.',
  format: 'Forum or network',
  develops: 'sample/third; Title of first; sample/first',
  tiers: 'Project; executive',
  minutes: '1,200',
  timing: 'A day a month',
  cost: '£120',
  link: 'https://forum.example/join?a=b',
  why: 'It is our judgement.',
  passages: 'a-source | Findings, first | 2 | a phrase',
  review: '1/4/2027',
}
const conversation = { ...sound, format: 'conversation', develops: '', addresses: 'surroundings/time' }
const check = (changes: Partial<TypedActivity>, from = sound) => checkActivity({ ...from, ...changes }, known)
const errorsOf = (changes: Partial<TypedActivity>, from = sound) => {
  const checked = check(changes, from)
  return checked.ok ? {} : checked.errors
}

test('[K10] an activity is made of what was typed, choices by id or name, each once', () => {
  expect(check({})).toEqual({
    ok: true,
    content: {
      title: 'A forum',
      whatYouDo: 'You meet.\nYou talk.',
      format: 'forum',
      develops: [
        { questionnaire: 'sample', scale: 'third' },
        { questionnaire: 'sample', scale: 'first' },
      ],
      addresses: [],
      forWhom: { tiers: ['project', 'executive'], functions: [], sectors: [] },
      minutes: 1200,
      timing: 'A day a month',
      cost: { pounds: 120, note: '' },
      provider: null,
      link: 'https://forum.example/join?a=b',
      why: 'It is our judgement.',
      provenance: [{ source: 'a-source', locator: 'Findings, first', line: 2, anchor: 'a phrase' }],
      reviewOn: '2027-04-01',
    },
  })
  expect(check({ cost: 'free' })).toMatchObject({ content: { cost: { pounds: 0 } } })
  expect(check({ cost: '' })).toMatchObject({ content: { cost: { pounds: null } } })
  expect(check({}, conversation)).toMatchObject({
    content: { addresses: [{ questionnaire: 'surroundings', topic: 'time' }] },
  })
})

describe('[K10, K11] each of these is told at its field', () => {
  test.each<[string, Partial<TypedActivity>, keyof TypedActivity, string]>([
    ['no title', { title: ' ' }, 'title', 'Enter a title'],
    ['a long title', { title: 'x'.repeat(201) }, 'title', 'A title must have 200 characters or fewer'],
    ['nothing to do', { what: '' }, 'what', 'Enter what one does'],
    ['a control character', { what: 'a\u0007b' }, 'what', 'control characters'],
    ['no format', { format: '' }, 'format', 'Choose a format'],
    ['an unknown format', { format: 'webinar' }, 'format', 'That is no format'],
    ['no capability', { develops: '' }, 'develops', 'Choose at least one thing that it develops'],
    ['an unknown scale', { develops: 'sample/none' }, 'develops', 'asked in no questionnaire of today'],
    ['a scale of an older version', { develops: 'sample/second' }, 'develops', '“sample/second” is asked in'],
    ['a topic of a course', { addresses: 'surroundings/time' }, 'addresses', 'Somebody’s situation gets'],
    ['an unknown tier', { tiers: 'board' }, 'tiers', '“board” is none of the choices: Executive; Thematic'],
    ['no minutes', { minutes: '' }, 'minutes', 'Enter how many minutes'],
    ['minutes in words', { minutes: 'two' }, 'minutes', 'Enter how many minutes'],
    ['no time', { minutes: '0' }, 'minutes', 'Enter how many minutes'],
    ['half a pound', { cost: '1.50' }, 'cost', 'Enter whole pounds'],
    ['a negative cost', { cost: '-1' }, 'cost', 'Enter whole pounds'],
    ['no reason', { why: '' }, 'why', 'Enter why it develops this'],
    ['an unknown source', { passages: 'x | Page | 2 | words' }, 'passages', 'Passage 1: that is no source'],
    ['half a passage', { passages: 'a-source | Page' }, 'passages', 'Passage 1: give the source'],
    ['nine words', { passages: 'a-source | Page | 2 | a b c d e f g h i' }, 'passages', 'one to eight'],
    ['no such day', { review: '31/2/2027' }, 'review', 'Enter a day'],
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript://https://x',
      'data:text/html,x',
      'file:///etc/passwd',
      'ftp://forum.example',
      '//forum.example',
      'forum.example',
      'https://',
    ].map((link) => [link, { link }, 'link', 'Enter an address of the web'] as const),
  ] as [string, Partial<TypedActivity>, keyof TypedActivity, string][])(
    '%s',
    (_, changes, field, sentence) => {
      const errors = errorsOf(changes)
      expect(Object.keys(errors)).toEqual([field])
      expect(errors[field]).toContain(sentence)
    },
  )

  test('a conversation without a topic, and one that develops something', () => {
    expect(Object.keys(errorsOf({ addresses: '' }, conversation))).toEqual(['addresses'])
    expect(Object.keys(errorsOf({ develops: 'sample/first' }, conversation))).toEqual(['develops'])
  })

  test('everything at once, in the order of the fields', () => {
    expect(Object.keys(errorsOf({ ...emptyActivity, link: 'x', review: 'x' }))).toEqual([
      'title',
      'what',
      'format',
      'minutes',
      'timing',
      'link',
      'why',
      'review',
    ])
  })
})

test('[K14] what is asked no more can be kept where it stood, and not chosen anew', () => {
  const before = { develops: [{ questionnaire: 'sample', scale: 'second' }], addresses: [] }
  const typed = { ...sound, develops: 'sample/second; sample/first' }
  expect(checkActivity(typed, { ...known, before })).toMatchObject({
    content: { develops: [{ scale: 'second' }, { scale: 'first' }] },
  })
  expect(checkActivity(typed, known).ok).toBe(false)
})

test('[K25] every activity of the starter set comes back as it was, once typed and checked', () => {
  const library = loadQuestionnaires('questionnaires')
  const starterSet = loadCatalogue('catalogue', library)
  for (const activity of starterSet) {
    const { id, owner, sessions, state, ...content } = activity
    const checked = checkActivity(typeActivity(activity), library)
    expect([id, owner.kind, sessions, state, checked.ok && checked.content]).toEqual([
      ...[id, 'starter', [], 'offered'],
      content,
    ])
  }
})

test('[K13] spaces, ends of lines and ways to write a day are no difference', () => {
  const checked = check({})
  const typed = checked.ok ? typeActivity(checked.content) : emptyActivity
  expect(
    compareTypedActivity({ ...typed, what: 'You meet.\r\nYou talk. ', review: '1/4/2027' }, typed),
  ).toEqual([])
  expect(compareTypedActivity({ ...typed, timing: 'Weekly' }, typed)).toEqual([
    { field: 'timing', from: 'Weekly', to: 'A day a month' },
  ])
  expect(compareTypedActivity({ ...typed, tiers: 'executive;project' }, typed)).toEqual([])
})
