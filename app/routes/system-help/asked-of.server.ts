import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { parseHelp } from '~/components/guide/parse-help'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { askForHelp } from '~/use-cases/ask-for-help'
import { readHelpOfAsker } from '~/use-cases/read-help'

/** For whom an academy is asked: an ICS, or a team. */
type Asker = Parameters<typeof readHelpOfAsker>[2]

/** What was asked of academies for somebody, and whom they can ask; nothing where the reader may not ask for them. */
export async function loadHelp(args: LoaderFunctionArgs, asker: Asker) {
  const { deps, actor } = await requirePerson(args)
  const page = await readHelpOfAsker(deps, actor, asker)
  if (!page) throw notFound()
  return { deps, actor, page }
}

/** Asks an academy, from the form of either page. */
export async function ask(args: ActionFunctionArgs, asker: Asker) {
  const { deps, actor, page } = await loadHelp(args, asker)
  const parsed = parseHelp(
    await readForm(args.request),
    page.academies.map(({ id }) => id),
  )
  if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 400 })
  const id = await askForHelp(deps, actor, { asker, ...parsed.input })
  if (id === null) throw notFound()
  return redirect(`/help/${id}`)
}
