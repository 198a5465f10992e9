import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { redirect } from '~/http/redirect.server'
import { leaveOwnCohort } from '~/use-cases/leave-own-cohort'
import { readTakingPart } from '~/use-cases/read-taking-part'

export const handle: PageHandle = { title: (page: { programme: string }) => `Leave ${page.programme}` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readTakingPart(deps, actor, args.params['cohort'] ?? '')
  if (!page?.takesPart) throw notFound()
  return { cohortId: page.cohort.id, programme: page.cohort.programme, isCounted: page.isCounted }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const cohortId = args.params['cohort'] ?? ''
  if (!(await leaveOwnCohort(deps, actor, cohortId))) throw notFound()
  return redirect(`/taking-part/${cohortId}`)
}

export default function LeaveCohort() {
  const { cohortId, programme, isCounted } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Leave {programme}</h1>
      <p>
        You are asked nothing more, and get no more mail about it. What you have answered stays yours. To come
        back you need an invitation.
      </p>
      <p>
        {isCounted
          ? 'You have agreed to be counted, and leaving doesn’t change that: what you answered still counts. If you don’t want that either, take it back on the page that you come to next, or at any time.'
          : 'You are not counted, and leaving doesn’t change that.'}
      </p>
      <Form method="post" className="app-buttons">
        <button className="nhsuk-button nhsuk-button--warning" type="submit">
          Leave the programme
        </button>
      </Form>
      <p>
        <Link to={`/taking-part/${cohortId}`}>Stay</Link>
      </p>
    </div>
  )
}
