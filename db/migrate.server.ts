import { type Kysely, type Migration, Migrator } from 'kysely'
import type { Database } from './database'
import * as peopleAndAssessments from './migrations/2026-11-22-people-and-assessments.server'
import * as signInMail from './migrations/2026-11-22-sign-in-mail.server'
import * as fieldAndRoles from './migrations/2026-11-24-field-and-roles.server'
import * as mailAndSessions from './migrations/2026-11-24-mail-and-sessions.server'
import * as privacy from './migrations/2026-11-24-privacy.server'
import * as rounds from './migrations/2026-11-25-rounds.server'
import * as wherePeopleWork from './migrations/2026-11-25-where-people-work.server'
import * as workingAgreement from './migrations/2026-11-25-working-agreement.server'
import * as catalogues from './migrations/2026-11-26-catalogues.server'
import * as plans from './migrations/2026-11-26-plans.server'
import * as needs from './migrations/2026-11-26-needs.server'
import * as sessionNotices from './migrations/2026-11-26-session-notices.server'
import * as reviewNotices from './migrations/2026-11-27-review-notices.server'
import * as forums from './migrations/2026-11-27-forums.server'
import * as whenRegionsBegan from './migrations/2026-11-27-when-regions-began.server'
import * as measurementConsent from './migrations/2026-11-28-measurement-consent.server'
import * as cohorts from './migrations/2026-11-28-cohorts.server'
import * as research from './migrations/2026-11-29-research.server'
import * as guidesAndHelp from './migrations/2026-11-30-guides-and-help.server'
import * as rateLimits from './migrations/2026-12-01-rate-limits.server'
import * as jobs from './migrations/2026-12-02-jobs.server'
import * as indexes from './migrations/2026-12-03-indexes.server'
import * as keptByKey from './migrations/2026-12-04-kept-by-key.server'

/** They run in the order of their names, which never change once they have landed: a new one sorts last. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-22-people-and-assessments': peopleAndAssessments,
  '2026-11-22-sign-in-mail': signInMail,
  '2026-11-24-field-and-roles': fieldAndRoles,
  '2026-11-24-mail-and-sessions': mailAndSessions,
  '2026-11-24-privacy': privacy,
  '2026-11-25-rounds': rounds,
  '2026-11-25-where-people-work': wherePeopleWork,
  '2026-11-25-working-agreement': workingAgreement,
  '2026-11-26-catalogues': catalogues,
  '2026-11-26-plans': plans,
  '2026-11-26-needs': needs,
  '2026-11-26-session-notices': sessionNotices,
  '2026-11-27-review-notices': reviewNotices,
  '2026-11-27-forums': forums,
  '2026-11-27-when-regions-began': whenRegionsBegan,
  '2026-11-28-cohorts': cohorts,
  '2026-11-28-measurement-consent': measurementConsent,
  '2026-11-29-research': research,
  '2026-11-30-guides-and-help': guidesAndHelp,
  '2026-12-01-rate-limits': rateLimits,
  '2026-12-02-jobs': jobs,
  '2026-12-03-indexes': indexes,
  '2026-12-04-kept-by-key': keptByKey,
}

const LONGEST_WAIT_MS = 30_000

/**
 * Brings the tables up to date. Two processes may start at once: PostgreSQL's migrator waits for an
 * advisory lock; SQLite's has no lock, so the loser of the race fails whole and tries again.
 */
export async function migrate(db: Kysely<Database>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const giveUpAt = Date.now() + LONGEST_WAIT_MS
  for (;;) {
    const { error } = await migrator.migrateToLatest()
    if (!error) return
    const lostRace =
      kind === 'sqlite' &&
      /busy|locked|already exists|UNIQUE constraint failed: kysely_migration/i.test(messageOf(error))
    if (!lostRace || Date.now() > giveUpAt) throw error
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 200))
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}
