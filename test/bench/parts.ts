import { measurePageBytes } from './page-bytes/measure-page-bytes'
import type { Part } from './part'
import { measureSaves } from './saves/measure-saves'
import { measureSuggestions } from './suggestions/measure-suggestions'

/** Everything there is to measure, in the order in which it runs. */
export const parts: readonly Part[] = [
  {
    name: 'autosave',
    about: 'saves a second of one answer by the section page’s script, against a bare server',
    measure: (settings) => measureSaves('autosave', settings),
  },
  {
    name: 'section-form',
    about: 'saves a second of a whole section by its form, against a bare server',
    measure: (settings) => measureSaves('section-form', settings),
  },
  {
    name: 'page-bytes',
    about: 'bytes over the wire of the question page and the profile page, cold, in Chromium',
    measure: measurePageBytes,
  },
  {
    name: 'suggestions',
    about: 'a list of suggestions out of 10,000 activities, against one out of 100',
    measure: measureSuggestions,
  },
]
