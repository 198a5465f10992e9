import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { copyLoadedDatabase } from './loaded-database'

export type TestServer = Readonly<{
  origin: string
  process: ChildProcess
  databasePath: string
  /** Everything it wrote so far, standard output and standard error. */
  output: () => string
  /** Stops it as Ctrl-C does, removes its data and gives its exit code. */
  stop: () => Promise<number | null>
  /** Ends it at once, as a power cut does; the data stays for another server. */
  kill: () => Promise<void>
}>

/**
 * Starts the built product in a process of its own, on a free port, with a new SQLite file unless one is given: in
 * evaluation mode one in which the demonstration is loaded already.
 */
export async function startTestServer(
  environment: Readonly<Record<string, string>> = {},
  databasePath?: string,
  workingFolder?: string,
): Promise<TestServer> {
  const folder = databasePath === undefined ? mkdtempSync(join(tmpdir(), 'slp-server-')) : null
  const path = databasePath ?? join(folder!, 'data', 'test.sqlite')
  const isFresh = databasePath === undefined && environment['DATABASE_URL'] === undefined
  if (isFresh && environment['MODE'] !== 'production') copyLoadedDatabase(path)
  const child = spawn(process.execPath, [resolve('build/main.js')], {
    cwd: workingFolder,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      PORT: '0',
      DATABASE_URL: `file:${path}`,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written: string[] = []
  child.stdout.on('data', (chunk: Buffer) => written.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => written.push(chunk.toString()))
  const output = () => written.join('')
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))

  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const ready = /^Ready on (\S+)$/m.exec(output())
      if (ready?.[1]) resolve(ready[1])
    })
    void exited.then((code) =>
      reject(new Error(`The server ended with ${code} before it was ready:\n${output()}`)),
    )
  })
  return {
    origin,
    process: child,
    databasePath: path,
    output,
    stop: async () => {
      child.kill('SIGINT')
      const code = await exited
      if (folder) rmSync(folder, { recursive: true, force: true })
      return code
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
