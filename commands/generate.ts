import { readDatabaseLocation } from '../app/config.server'
import { loadCatalogue } from '../catalogue/load-catalogue'
import { migrate } from '../db/migrate.server'
import { openDatabase, writeInBulk } from '../db/open-database.server'
import { hasAnybody, writeEngland } from '../db/seed/england/write-england.server'
import { loadQuestionnaires } from '../questionnaires/index'
import {
  CATALOGUE,
  InputRefused,
  QUESTIONNAIRES,
  readArguments,
  runCommand,
  WrongUsage,
} from './command-line'

const MOST_PEOPLE = 10_000_000
const TELL_EVERY_MS = 5_000

const HELP = `Fills a new database with a made-up England, to try the product at size and to measure it.

Usage: npm run generate -- --people N [--seed S] [--until DAY] [--database URL]

  --people N      how many people there are, from 1 to ${MOST_PEOPLE.toLocaleString('en-GB')}
  --seed S        a whole number; the same N, S and DAY give the same content. Without it 1
  --until DAY     the last day on which anything has happened, such as 2026-11-01, which it is without it
  --database URL  file:PATH or postgres://…; without it what DATABASE_URL names
  --help          print this

It makes     the integrated care systems, organisations, catalogues of activities, people with posts and roles, teams with
             closed rounds, regional academies with cohorts of three waves, and submitted assessments with answers,
             importance, context and the scores that the product computes. Rounds and waves are published through the
             product's own disclosure module.
It leaves    figures of whole ICSs, of reactions and of measurement, which need everybody's: ask for them in the product; and
out          audit log, mail, sessions, plans, bookings, demand.
Sign in      as person-1@england.example, person-2@… and so on.

A database with people in it is refused. While it is written, let nothing else use it.

Exit code  0 done, 1 refused (why, on standard error), 2 wrong usage
`

await runCommand(async (args) => {
  const { values } = readArguments({
    args: [...args],
    options: {
      people: { type: 'string' },
      seed: { type: 'string', default: '1' },
      until: { type: 'string', default: '2026-11-01' },
      database: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return HELP
  if (values.people === undefined) throw new WrongUsage('Say how many with --people N. See --help.')
  const people = readWhole(values.people, '--people', MOST_PEOPLE)
  const seed = readWhole(values.seed, '--seed', 0xffff_ffff)
  if (!/^20\d\d-\d\d-\d\d$/.test(values.until) || Number.isNaN(Date.parse(values.until)))
    throw new WrongUsage('--until is a day such as 2026-11-01. See --help.')
  const environment = values.database === undefined ? process.env : { DATABASE_URL: values.database }
  const location = readDatabaseLocation(environment)
  const db = await openDatabase(location)
  try {
    await migrate(db, location.kind)
    if (await hasAnybody(db))
      throw new InputRefused('There are people in this database: name a new one with --database.')
    const library = loadQuestionnaires(QUESTIONNAIRES)
    const starterSet = loadCatalogue(CATALOGUE, library)
    await writeInBulk(db)
    const begun = performance.now()
    let told = begun
    const asked = { people, seed, until: values.until, library, starterSet }
    const written = await writeEngland(db, asked, (assessments) => {
      if (performance.now() - told < TELL_EVERY_MS) return
      told = performance.now()
      process.stderr.write(`${count(assessments)} assessments\n`)
    })
    const seconds = (performance.now() - begun) / 1000
    return `${count(written.people)} people, ${count(written.assessments)} assessments, ${count(written.rows)} rows in ${seconds.toFixed(1)} s: ${count(Math.round(written.assessments / seconds))} assessments a second.\n`
  } finally {
    await db.destroy()
  }
})

function readWhole(typed: string, name: string, most: number): number {
  const value = Number(typed)
  if (!/^\d+$/.test(typed) || value < 1 || value > most)
    throw new WrongUsage(`${name} is a whole number from 1 to ${most.toLocaleString('en-GB')}. See --help.`)
  return value
}

function count(value: number): string {
  return value.toLocaleString('en-GB')
}
