import { inject } from 'vitest'
import { listItems } from '../../app/domain/questionnaire/list-items'
import { newVisitor, type Visitor } from '../factories/visitor'
import { library } from './steps'

/** Somebody who accepts the one invitation that waits for them. */
export async function joinTeam(email: string): Promise<Visitor> {
  const member = newVisitor({ origin: inject('origin') })
  await member.signIn(email)
  const list = await (await member.get('/assessments')).text()
  const invitation = /\/invitations\/[0-9a-f-]{36}/.exec(list)?.[0]
  if (!invitation) throw new Error(`Nobody has invited ${email}.`)
  await member.post(invitation, { answer: 'accept' })
  return member
}

/** A member says where they come from, and answers the questionnaire of a round with one value. */
export async function answerForTeam(
  member: Visitor,
  roundPath: string,
  facts: Readonly<Record<string, string>>,
  value: number,
): Promise<void> {
  await member.post(roundPath, { do: 'facts', ...facts })
  const begun = await member.post(roundPath, { do: 'begin collaboration-factors', consent: 'yes' })
  const assessment = begun.headers.get('Location') ?? ''
  const items = listItems(library.latest('collaboration-factors')!)
  const answers = Object.fromEntries(items.map(({ id }) => [id, String(value)]))
  await member.postJson(`${assessment}/answers`, { answers, importance: {} })
  const submitted = await member.post(`${assessment}/check`)
  const to = submitted.headers.get('Location')
  if (to !== `${roundPath}?submitted`) throw new Error(`After submitting it went to ${to}.`)
}
