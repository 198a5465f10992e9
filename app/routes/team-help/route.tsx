import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskerHelpPage } from '~/components/guide/asker-help-page'
import { parseHelp } from '~/components/guide/parse-help'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { askForHelp } from '~/use-cases/ask-for-help'
import { readHelpOfAsker } from '~/use-cases/read-help'

export const handle: PageHandle = {
  title: ({ name }: { name: string }) => `Help from an academy: ${name}`,
}

const askerOf = (params: LoaderFunctionArgs['params']) =>
  ({ kind: 'team', id: params['team'] ?? '' }) as const

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const asker = askerOf(args.params)
  const page = await readHelpOfAsker(deps, actor, asker)
  if (!page) throw notFound()
  return { ...page, back: `/teams/${asker.id}` }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const asker = askerOf(args.params)
  const page = await readHelpOfAsker(deps, actor, asker)
  if (!page) throw notFound()
  const form = await readForm(args.request)
  const parsed = parseHelp(
    form,
    page.academies.map(({ id }) => id),
  )
  if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 400 })
  const id = await askForHelp(deps, actor, { asker, ...parsed.input })
  if (id === null) throw notFound()
  return redirect(`/help/${id}`)
}

export default function TeamHelp() {
  return (
    <AskerHelpPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
