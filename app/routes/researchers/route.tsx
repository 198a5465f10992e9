import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { endResearcher, listNamedResearchers, nameResearcher } from '~/use-cases/name-researcher'
import { parseResearcher } from './form'
import { ResearchersPage } from './researchers-page'

export const handle: PageHandle = { title: 'Researchers' }

const HERE = '/administration/research'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const named = await listNamedResearchers(deps, actor)
  if (!named) throw notFound()
  return {
    researchers: named.map((one) => ({
      ...{ personId: one.person_id, grantId: one.id, email: one.email, name: one.name },
      ...{ purpose: one.purpose, startsOn: one.starts_on, endsOn: one.ends_on },
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  if (!(await listNamedResearchers(deps, actor))) throw notFound()
  const form = await readForm(args.request)
  const [deed, personId = '', grantId = ''] = (form.get('do') ?? '').split(' ')
  if (deed === 'end') {
    if (!(await endResearcher(deps, actor, { personId, grantId }))) throw notFound()
    return redirect(HERE)
  }
  const parsed = parseResearcher(form, deps.now().toISOString().slice(0, 10))
  if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 400 })
  const result = await nameResearcher(deps, actor, parsed.input)
  if (result === 'named') return redirect(HERE)
  if (result === 'not-found') throw notFound()
  const email =
    result === 'self'
      ? 'You can’t name yourself: another administrator has to'
      : 'Nobody has an account with this address: ask them to sign in once'
  const errors: Record<string, string> = { email }
  return data({ errors, typed: parsed.typed }, { status: 400 })
}

export default function Researchers() {
  return (
    <ResearchersPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
