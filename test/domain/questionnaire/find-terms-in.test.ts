import { expect, test } from 'vitest'
import { findTermsIn } from '../../../app/domain/questionnaire/find-terms-in'
import { deepFreeze } from '../../factories/deep-freeze'

const term = (id: string, ...forms: string[]) => ({ id, term: id, forms, definition: `What ${id} means.` })
const glossary = deepFreeze([
  term('place', 'places'),
  term('system', 'systems'),
  term('vcse'),
  term('tier', 'tiers'),
])
const idsIn = (...texts: readonly string[]) => findTermsIn(glossary, texts).map(({ id }) => id)

test('[P12] the terms that occur are found with their definitions, in the order of the glossary', () => {
  expect(idsIn('A tier of the system.', 'A place.')).toEqual(['place', 'system', 'tier'])
  expect(findTermsIn(glossary, ['A VCSE group'])).toEqual([glossary[2]])
})

test('[P12] a term that occurs several times, in several forms and texts, is found once', () => {
  expect(idsIn('Places and places', 'this place', 'PLACE')).toEqual(['place'])
})

test('[Q15] only whole words are terms', () => {
  expect(idsIn('placement', 'replace', 'systemic', 'ecosystem')).toEqual([])
})

test('without texts, or without a glossary, none is found', () => {
  expect(idsIn()).toEqual([])
  expect(idsIn('', 'Nothing of it.')).toEqual([])
  expect(findTermsIn([], ['A place.'])).toEqual([])
})
