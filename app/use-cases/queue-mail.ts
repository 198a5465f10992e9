import { insertMail, type MailKind } from '../../db/queries/outgoing-mail.server'
import type { Deps } from './deps'

/** Puts a mail about something into the outbox, where mail is sent at all; elsewhere people see it on their pages. */
export async function queueMail(
  deps: Deps,
  mail: Readonly<{ id: string; kind: MailKind; expiresAt: string }>,
): Promise<void> {
  if (deps.signInMail?.via !== 'outbox') return
  await insertMail(deps.db, { ...mail, dueAt: deps.now().toISOString() })
  deps.signInMail.announce()
}
