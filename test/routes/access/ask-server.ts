import type { Visitor } from '../../factories/visitor'
import { type Asker, askers, type Rule, type Stated, type Things } from './stated'

/** What each asker comes to. */
export type Outcomes = Partial<Record<Asker, string>>

/** What an answer amounts to: let in, sent to sign in, or nothing there. */
export async function judge(asked: Promise<Response>): Promise<string> {
  const response = await asked
  // Read to its end, or its connection can't be used again.
  await response.arrayBuffer()
  const to = response.headers.get('Location') ?? ''
  if (to.startsWith('/sign-in?') || response.status === 401) return 'sign-in'
  if (response.status === 404) return 'nothing'
  return response.status < 500 ? 'in' : `error ${response.status}`
}

export function expected(rule: Rule, asker: Asker): string {
  if (rule === 'anyone') return 'in'
  if (rule === 'nobody-at-all') return 'nothing'
  if (asker === 'nobody') return 'sign-in'
  return rule === 'signed-in' || rule.includes(asker) ? 'in' : 'nothing'
}

export const expectedOfAll = (rule: Rule, of: readonly Asker[] = askers): Outcomes =>
  Object.fromEntries(of.map((asker) => [asker, expected(rule, asker)]))

/**
 * Where to ask. Whoever is to find nothing asks as the page’s script does: the same loader or action answers, but no
 * page is drawn, which takes most of the time. That this address leads there is seen by `whoMayAsk`.
 */
export function addressFor(
  asker: Asker,
  rule: Rule,
  stated: Stated,
  isPage: boolean,
  things: Things,
): string {
  const asScript = isPage && expected(rule, asker) === 'nothing' && whoMayAsk(stated) !== undefined
  return asScript ? scriptAddress(stated.at(things)) : stated.at(things)
}

/** Somebody who is let in and whose asking as a script must then be answered, so that "nothing" there means refused. */
export const whoMayAsk = (stated: Stated): Asker | undefined =>
  askers.find((asker) => expected(stated.get, asker) === 'in')

export function scriptAddress(address: string): string {
  const [path = '', query] = address.split('?')
  return `${path === '/' ? '/_root' : path}.data${query === undefined ? '' : `?${query}`}`
}

export function post(
  visitor: Visitor,
  stated: Stated,
  address: string,
  form = stated.form,
): Promise<Response> {
  return /\/answers(\.data)?$/.test(address)
    ? visitor.postJson(address, { answers: {}, importance: {} })
    : visitor.post(address, form)
}
