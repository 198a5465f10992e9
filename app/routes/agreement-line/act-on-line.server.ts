import { data } from '@remix-run/node'
import type { Actor } from '~/domain/access/can'
import { notFound } from '~/http/not-found.server'
import { redirect } from '~/http/redirect.server'
import type { Deps } from '~/use-cases/deps'
import { markLineDone } from '~/use-cases/mark-line-done'
import { removeAgreementLine } from '~/use-cases/remove-agreement-line'
import { saveAgreementLine } from '~/use-cases/save-agreement-line'
import { parseLine, readDoneDay, readVersion } from './form'

type Line = Readonly<{ roundId: string; lineId: string }>

/** Does what was posted to a line: writes it, removes it, or says that it is done. */
export async function actOnLine(deps: Deps, actor: Actor, line: Line, form: URLSearchParams) {
  const deed = form.get('do')
  if (deed === 'remove') return removeLine(deps, actor, line, form)
  if (deed === 'done' || deed === 'undone') return markDone(deps, actor, line, form)
  const version = readVersion(form)
  if (version === null) throw new Response('This form does not come from this page.', { status: 400 })
  const read = parseLine(form)
  const refuse = (errors: Readonly<Record<string, string>>, status: number, more = {}) =>
    data({ errors, typed: read.typed, version, current: null, done: null, ...more }, { status })
  if (!read.ok) return refuse(read.errors, 400)
  const result = await saveAgreementLine(deps, actor, { ...line, version, words: read.words })
  if (result.kind === 'saved') return redirect(`/rounds/${line.roundId}/agreement`)
  if (result.kind !== 'conflict') throw notFound()
  const { current } = result
  const sentence = current
    ? 'Somebody else changed this line while you wrote. Both texts are here: nothing is lost'
    : 'Somebody else removed this line while you wrote. Save to put it back in your words'
  return refuse({ text: sentence }, 409, { current, version: current?.version ?? 0 })
}

async function removeLine(deps: Deps, actor: Actor, line: Line, form: URLSearchParams) {
  const result = await removeAgreementLine(deps, actor, { ...line, version: readVersion(form) ?? -1 })
  if (result === 'not-found') throw notFound()
  if (result === 'removed') return redirect(`/rounds/${line.roundId}/agreement`)
  const errors = { remove: 'Somebody has changed this line since you opened the page. Read it again first' }
  return data({ errors, typed: null, version: null, current: null, done: null }, { status: 409 })
}

async function markDone(deps: Deps, actor: Actor, line: Line, form: URLSearchParams) {
  const { typed, day } = readDoneDay(form)
  const refuse = (sentence: string) =>
    data(
      { errors: { done: sentence }, typed: null, version: null, current: null, done: typed },
      { status: 400 },
    )
  if (day === undefined) return refuse('Enter the day on which it was done, such as 1 4 2027')
  const result = await markLineDone(deps, actor, { ...line, doneOn: day })
  if (result === 'not-found') throw notFound()
  if (result === 'in-future') return refuse('The day must be today or earlier')
  return redirect(`/rounds/${line.roundId}/agreement`)
}
