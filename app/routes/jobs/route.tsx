import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readJobs } from '~/use-cases/read-jobs'
import { tryJobAgain, tryMailAgain } from '~/use-cases/try-job-again'
import { JobsPage } from './jobs-page'

export const handle: PageHandle = { title: 'Jobs and mail' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readJobs(deps, actor)
  if (!found) throw notFound()
  return { ...found, again: new URL(args.request.url).searchParams.has('again') }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const form = await readForm(args.request)
  const what = form.get('again') ?? ''
  const done = what === 'mail' ? await tryMailAgain(deps, actor) : await tryJobAgain(deps, actor, what)
  // At work already: the page says so.
  if (!done && !(await readJobs(deps, actor))?.jobs.some(({ name }) => name === what)) throw notFound()
  return redirect('/administration/jobs?again')
}

export default function Jobs() {
  return <JobsPage {...useLoaderData<typeof loader>()} />
}
