import { type Kysely, sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { writeSessionCookie } from '../../app/http/session-cookie.server'
import { startSession } from '../../app/use-cases/complete-sign-in'
import type { Deps } from '../../app/use-cases/deps'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { startAssessment } from '../../app/use-cases/start-assessment'
import { submitAssessment } from '../../app/use-cases/submit-assessment'
import type { Questionnaire } from '../../app/domain/questionnaire/questionnaire-schema'
import { listSections } from '../../app/domain/questionnaire/list-sections'
import type { Database } from '../../db/database'
import { isOutOfReach } from '../../db/is-out-of-reach.server'
import { migrate } from '../../db/migrate.server'
import { openDatabase } from '../../db/open-database.server'
import { findOrCreatePerson } from '../../db/queries/people.server'
import { loadQuestionnaires } from '../../questionnaires/index'

/** Somebody who is signed in and has answered one questionnaire whole. */
export type PreparedPerson = Readonly<{ cookie: string; assessmentId: string }>

const QUESTIONNAIRE = 'system-leadership'
const facts = {
  tier: 'thematic',
  stage: 'under-way',
  function: 'executive',
  sector: 'nhs-provider',
  icsId: null,
}

/**
 * Makes an SQLite file with people who have answered everything, through the product's own use cases. The
 * first `submitted` of them have submitted it.
 */
export async function prepareDatabase(
  path: string,
  counts: Readonly<{ people: number; submitted: number }>,
): Promise<Readonly<{ people: readonly PreparedPerson[]; questionnaire: Questionnaire }>> {
  const db = await openDatabase({ kind: 'sqlite', path })
  try {
    await migrate(db, 'sqlite')
    // Only while it is filled: whoever opens it to be measured sets this for themselves.
    await sql`pragma synchronous = off`.execute(db)
    const deps = depsOf(db)
    const questionnaire = deps.library.find(QUESTIONNAIRE)
    if (!questionnaire) throw new Error(`The benchmark needs the questionnaire ${QUESTIONNAIRE}.`)
    const people: PreparedPerson[] = []
    for (let index = 0; index < counts.people; index += 1) {
      people.push(await preparePerson(deps, questionnaire, index, index < counts.submitted))
    }
    return { people, questionnaire }
  } finally {
    await db.destroy()
  }
}

/** What use cases need, with nobody to send mail to. */
export function depsOf(db: Kysely<Database>): Deps {
  return {
    db,
    now: () => new Date(),
    newId: () => newId(),
    newToken: () => randomBytes(32).toString('base64url'),
    mintSignIn: (requestId) => ({ token: requestId, code: 'AAAA-AAAA' }),
    signInMail: null,
    providers: [],
    mintProviderSecrets: () => ({ state: '', nonce: '', verifier: '', browserToken: '' }),
    sessionLimits: { idleMinutes: 60, hours: 12, signInMinutes: 15 },
    isOutOfReach,
    eraseTraces: () => Promise.resolve(),
    library: loadQuestionnaires('questionnaires'),
    starterSet: [],
  }
}

async function preparePerson(
  deps: Deps,
  questionnaire: Questionnaire,
  index: number,
  submitted: boolean,
): Promise<PreparedPerson> {
  const person = await findOrCreatePerson(deps.db, {
    id: deps.newId(),
    email: `person-${index}@bench.example`,
    createdAt: deps.now().toISOString(),
  })
  const { sessionToken, expires } = await startSession(deps, person.id)
  const actor = { kind: 'person', personId: person.id, email: person.email, roles: [] } as const
  const started = await startAssessment(deps, actor, { questionnaire, facts, agrees: true })
  if (!started.ok) throw new Error('An assessment could not be started.')
  const { assessmentId } = started
  const saved = await saveOwnAnswers(deps, actor, {
    assessmentId,
    changes: answerEverything(deps, questionnaire, index),
  })
  if (!saved.ok) throw new Error(`Answers were refused: ${saved.reason}`)
  if (submitted) await submitAssessment(deps, actor, { assessmentId, gapsConfirmed: true })
  const cookie = await writeSessionCookie(sessionToken, expires, false)
  return { cookie: cookie.split(';')[0]!, assessmentId }
}

function answerEverything(deps: Deps, questionnaire: Questionnaire, index: number) {
  const sections = listSections(questionnaire, deps.library.companionOf(questionnaire))
  const items = sections.flatMap((section) => section.items)
  const answers = items.map(({ item, optionSet }, position) => {
    const option = optionSet.options[(index + position * 3) % optionSet.options.length]!
    return [item.id, String(option.value)]
  })
  const importance = sections.flatMap((section, position) =>
    section.asksImportance ? [[section.id, String(1 + ((index + position * 2) % 5))]] : [],
  )
  return {
    answers: Object.fromEntries(answers) as Record<string, string>,
    importance: Object.fromEntries(importance) as Record<string, string>,
  }
}
