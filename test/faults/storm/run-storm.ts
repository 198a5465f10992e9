import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { TestDatabase } from '../../factories/open-test-databases'
import { seeded } from '../../factories/seeded'
import { startSmtpServer, waitFor } from '../../factories/start-smtp-server'
import { startTestServer } from '../../factories/start-test-server'
import { settingsFor } from '../../server/mail/ask-by-mail'
import { newMailBook } from './mail-book'
import { addRoundFor, preparePeople } from './prepare-people'
import { newWriter } from './writer'

const WRITERS = 10
const LONGEST_MS = 1_500
const MAIL_EVERY_MS = 25
/** Every so many kills the server is killed once more while it is only starting. */
const EARLY_EVERY = 5

/** Answers, forms and submissions that were acknowledged, and mail that was. */
export type StormReport = Readonly<Record<string, number>>

/**
 * Kills the server at random moments under a storm of saves, so many times, and starts it again with the same command. After
 * each start everything is as it was acknowledged, whole.
 * @throws Error with the first thing that is not
 */
export async function runStorm(
  { db, location }: TestDatabase,
  kills: number,
  seed: number,
): Promise<StormReport> {
  const random = seeded(seed)
  const people = await preparePeople(db, WRITERS)
  const writers = people.map((person) => newWriter(person, random))
  const book = newMailBook(random)
  const smtp = await startSmtpServer(book.decide)
  const environment = {
    ...settingsFor(smtp),
    PORT: String(await findFreePort()),
    DATABASE_URL: location.kind === 'sqlite' ? `file:${location.path}` : location.url,
    SIGN_IN_MINUTES: '60',
  }
  const sum = (name: keyof (typeof writers)[number]['counts']) =>
    writers.reduce((total, { counts }) => total + counts[name], 0)
  const hasSeenAll = () =>
    sum('autosaves') > 0 && sum('forms') > 0 && sum('submitted') > 0 && book.counts().acknowledged > 0
  const start = () => startTestServer(environment, 'the same')
  let server = await start()
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const { origin } = server
      const storm = Promise.all([
        ...writers.map((writer) => writer.run(origin)),
        book.run(origin, MAIL_EVERY_MS),
      ])
      // Whatever goes wrong in the storm is thrown once the server is dead.
      storm.catch(() => undefined)
      if (kill === 1) await Promise.race([storm, waitFor(() => hasSeenAll() || undefined)])
      await wait(random() * LONGEST_MS)
      await server.kill()
      await storm
      await book.noteDeath(db)
      const isEarly = kill % EARLY_EVERY === 0
      if (isEarly) {
        await startAndKill(environment, random() * LONGEST_MS)
        await book.noteDeath(db)
      }
      server = await start()
      for (const writer of writers) await writer.check(db, 'touched')
      await addRoundFor(db, people, `round-${kill}`)
      for (const writer of writers) writer.ask(`round-${kill}`)
      if (server.output().includes('"level":50')) throw new Error(server.output())
    }
    await waitForEmptyOutbox(db)
    book.check(smtp)
    let assessments = 0
    for (const writer of writers) assessments += await writer.check(db, 'all')
    const code = await server.stop()
    if (code !== 0) throw new Error(`The last server ended with ${code}:\n${server.output()}`)
    return {
      ...{ kills, seed, assessments, autosaves: sum('autosaves'), forms: sum('forms') },
      ...{ submitted: sum('submitted'), ...book.counts() },
    }
  } finally {
    await server.kill()
    await smtp.stop()
  }
}

/** Another start that comes to nothing: the machine fails again. */
async function startAndKill(environment: Readonly<Record<string, string>>, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [resolve('build/main.js')], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: 'ignore',
  })
  const exited = new Promise((done) => child.once('exit', done))
  await wait(afterMs)
  child.kill('SIGKILL')
  await exited
}

async function waitForEmptyOutbox(db: TestDatabase['db']): Promise<void> {
  const until = Date.now() + 60_000
  for (;;) {
    const left = await db.selectFrom('outgoing_mail').select('id').where('kind', '=', 'sign-in').execute()
    if (left.length === 0) return
    if (Date.now() > until) throw new Error(`${left.length} mails stayed in the outbox.`)
    await wait(50)
  }
}

function findFreePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}
