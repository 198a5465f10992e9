import { createTransport } from 'nodemailer'
import type { Config } from '../../app/config.server'
import type { Mail, Outcome } from '../../app/use-cases/send-next-mail'
import { log } from '../log'
import { writeMail } from './write-mail'

/** However slowly a server answers, by then it has been long enough; well before the claim ends. */
const LONGEST_MS = 45_000

/** Gives what sends mail through the configured SMTP server, a connection each. */
export function createSmtpSender(
  settings: NonNullable<Config['mail']>,
  baseUrl: string,
): (mail: Mail) => Promise<Outcome> {
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.isSecure,
    requireTLS: settings.requiresTls,
    auth: settings.login ? { user: settings.login.user, pass: settings.login.password } : undefined,
    name: new URL(baseUrl).hostname,
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 15_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (mail) => {
    try {
      await transport.sendMail({
        ...writeMail(mail, baseUrl),
        from: settings.from,
        // An object is taken as one address, whatever is in it; a string could be several.
        to: { name: '', address: mail.email },
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        xMailer: false,
        signal: AbortSignal.timeout(LONGEST_MS),
      })
      return { isSent: true }
    } catch (error) {
      return judge(error as SmtpError)
    }
  }
}

type SmtpError = Readonly<{ code?: string; command?: string; responseCode?: number }>

/**
 * What a server says to the address or to the message is about the address; to anything before, about us.
 * Its words aren't logged: they often repeat the address.
 */
function judge({ code, command, responseCode }: SmtpError): Outcome {
  const isAddressAtFault = responseCode !== undefined && (command === 'RCPT TO' || command === 'DATA')
  // A log-in that is refused can be mended while the mail waits.
  const isFinal = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'
  log[isAddressAtFault ? 'info' : 'error']({ code, command, responseCode }, 'mail not sent')
  return { isSent: false, isFinal, isAddressAtFault }
}
