import { type Kysely, sql } from 'kysely'
import { readFileSync, existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Database } from '../../db/database'
import { countHeld } from '../../db/queries/deletions.server'
import { PERSONAL_TABLES, readPersonalData } from '../../db/queries/personal-data.server'
import { deleteOwnAccount } from '../../app/use-cases/delete-own-account'
import { exportEverything } from '../../app/use-cases/export-everything'
import { readSharedProfile } from '../../app/use-cases/read-shared-profile'
import { recordAudit } from '../../app/use-cases/record-audit'
import { shareProfile } from '../../app/use-cases/share-profile'
import { loadField } from '../../db/seed/load-field.server'
import { newTestDeps, type TestDeps } from '../factories/test-deps'
import { onBothDatabases } from './on-both-databases'
import { complete, sampleLibrary } from '../use-cases/sample-assessment'
import { leaveTracesInCatalogue } from './leave-traces-in-catalogue'
import { leaveTracesInPlan } from './leave-traces-in-plan'
import { leaveTracesInNeeds } from './leave-traces-in-needs'
import { leaveTracesInCohort } from './leave-traces-in-cohort'
import { leaveTracesInRound } from './leave-traces-in-round'

/** Words that stand nowhere else: if one is found, it is the person's. */
const AMIRA = { id: 'amira-7f3a', email: 'amira.zzq@council.example', name: 'Amira Zzqwort' }
const COACH = { id: 'coach-9c1d', email: 'coach.zzr@council.example', name: 'Cora Zzrwort' }

/** Tables that hold nothing about a person, each with why. */
const IMPERSONAL: Readonly<Record<string, string>> = {
  region: 'the field',
  ics: 'the field',
  ics_code: 'the field',
  field_change: 'the field',
  ics_succession: 'the field',
  organisation: 'the field',
  team: 'a name and a place',
  academy: 'a name',
  academy_ics: 'the field',
  audit_retention: 'a time',
  programme: 'what an academy runs',
  cohort: 'what an academy runs',
  wave: 'what an academy asks',
  wave_questionnaire: 'what an academy asks',
  cohort_event: 'what happened around a cohort',
  round: 'what a team asks itself',
  round_questionnaire: 'what a team asks itself',
  round_share: 'whom a result was shared with, by kind',
  consensus: 'what a team agreed',
  discussion_note: 'what a team noted',
  agreement: 'when an agreement changed',
  agreement_action: 'what a team agreed',
  team_event: 'what happened to a team',
  guide: 'what academies publish for ICSs',
  help_request: 'what an ICS or a team asks an academy',
  help_message: 'what two sides wrote, each as one',
  snapshot: 'published figures',
  release: 'which figures were published',
  research_population: 'what was drawn for research, and when',
  research_row: 'random numbers',
  release_member: 'random numbers',
  ledger: 'a time',
  catalogue: 'whose it is',
  forum_introduction: 'what an introduction is about, and nobody',
  demand_quarter: 'which quarters were closed',
  demand_release: 'published bands',
  activity: 'what is offered',
  activity_change: 'how an offer changed; who changed it stands in the audit log',
  catalogue_choice: 'what of others’ offers is taken',
  link_check: 'whether a link led somewhere',
  deletion: 'hashes of random ids that are no more',
  job: 'times',
  mail_given_up: 'how much on which day',
  rate_limit: 'keyed hashes, and how often',
  kysely_migration: 'what was run',
  kysely_migration_lock: 'a lock',
}

async function listTables(db: Kysely<Database>): Promise<readonly string[]> {
  return (await db.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name)
}

/** Every row of every table, as text. */
async function readEverything(db: Kysely<Database>): Promise<string> {
  const tables = await listTables(db)
  const rows = await Promise.all(
    tables.map(async (name) => [name, (await sql`select * from ${sql.table(name)}`.execute(db)).rows]),
  )
  return JSON.stringify(rows)
}

async function addPerson(deps: TestDeps, person: typeof AMIRA) {
  const values = { is_demonstration: 0, created_at: '2026-11-22T09:00:00.000Z', last_seen_on: null }
  await deps.db
    .insertInto('person')
    .values({ ...person, ...values })
    .execute()
  return { kind: 'person', personId: person.id, email: person.email, roles: [] } as const
}

