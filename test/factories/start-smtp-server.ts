import { SMTPServer } from 'smtp-server'

export type ReceivedMail = Readonly<{
  to: string
  headers: Readonly<Record<string, string>>
  text: string
  html: string
  /** All of it, as it came. */
  raw: string
}>

/** What to say to a mail: a refusal, nothing at all for ever, or by default yes. */
export type Reply = Readonly<{ at: 'RCPT' | 'DATA'; code: number }> | 'hang' | null

export type TestSmtpServer = Readonly<{
  port: number
  /** Every mail that came in whole, those refused after that included. */
  mails: ReceivedMail[]
  /** Addresses that mail was offered for, as often as it was. */
  offered: string[]
  /** Waits for the mail with this number, from 1, to this address. */
  waitForMail: (to: string, number?: number) => Promise<ReceivedMail>
  waitForOffer: (to: string, number?: number) => Promise<void>
  stop: () => Promise<void>
}>

export const SMTP_USER = 'ann@trust'
export const SMTP_PASSWORD = 'p/w:é'

/** A real SMTP server on this machine. It lets in who has its user and password, and repeats addresses when it refuses. */
export async function startSmtpServer(
  decide: (to: string, time: number) => Reply = () => null,
  port = 0,
): Promise<TestSmtpServer> {
  const mails: ReceivedMail[] = []
  const offered: string[] = []
  const countOffers = (to: string) => offered.filter((address) => address === to).length
  const refusal = (code: number, to: string) =>
    Object.assign(new Error(`<${to}> is not wanted here`), { responseCode: code })

  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    closeTimeout: 200,
    onAuth: ({ username, password }, _session, callback) => {
      const isRight = username === SMTP_USER && password === SMTP_PASSWORD
      callback(isRight ? null : new Error('No'), isRight ? { user: username } : undefined)
    },
    onRcptTo: ({ address }, _session, callback) => {
      offered.push(address)
      const reply = decide(address, countOffers(address))
      if (reply === 'hang') return
      callback(reply?.at === 'RCPT' ? refusal(reply.code, address) : null)
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        mails.push(readMail(to, Buffer.concat(chunks).toString('utf8')))
        const reply = decide(to, countOffers(to))
        callback(reply !== 'hang' && reply?.at === 'DATA' ? refusal(reply.code, to) : null)
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as { port: number }).port,
    mails,
    offered,
    waitForMail: (to, number = 1) => waitFor(() => mails.filter((mail) => mail.to === to)[number - 1]),
    waitForOffer: async (to, number = 1) =>
      void (await waitFor(() => countOffers(to) >= number || undefined)),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

export async function waitFor<T>(find: () => T | undefined, seconds = 30): Promise<T> {
  const until = Date.now() + seconds * 1000
  for (;;) {
    const found = find()
    if (found !== undefined) return found
    if (Date.now() > until) throw new Error(`It did not come about in ${seconds} seconds.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function readMail(to: string, raw: string): ReceivedMail {
  const { headers, body } = split(raw)
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1] ?? 'none'
  const parts = body.split(`--${boundary}`).map((part) => split(part.replace(/^\r\n/, '')))
  const partOf = (type: string) => {
    const part = parts.find((each) => each.headers['content-type']?.startsWith(type))
    return part ? decode(part.headers['content-transfer-encoding'] ?? '', part.body) : ''
  }
  return { to, headers, text: partOf('text/plain'), html: partOf('text/html'), raw }
}

function split(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return { headers: Object.fromEntries(headers), body: raw.slice(end + 4) }
}

function decode(encoding: string, body: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
