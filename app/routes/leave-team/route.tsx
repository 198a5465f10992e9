import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { redirect } from '~/http/redirect.server'
import { leaveTeam } from '~/use-cases/leave-team'
import { readOwnFacts } from '~/use-cases/state-member-facts'
import { readTeam } from '~/use-cases/read-team'

export const handle: PageHandle = { title: (page: { name: string }) => `Leave ${page.name}` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const teamId = args.params['team'] ?? ''
  const team = await readTeam(deps, actor, teamId)
  if (!team || !(await readOwnFacts(deps, actor, teamId))) throw notFound()
  return { teamId, name: team.name }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  if (!(await leaveTeam(deps, actor, args.params['team'] ?? ''))) throw notFound()
  return redirect('/assessments')
}

export default function LeaveTeam() {
  const { teamId, name } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Leave {name}</h1>
      <p>
        What you have answered stays yours. Where a round is open it counts there no longer; what has been
        published stays as it is. What you said of yourself in this team is deleted. To come back you need an
        invitation.
      </p>
      <Form method="post" className="app-buttons">
        <button className="nhsuk-button nhsuk-button--warning" type="submit">
          Leave the team
        </button>
      </Form>
      <p>
        <Link to={`/teams/${teamId}`}>Stay</Link>
      </p>
    </div>
  )
}