/** Leaves something of Amira in every table that can hold something of hers. */
async function leaveTraces(deps: TestDeps) {
  const { db } = deps
  await loadField(db, deps.now().toISOString())
  const [amira, coach] = [await addPerson(deps, AMIRA), await addPerson(deps, COACH)]
  const assessmentId = await complete(deps, amira)
  const given = await shareProfile(deps, amira, { assessmentId, email: COACH.email, days: 14 })
  await readSharedProfile(deps, coach, given.ok ? given.shareId : '')
  const other = await complete(deps, coach)
  await shareProfile(deps, coach, { assessmentId: other, email: AMIRA.email, days: 14 })
  await recordAudit(deps, {
    actorId: coach.personId,
    action: 'role-granted',
    thing: { kind: 'product', id: null },
    subjectId: amira.personId,
  })
  const at = { created_at: '2026-11-22T09:00:00.000Z', expires_at: '2026-11-22T21:00:00.000Z' }
  await db
    .insertInto('session')
    .values({
      token_hash: 'h',
      person_id: amira.personId,
      id: 's',
      browser: 'Firefox',
      last_seen_at: at.created_at,
      ...at,
    })
    .execute()
  await db
    .insertInto('identity')
    .values({ issuer: 'i', subject: 'subject-zzq', person_id: amira.personId, created_at: at.created_at })
    .execute()
  const place = { ics_id: 'devon', chosen_ics_id: null }
  await db
    .insertInto('post')
    .values({
      person_id: amira.personId,
      id: 'p',
      organisation_id: null,
      function: null,
      tier: null,
      created_at: at.created_at,
      ...place,
    })
    .execute()
  await leaveTracesInRound(deps, amira.personId, assessmentId)
  await leaveTracesInCatalogue(deps, amira)
  await leaveTracesInPlan(deps, amira.personId, assessmentId)
  await leaveTracesInNeeds(deps, amira.personId, assessmentId)
  await leaveTracesInCohort(deps, amira.personId, assessmentId)
  const role = { role: 'facilitator', place_id: 'a-team', starts_on: '2026-11-22', ends_on: null }
  await db
    .insertInto('role_grant')
    .values({ person_id: amira.personId, id: 'g', created_at: at.created_at, ...role })
    .execute()
  await db
    .insertInto('invitation')
    .values({ id: 'inv-zzq', email: AMIRA.email, ...role, ...at })
    .execute()
  await db
    .insertInto('outgoing_mail')
    .values({
      id: 'inv-zzq',
      kind: 'invitation',
      due_at: at.created_at,
      expires_at: at.expires_at,
      attempts: 0,
    })
    .execute()
  await db
    .insertInto('sign_in_request')
    .values({
      id: 'r',
      email: AMIRA.email,
      token_hash: 't',
      code_hash: 'c',
      return_to: '/',
      wrong_codes: 0,
      used_at: null,
      ...at,
    })
    .execute()
  await db
    .insertInto('provider_sign_in')
    .values({
      id: 'o',
      provider: 'p',
      state_hash: 'st',
      return_to: '/',
      issuer: 'i',
      subject: 'subject-zzq',
      email: AMIRA.email,
      returned_at: null,
      used_at: null,
      ...at,
    })
    .execute()
  await db.insertInto('unreachable_address').values({ email: AMIRA.email, failed_on: '2026-11-22' }).execute()
  return { amira, assessmentId }
}

onBothDatabases((database) => {
  const begin = () => ({ ...newTestDeps(database().db), library: sampleLibrary })

  test('[V1] every table is either exported or holds nothing about a person', async () => {
    const known = [...PERSONAL_TABLES, ...Object.keys(IMPERSONAL)]
    expect([...(await listTables(database().db))].sort()).toEqual(known.sort())
  })

  test('[V1] one download holds what every table holds of the person, and no secret', async () => {
    const deps = begin()
    const { amira } = await leaveTraces(deps)
    const everything = await exportEverything(deps, amira)
    for (const table of PERSONAL_TABLES) expect(everything!.held[table], table).not.toEqual([])
    const text = JSON.stringify(everything)
    expect(text).not.toMatch(/token_hash|code_hash|state_hash/)
    expect(text).not.toContain(COACH.name)
    expect(everything!.assessments).toHaveLength(1)
  })

  test('[V2] an account that is deleted leaves nothing in any table, nor in SQLite’s files', async () => {
    const deps = begin()
    const { amira, assessmentId } = await leaveTraces(deps)
    expect(Object.values(await countHeld(deps.db, amira.personId)).every((count) => count > 0)).toBe(true)
    const [link] = (await readPersonalData(deps.db, amira)).audit_number
    const number = String(link!['number'])
    const before = await readEverything(deps.db)
    const traces = [AMIRA.id, AMIRA.email, AMIRA.name, assessmentId]
    traces.push('subject-zzq', 'inv-zzq', 'notice-zzq', 'side-zzq', 'number-zzq')
    traces.push('plan-zzq', 'goal-zzq', 'note-zzq', 'reminder-zzq')
    for (const trace of traces) expect(before, trace).toContain(trace)

    expect(await deleteOwnAccount(deps, amira)).toBe('deleted')

    const after = await readEverything(deps.db)
    for (const trace of traces) expect(after, trace).not.toContain(trace)
    // What was done stays, by a number that nothing ties to anybody.
    expect(after.split(number).length - 1).toBe(
      (await deps.db.selectFrom('audit_entry').selectAll().execute()).reduce(
        (sum, row) => sum + Number(row.actor_number === number) + Number(row.subject_number === number),
        0,
      ),
    )
    expect(new Set(Object.values(await countHeld(deps.db, amira.personId)))).toEqual(new Set([0]))
    expect(after).toContain(COACH.email)
    const { location } = database()
    if (location.kind !== 'sqlite') return
    const files = ['', '-wal', '-shm', '-journal'].map((ending) => location.path + ending).filter(existsSync)
    const bytes = Buffer.concat(files.map((file) => readFileSync(file)))
    for (const trace of traces) expect(bytes.includes(trace), trace).toBe(false)
    expect(bytes.includes(COACH.email)).toBe(true)
  })
})
