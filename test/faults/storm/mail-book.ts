import type { Kysely } from 'kysely'
import type { Database } from '../../../db/database'
import { productionSettings } from '../../factories/production-settings'
import type { TestSmtpServer } from '../../factories/start-smtp-server'

/**
 * Keeps account of sign-in mail through a storm: what was asked for and acknowledged, and what came, from which of the
 * servers that followed one another. An address is used once.
 */
export function newMailBook(random: () => number) {
  let generation = 0
  let asked = 0
  const acknowledged = new Set<string>()
  /** By address: which server made each offer, and which of the offers came in whole. */
  const offers = new Map<string, number[]>()
  const receipts = new Map<string, number[]>()
  /** By server: addresses whose mail was still noted as unsent when it died. */
  const unsent: Set<string>[] = []

  return {
    /** For the SMTP server: is told of every mail when it is offered, and again when it has come in whole. */
    decide: (to: string, time: number): null => {
      const ofAddress = offers.get(to) ?? []
      offers.set(to, ofAddress)
      if (ofAddress[time - 1] === undefined) ofAddress[time - 1] = generation
      else receipts.set(to, [...(receipts.get(to) ?? []), ofAddress[time - 1]!])
      return null
    },
    /** Asks for one sign-in after another, each from another client, until the server dies. */
    run: async (origin: string, pauseMs: number) => {
      for (;;) {
        const email = `mail-${(asked += 1)}@storm.example`
        const response = await fetch(`${origin}/sign-in`, {
          method: 'POST',
          redirect: 'manual',
          headers: { Origin: productionSettings.BASE_URL, 'X-Forwarded-For': addressFrom(random) },
          body: new URLSearchParams({ email }),
        }).catch(() => null)
        if (!response) return
        if (response.status !== 302) throw new Error(`Asking for mail was answered ${response.status}.`)
        acknowledged.add(email)
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    },
    /** The server is dead, and the next not yet begun: notes what it leaves, and lets the minute pass for which it had claimed mail. */
    noteDeath: async (db: Kysely<Database>) => {
      const left = await db
        .selectFrom('outgoing_mail')
        .innerJoin('sign_in_request', 'sign_in_request.id', 'outgoing_mail.id')
        .select('email')
        .execute()
      unsent.push(new Set(left.map(({ email }) => email)))
      generation += 1
      await db.updateTable('outgoing_mail').set({ due_at: new Date().toISOString() }).execute()
    },
    counts: () => {
      const all = [...receipts.values()]
      return { asked, acknowledged: acknowledged.size, twice: all.filter((each) => each.length > 1).length }
    },
    /**
     * Once the outbox is empty: everything acknowledged has come, and came again only where a server had died with it unnoted.
     * @throws Error where not
     */
    check: ({ mails }: Pick<TestSmtpServer, 'mails'>) => {
      const lost = [...acknowledged].filter((email) => !receipts.has(email))
      if (lost.length > 0) throw new Error(`Lost: ${lost.join(', ')}`)
      for (const [email, servers] of receipts) {
        const names = new Set(
          mails.filter(({ to }) => to === email).map(({ headers }) => headers['message-id']),
        )
        if (names.size !== 1) throw new Error(`${email} had mails of different names.`)
        for (const [index, server] of servers.entries()) {
          const before = servers[index - 1]
          if (before === undefined) continue
          const deaths = unsent.slice(before, server)
          if (deaths.length === 0 || !deaths.every((left) => left.has(email))) {
            throw new Error(`${email} was sent again, though that it was sent had been noted.`)
          }
        }
      }
    },
  }
}

function addressFrom(random: () => number): string {
  const part = () => 1 + Math.floor(random() * 250)
  return `10.${part()}.${part()}.${part()}`
}
