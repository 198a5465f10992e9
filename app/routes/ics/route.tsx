import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseTypedDay, readTypedDay } from '~/components/form/read-day'
import { readName } from '~/components/form/read-name'
import { formatDate } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { changeIcsCode } from '~/use-cases/change-ics-code'
import { readWholeField } from '~/use-cases/read-whole-field'
import { renameIcs } from '~/use-cases/rename-ics'
import { IcsPage } from './ics-page'

export const handle: PageHandle = { title: (page: { name: string }) => `${page.name}: names and codes` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const whole = await readWholeField(deps, actor)
  const ics = whole?.regions.flatMap(({ systems }) => systems).find(({ id }) => id === args.params['ics'])
  if (!whole || !ics) throw notFound()
  const { systems, successions } = whole.field
  const nameOf = (id: string) => systems.find((one) => one.id === id)?.name ?? id
  const describe = (label: string, id: string, on: string, kind: string) =>
    `${label} ${nameOf(id)}, ${formatDate(on)} (${kind})`
  return {
    id: ics.id,
    name: ics.name,
    boardName: ics.boardName,
    state: ics.state,
    codes: ics.codes.map(
      ({ scheme, code, validFrom, validTo }) =>
        `${scheme.toUpperCase()} ${code}, from ${formatDate(validFrom)}${validTo ? ` until ${formatDate(validTo)}` : ''}`,
    ),
    history: [
      ...successions
        .filter(({ successorId }) => successorId === ics.id)
        .map(({ predecessorId, effectiveOn, kind }) => describe('From', predecessorId, effectiveOn, kind)),
      ...successions
        .filter(({ predecessorId }) => predecessorId === ics.id)
        .map(({ successorId, effectiveOn, kind }) => describe('Into', successorId, effectiveOn, kind)),
    ],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const icsId = args.params['ics'] ?? ''
  const whole = await readWholeField(deps, actor)
  if (!whole?.field.systems.some(({ id }) => id === icsId)) throw notFound()
  const here = `/administration/systems/${icsId}`
  const form = await readForm(args.request)
  if (form.get('do') === 'code') {
    const read = (part: string) => (form.get(part) ?? '').trim().slice(0, 40)
    const typed = { scheme: read('scheme'), code: read('code'), from: readTypedDay(form, 'from') }
    const code = typed.code.toUpperCase()
    const from = parseTypedDay(typed.from) ?? null
    const result = await changeIcsCode(deps, actor, { icsId, scheme: typed.scheme, code, from })
    if (!result) throw notFound()
    if (result.ok) return redirect(here)
    const errors = Object.fromEntries(result.problems.map(({ at, sentence }) => [at, sentence]))
    return data({ errors, typed }, { status: 400 })
  }
  const read = readName(form.get('name') ?? '', 'a name')
  if (!read.ok) return data({ errors: { name: read.error }, name: read.name }, { status: 400 })
  const result = await renameIcs(deps, actor, { icsId, name: read.name })
  if (result === 'not-found') throw notFound()
  if (result === 'taken') {
    return data({ errors: { name: 'Another ICS is called that' }, name: read.name }, { status: 400 })
  }
  return redirect(here)
}

export default function IcsRoute() {
  return <IcsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}
