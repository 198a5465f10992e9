import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { NewTeamFields } from '~/components/field/new-team-fields'
import { ErrorSummary } from '~/components/form/error-summary'
import { readName } from '~/components/form/read-name'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { createTeamBeside } from '~/use-cases/create-team'
import { nameSystems } from '~/use-cases/name-systems'
import { readTeam } from '~/use-cases/read-team'

export const handle: PageHandle = { title: () => 'Make another team' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const team = await readTeam(deps, actor, args.params['team'] ?? '')
  if (!team?.mayMakeBeside || team.inField.kind !== 'current') throw notFound()
  const nameOf = await nameSystems(deps)
  return { team: { id: team.id, name: team.name }, icsName: nameOf(team.inField.icsId) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const teamId = args.params['team'] ?? ''
  if (!(await readTeam(deps, actor, teamId))?.mayMakeBeside) throw notFound()
  const read = readName((await readForm(args.request)).get('name') ?? '', 'a name for the team')
  if (!read.ok) return data({ errors: { name: read.error }, name: read.name }, { status: 400 })
  const made = await createTeamBeside(deps, actor, { name: read.name, teamId })
  if (made === null) throw notFound()
  return redirect(`/teams/${made}`)
}

export default function NewTeamBesideRoute() {
  const { team, icsName } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused?.errors ?? {}} />
      <p className="nhsuk-caption-l">
        <Link to={`/teams/${team.id}`}>{team.name}</Link>
      </p>
      <h1>Make another team</h1>
      <p>It will be a team of {icsName}, with you as its facilitator and without members.</p>
      <Form method="post" noValidate>
        <NewTeamFields hint="you invite them next" error={refused?.errors.name} name={refused?.name} />
      </Form>
    </div>
  )
}
