import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnswers } from '../factories/open-data-file'
import { sendRequest } from '../factories/send-request'
import { startTestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { beginSave } from './begin-save'
import { everyItem } from '../routes/every-item'

describe('the server stops', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'slp-stopping-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('at Ctrl-C with exit code 0 and without a word, connections open or not', async () => {
    const server = await startTestServer()
    expect((await newVisitor(server).get('/')).status).toBe(200)
    expect(await server.stop()).toBe(0)
    expect(server.output()).toBe(`Ready on ${server.origin}\n`)
  })

  it('at a signal to terminate, and at two in a row, in the same way', async () => {
    const server = await startTestServer()
    const ended = new Promise((resolve) => server.process.once('exit', (code) => resolve(code)))
    server.process.kill('SIGTERM')
    server.process.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(await server.stop()).toBe(0)
  })

  it('at Ctrl-C soon, though a browser holds a connection open that it has not used yet', async () => {
    const server = await startTestServer()
    const unused = connect(Number(new URL(server.origin).port), '127.0.0.1')
    await new Promise((resolve) => unused.once('connect', resolve))
    const visitor = newVisitor(server)
    await visitor.get('/')
    const begun = Date.now()
    expect(await server.stop()).toBe(0)
    expect(Date.now() - begun).toBeLessThan(4_000)
    unused.destroy()
  })

  it('at Ctrl-C only after what it had begun is answered', async () => {
    const path = join(folder, 'busy.sqlite')
    const server = await startTestServer({}, path)
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const id = await ann.start('social-skill')
    const items = Object.keys(everyItem('social-skill', '4'))
    const saving = items.map((item) =>
      ann.postJson(`/assessments/${id}/answers`, { answers: { [item]: '4' } }),
    )
    await Promise.race(saving)
    const code = server.stop()
    const saved = (await Promise.allSettled(saving)).flatMap((result, index) =>
      result.status === 'fulfilled' && result.value.ok ? [items[index]] : [],
    )
    expect(await code).toBe(0)
    const stored = Object.keys(readAnswers({ databasePath: path }, id))
    expect(saved.length).toBeGreaterThan(0)
    expect(stored).toEqual(expect.arrayContaining(saved))
  })

  it('at a signal only after a request that comes in slowly is answered too, while new ones are not taken', async () => {
    const path = join(folder, 'slow.sqlite')
    const server = await startTestServer({}, path)
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const id = await ann.start('social-skill')
    const [item = ''] = Object.keys(everyItem('social-skill', '4'))
    const slow = beginSave(server, ann, id, item)
    await slow.begun
    const code = server.stop()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(server.process.exitCode).toBeNull()
    await expect(sendRequest(server, '/healthz')).rejects.toThrow('ECONNREFUSED')
    slow.finish()
    expect(await slow.status).toBe(200)
    expect(await code).toBe(0)
    expect(readAnswers({ databasePath: path }, id)).toEqual({ [item]: 4 })
  })

  it('after STOP_DELAY if there is one: not ready from the signal on, it answers everything until then', async () => {
    const server = await startTestServer({ STOP_DELAY: '2' })
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const ask = async (path: string) => {
      const { status, headers, body } = await sendRequest(server, path, { headers: { Cookie: ann.cookie } })
      return { status, connection: headers.connection, body }
    }
    expect(await ask('/readyz')).toMatchObject({ status: 200, body: 'ready' })
    const begun = Date.now()
    const code = server.stop()
    while ((await ask('/readyz')).status === 200) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await ask('/readyz')).toEqual({ status: 503, connection: 'close', body: 'stopping' })
    expect(await ask('/healthz')).toMatchObject({ status: 200, body: 'alive' })
    expect(await ask('/assessments')).toMatchObject({ status: 200, connection: 'close' })
    expect(Date.now() - begun).toBeLessThan(2_000)
    expect(await code).toBe(0)
    expect(Date.now() - begun).toBeGreaterThanOrEqual(1_900)
    expect(server.output()).toBe(`Ready on ${server.origin}\n`)
  })

  it('by a power cut in the middle of saving without losing an answer that it had said it saved', async () => {
    const path = join(folder, 'cut.sqlite')
    const server = await startTestServer({}, path)
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const id = await ann.start('system-leadership')
    const items = Object.keys(everyItem('system-leadership', '4'))
    const acknowledged = new Map<string, number>()
    const underway = new Map<string, number>()
    let isCut = false
    let saves = 0

    // Four devices, each with three items of its own, change their answers over and over.
    const save = async (device: number) => {
      for (let round = 0; !isCut; round += 1) {
        const item = items[device + 4 * (round % 3)]!
        const value = 1 + ((device + round) % 5)
        underway.set(item, value)
        const response = await ann.postJson(`/assessments/${id}/answers`, {
          answers: { [item]: String(value) },
        })
        if (!response.ok) return
        acknowledged.set(item, value)
        underway.delete(item)
        saves += 1
      }
    }
    const devices = Promise.allSettled([0, 1, 2, 3].map(save))
    while (saves < 50) await new Promise((resolve) => setTimeout(resolve, 1))
    await server.kill()
    isCut = true
    await devices

    const again = await startTestServer({}, path)
    const stored = readAnswers(again, id)
    expect(acknowledged.size).toBe(12)
    for (const [item, value] of acknowledged) {
      const allowed = [value, underway.get(item)]
      expect([item, allowed.includes(stored[item] ?? undefined)]).toEqual([item, true])
    }
    const back = await newVisitor(again).get(`/assessments/${id}`, { Cookie: ann.cookie })
    expect(back.status).toBe(200)
    expect(await again.stop()).toBe(0)
  })
})
