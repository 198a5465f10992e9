import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../db/migrate.server'
import { openDatabase } from '../../db/open-database.server'
import { openSqliteDatabase, type TestDatabase } from '../factories/open-test-databases'
import { productionSettings } from '../factories/production-settings'
import { startApplication, type TestApplication } from '../factories/start-application'
import { waitFor } from '../factories/start-smtp-server'
import { newTestDeps } from '../factories/test-deps'
import { beginAnswering, ITEM } from './answering'

type Line = Readonly<{ socket: Socket; heard: () => string; isClosed: () => boolean }>

/** Opens a connection; a server may turn it away. */
function openLine(origin: string): Line {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  let [heard, isClosed] = ['', false]
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()))
  socket.on('error', () => undefined)
  socket.on('close', () => (isClosed = true))
  return { socket, heard: () => heard, isClosed: () => isClosed }
}

type Answering = Awaited<ReturnType<typeof beginAnswering>>

/** The first lines of an autosave, as they go over the wire. */
function headOf({ id, headers }: Pick<Answering, 'id' | 'headers'>, body: string): string {
  return [
    `POST /assessments/${id}/answers HTTP/1.1`,
    'Host: profile.example.org',
    `Origin: ${headers.Origin}`,
    `Cookie: ${headers.Cookie}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ].join('\r\n')
}

describe('clients that dribble', () => {
  let database: TestDatabase
  let application: TestApplication
  beforeAll(async () => {
    database = await openSqliteDatabase()
    // As the product has it, thirty times as fast.
    application = await startApplication(database, {}, { requestMs: 1_000, headersMs: 500 })
  })
  afterAll(async () => {
    await application.stop()
    await database.close()
  })

  test('two hundred of them are told that they took too long, save nothing by halves, and hold up nobody', async () => {
    const ann = await beginAnswering(application)
    const body = JSON.stringify({ answers: { [ITEM]: '4' } })
    const head = headOf(ann, body)
    const lines = Array.from({ length: 200 }, () => openLine(application.origin))
    lines.forEach(({ socket }, index) =>
      socket.write(index % 2 ? head : `${head}\r\n\r\n${body.slice(0, -1)}`),
    )
    for (let time = 0; time < 20; time += 1) expect((await ann.get('/glossary')).status).toBe(200)
    await waitFor(() => lines.every((line) => line.isClosed()) || undefined)
    for (const line of lines) expect(line.heard()).toMatch(/^HTTP\/1\.1 408 /)
    expect(await ann.stored()).toEqual({})
    expect((await ann.autosave(ITEM, '5')).status).toBe(200)
  })
})

describe('as many connections as there are files for', () => {
  const FILES = 1_250
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'slp-crowd-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('a thousand are held, more are turned away, who was there goes on saving, and when they leave others come in', async () => {
    const path = join(folder, 'data.sqlite')
    const db = await openDatabase({ kind: 'sqlite', path })
    await migrate(db, 'sqlite')
    // Prepared past the web: the server that is started has few files, this process has many.
    const prepared = await startApplication({ db }, { ...newTestDeps(db), now: () => new Date() })
    const ann = await beginAnswering(prepared)
    await prepared.stop()

    const child = spawn(
      'sh',
      ['-c', `ulimit -n ${FILES} && exec "$0" "$1"`, process.execPath, resolve('build/main.js')],
      {
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'production',
          PORT: '0',
          ...productionSettings,
          DATABASE_URL: `file:${path}`,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const exited = new Promise((done) => child.once('exit', done))
    const origin = await waitFor(() => /^Ready on (\S+)$/m.exec(output)?.[1])
    const save = (line: Line, value: string) => {
      const body = JSON.stringify({ answers: { [ITEM]: value } })
      line.socket.write(`${headOf(ann, body)}\r\n\r\n${body}`)
    }
    const early = openLine(origin)
    await new Promise((done) => early.socket.once('connect', done))
    save(early, '2')
    await waitFor(() => /"savedAt"/.test(early.heard()) || undefined)
    const lines = Array.from({ length: FILES + 200 }, () => openLine(origin))
    await waitFor(() => lines.filter((line) => line.isClosed()).length >= 200 || undefined)
    expect(lines.filter((line) => !line.isClosed()).length).toBeGreaterThanOrEqual(1_000)
    save(early, '3')
    await waitFor(() => early.heard().match(/"savedAt"/g)?.length === 2 || undefined)
    expect(await ann.stored()).toEqual({ [ITEM]: 3 })
    for (const { socket } of lines) socket.destroy()
    const later = await waitFor(() => (lines.every((line) => line.isClosed()) ? true : undefined))
    expect([later, (await fetch(`${origin}/readyz`)).status]).toEqual([true, 200])
    child.kill('SIGINT')
    expect(await exited).toBe(0)
    early.socket.destroy()
    await db.destroy()
  })
})
