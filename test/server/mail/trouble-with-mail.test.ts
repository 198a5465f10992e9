import { afterEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../db/open-database.server'
import { listUnreachableAddresses } from '../../../db/queries/unreachable-addresses.server'
import { changeData, readRows } from '../../factories/open-data-file'
import { startSmtpServer, waitFor, type Reply, type TestSmtpServer } from '../../factories/start-smtp-server'
import { startTestServer, type TestServer } from '../../factories/start-test-server'
import { newProductionVisitor, readSignIn, settingsFor } from './ask-by-mail'

describe('trouble with mail', () => {
  let smtp: TestSmtpServer | null = null
  let server: TestServer | null = null

  async function begin(decide?: (to: string, time: number) => Reply) {
    smtp = await startSmtpServer(decide)
    server = await startTestServer(settingsFor(smtp))
    return { smtp, server, visitor: newProductionVisitor(server) }
  }
  afterEach(async () => {
    await server?.stop()
    await smtp?.stop()
    server = smtp = null
  })

  const listOutbox = () => readRows(server!, 'select * from outgoing_mail')
  const waitForEmptyOutbox = () => waitFor(() => listOutbox().length === 0 || undefined)

  async function listUnreachable() {
    const db = await openDatabase({ kind: 'sqlite', path: server!.databasePath })
    const listed = await listUnreachableAddresses(db)
    await db.destroy()
    return listed.map(({ email }) => email)
  }

  it('what the server puts off comes again, the same mail under the same Message-ID', async () => {
    const { smtp, visitor } = await begin((_, time) => (time === 1 ? { at: 'DATA', code: 451 } : null))
    await visitor.ask('ann@council.example')
    const first = await smtp.waitForMail('ann@council.example', 1)
    const second = await smtp.waitForMail('ann@council.example', 2)
    expect(second.headers['message-id']).toBe(first.headers['message-id'])
    expect(readSignIn(second)).toEqual(readSignIn(first))
    await waitForEmptyOutbox()
    expect(await listUnreachable()).toEqual([])
    expect((await visitor.post(readSignIn(second).linkPath)).status).toBe(302)
  })

  it.each([
    ['the address', { at: 'RCPT', code: 550 }],
    ['the message', { at: 'DATA', code: 554 }],
  ] as const)(
    'when the server refuses %s for good, it is given up and the address listed',
    async (_, reply) => {
      const { smtp, visitor } = await begin((to) => (to.startsWith('nobody') ? reply : null))
      await visitor.ask('nobody@council.example')
      await smtp.waitForOffer('nobody@council.example')
      await waitForEmptyOutbox()
      expect(await listUnreachable()).toEqual(['nobody@council.example'])
      // Another mail is sent and done with, and the refused one has not been offered again.
      await visitor.ask('ann@council.example')
      await smtp.waitForMail('ann@council.example')
      await waitForEmptyOutbox()
      expect(smtp.offered).toEqual(['nobody@council.example', 'ann@council.example'])
    },
  )

  it('what is asked for while the SMTP server is down is sent when it is up again, and no address is to blame', async () => {
    const down = await startSmtpServer()
    await down.stop()
    server = await startTestServer(settingsFor(down))
    const visitor = newProductionVisitor(server)
    await visitor.ask('ann@council.example')
    await waitFor(() => /mail not sent/.test(server!.output()) || undefined)
    smtp = await startSmtpServer(undefined, down.port)
    const mail = await smtp.waitForMail('ann@council.example')
    expect((await visitor.post(readSignIn(mail).linkPath)).status).toBe(302)
    expect(await listUnreachable()).toEqual([])
  })

  it('a server that hangs over some mail holds up neither pages, nor other mail, nor the end', async () => {
    const { smtp, server: running, visitor } = await begin((to) => (to.startsWith('slow') ? 'hang' : null))
    for (const name of ['slow-1', 'slow-2', 'slow-3']) await visitor.ask(`${name}@council.example`)
    await smtp.waitForOffer('slow-3@council.example')
    await visitor.ask('ann@council.example')
    await smtp.waitForMail('ann@council.example')
    const begun = Date.now()
    server = null
    expect(await running.stop()).toBe(0)
    expect(Date.now() - begun).toBeLessThan(15_000)
  })

  it('what was claimed by a process that was killed is sent after another has started', async () => {
    const { smtp, server: killed, visitor } = await begin((_, time) => (time === 1 ? 'hang' : null))
    const requestPath = await visitor.ask('ann@council.example')
    await smtp.waitForOffer('ann@council.example')
    await killed.kill()
    const [claimed] = listOutbox()
    expect(claimed).toMatchObject({ attempts: 1 })
    expect(String(claimed!['due_at']) > new Date().toISOString()).toBe(true)
    // A minute goes by.
    changeData(killed, "update outgoing_mail set due_at = '2026-01-01T00:00:00.000Z'")
    server = await startTestServer(settingsFor(smtp), killed.databasePath)
    const { code } = readSignIn(await smtp.waitForMail('ann@council.example'))
    expect((await newProductionVisitor(server).post(requestPath, { code })).status).toBe(302)
  })
})
