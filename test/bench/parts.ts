import { measureCsvExport } from './csv-export/measure-csv-export'
import { measureEvaluation } from './evaluation/measure-evaluation'
import { measureGroupSnapshot } from './group-snapshot/measure-group-snapshot'
import { measureLedger } from './ledger/measure-ledger'
import { measurePageBytes } from './page-bytes/measure-page-bytes'
import { measurePages } from './pages/measure-pages'
import type { Part } from './part'
import { measureReliability } from './reliability/measure-reliability'
import { measureSaves } from './saves/measure-saves'
import { measureStart } from './start/measure-start'
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
    name: 'pages',
    about: 'pages a second by the whole server, against renderToString of the same tree alone',
    measure: measurePages,
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
  {
    name: 'group-snapshot',
    about: 'what is published of a group, read and made, against one statement in SQL',
    measure: measureGroupSnapshot,
  },
  {
    name: 'ledger',
    about: 'a release checked against 10 to 10,000 earlier ones',
    measure: measureLedger,
  },
  {
    name: 'evaluation',
    about: 'change of a cohort of 100 to 100,000',
    measure: measureEvaluation,
  },
  {
    name: 'reliability',
    about: 'alpha and omega of 39 items and up to 1,000,000 people',
    measure: measureReliability,
  },
  {
    name: 'csv-export',
    about: 'the export for research as a stream: rows a second, and memory with ten times the rows',
    measure: measureCsvExport,
  },
  {
    name: 'start',
    about: 'seconds from start to ready, and memory',
    measure: measureStart,
  },
]
