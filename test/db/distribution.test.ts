import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { listTables } from '../../db/move/list-tables.server'
import { openSqliteDatabase } from '../factories/open-test-databases'

/** What a distributed PostgreSQL would share rows out by: the person whose they are, or the owner of a group's or a catalogue's. */
const OWNERS = ['respondent_id', 'person_id', 'owner_id', 'team_id', 'academy_id', 'catalogue_id']

const REFERENCE = 'small and read everywhere: whole on every node'
const AN_OWNER = 'the owner itself, known by its id'
const FROM_OUTSIDE = 'looked up by what somebody from outside brings, before it is known whose it is'
const SHORT_LIVED = 'gone once it has served: never many'
const PUBLISHED = 'published or drawn by random numbers, so that nothing ties it to an owner'
const OF_THE_WHOLE = 'about the whole product, and read by jobs and administrators'

/** Tables whose primary key does not begin with an owner, each with why. */
const STATED: Readonly<Record<string, string>> = {
  region: REFERENCE,
  ics: REFERENCE,
  ics_code: REFERENCE,
  ics_succession: REFERENCE,
  field_change: REFERENCE,
  organisation: REFERENCE,
  demand_release: REFERENCE,
  person: AN_OWNER,
  team: AN_OWNER,
  academy: AN_OWNER,
  catalogue: AN_OWNER,
  session: FROM_OUTSIDE,
  identity: FROM_OUTSIDE,
  invitation: FROM_OUTSIDE,
  sign_in_request: FROM_OUTSIDE,
  provider_sign_in: FROM_OUTSIDE,
  unreachable_address: FROM_OUTSIDE,
  rate_limit: SHORT_LIVED,
  outgoing_mail: SHORT_LIVED,
  release: PUBLISHED,
  release_member: PUBLISHED,
  research_population: PUBLISHED,
  research_row: PUBLISHED,
  forum_introduction: 'between two people: each has a side of their own, keyed by them',
  audit_entry: OF_THE_WHOLE,
  audit_retention: OF_THE_WHOLE,
  deletion: OF_THE_WHOLE,
  demand_quarter: OF_THE_WHOLE,
  job: OF_THE_WHOLE,
  ledger: OF_THE_WHOLE,
  mail_given_up: OF_THE_WHOLE,
}

test('every table begins its primary key with the owner of its rows, or a reason is stated', async () => {
  const { location, close } = await openSqliteDatabase()
  const file = new SqliteDatabase(location.kind === 'sqlite' ? location.path : '')
  const others = listTables(file)
    .filter(({ key }) => !OWNERS.includes(key[0] ?? ''))
    .map(({ name }) => name)
  file.close()
  await close()
  expect(others.toSorted()).toEqual(Object.keys(STATED).toSorted())
})
