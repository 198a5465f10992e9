import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markGlossaryTerms } from '../../../app/domain/questionnaire/mark-glossary-terms'
import { deepFreeze } from '../../factories/deep-freeze'

const glossary = deepFreeze([
  { id: 'place', term: 'Place', forms: ['places', 'place-based'], definition: 'Part of a system.' },
  { id: 'board', term: 'ICB', forms: ['integrated care board', 'care board'], definition: 'A board.' },
  { id: 'care', term: 'care', forms: ['what’s needed'], definition: 'Care.' },
])

const mark = (text: string) =>
  markGlossaryTerms(text, glossary).map((part) =>
    typeof part === 'string' ? part : [part.term.id, part.text],
  )

test('[Q15] terms are marked in any form and any case, as they are spelled', () => {
  expect(mark('Each place has PLACES.')).toEqual([
    'Each ',
    ['place', 'place'],
    ' has ',
    ['place', 'PLACES'],
    '.',
  ])
})

test('[Q15] the longest term wins', () => {
  expect(mark('An integrated  care board')).toEqual(['An ', ['board', 'integrated  care board']])
  expect(mark('The care board')).toEqual(['The ', ['board', 'care board']])
  expect(mark('place-based care')).toEqual([['place', 'place-based'], ' ', ['care', 'care']])
})

test('[Q15] parts of words and of other compounds are not marked', () => {
  expect(mark('workplace replaces out-of-place place-led careful')).toEqual([
    'workplace replaces out-of-place place-led careful',
  ])
})

test('[Q15] punctuation, possessives and either apostrophe are no obstacle', () => {
  expect(mark("(Place) the ICB’s what's needed")).toEqual([
    '(',
    ['place', 'Place'],
    ') the ',
    ['board', 'ICB'],
    '’s ',
    ['care', "what's needed"],
  ])
})

test('[Q15] a text without terms, an empty text and an empty glossary are left alone', () => {
  expect(mark('Nothing here.')).toEqual(['Nothing here.'])
  expect(mark('')).toEqual([])
  expect(markGlossaryTerms('Each place', [])).toEqual(['Each place'])
})

test('[Q15] the parts joined are the text', () => {
  const word = fc.constantFrom(
    'place',
    'Places',
    'ICB',
    'care',
    'integrated',
    'board',
    '-',
    ' ',
    '  ',
    '’',
    '(',
    'ß',
    'x.',
  )
  fc.assert(
    fc.property(fc.array(word), (parts) => {
      const text = parts.join('')
      const marked = markGlossaryTerms(text, glossary).map((part) =>
        typeof part === 'string' ? part : part.text,
      )
      expect(marked.join('')).toBe(text)
    }),
  )
})
