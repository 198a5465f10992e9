import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { describePlaceInField } from '~/components/field/describe-place-in-field'
import { NewTeamFields } from '~/components/field/new-team-fields'
import { ErrorSummary } from '~/components/form/error-summary'
import { readName } from '~/components/form/read-name'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { createTeam } from '~/use-cases/create-team'
import { listUnplacedOrganisations } from '~/use-cases/list-organisations'
import { listReadableTeams } from '~/use-cases/list-readable-teams'
import { nameSystems } from '~/use-cases/name-systems'
import { readSystem } from '~/use-cases/read-system'

export const handle: PageHandle = { title: (page: { system: { name: string } }) => page.system.name }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const system = await readSystem(deps, actor, args.params['ics'] ?? '')
  if (!system) throw notFound()
  const nameOf = await nameSystems(deps)
  const teams = await listReadableTeams(deps, actor, system.id)
  return {
    system,
    unplaced: await listUnplacedOrganisations(deps, actor, system.id),
    teams: teams.map(({ id, name, endedOn, inField }) => ({
      id,
      name,
      isOver: endedOn !== null,
      where:
        inField.kind === 'current' && inField.then === null ? null : describePlaceInField(inField, nameOf),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const icsId = args.params['ics'] ?? ''
  const system = await readSystem(deps, actor, icsId)
  if (!system) throw notFound()
  const read = readName((await readForm(args.request)).get('name') ?? '', 'a name for the team')
  if (!read.ok) return data({ errors: { name: read.error }, name: read.name }, { status: 400 })
  const id = await createTeam(deps, actor, { name: read.name, icsId })
  if (id !== null) return redirect(`/teams/${id}`)
  if (system.mayCreateTeam) {
    const errors = { name: `${system.name} is no ICS any more: make the team in its successor` }
    return data({ errors, name: read.name }, { status: 400 })
  }
  throw notFound()
}

export default function SystemRoute() {
  const { system, teams, unplaced } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused?.errors ?? {}} />
      <p className="nhsuk-caption-l">Integrated care system (ICS)</p>
      <h1>{system.name}</h1>
      {!system.isCurrent && (
        <p>This ICS is not there today. What came from it is listed here, with where it is now.</p>
      )}
      {system.mayGrantLead && (
        <p>
          <Link to={`/roles/ics-lead/${system.id}`}>ICS leads of {system.name}</Link>
        </p>
      )}
      {unplaced.length > 0 && (
        <>
          <h2>Organisations without a successor</h2>
          <p>
            {system.name} was split. Until somebody says which successor they belong to, they count in none.
          </p>
          <ul className="nhsuk-list">
            {unplaced.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/administration/organisations/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {system.mayKeepCatalogue && (
        <p>
          <Link to={`/catalogues/ics/${system.id}`}>Catalogue: what {system.name} offers to develop</Link>
        </p>
      )}
      {system.mayReadResults && (
        <p>
          <Link to={`/systems/${system.id}/results`}>Results: teams side by side, and the whole ICS</Link>
        </p>
      )}
      {system.mayReadNeeds && (
        <p>
          <Link to={`/systems/${system.id}/needs`}>
            Needs and offers: what is needed, and what is offered
          </Link>
        </p>
      )}
      {system.mayWorkWithAcademy && (
        <p>
          <Link to={`/systems/${system.id}/guides`}>
            Guides: templates, guidance and programme designs of academies
          </Link>
        </p>
      )}
      {system.mayWorkWithAcademy && (
        <p>
          <Link to={`/systems/${system.id}/help`}>Help from an academy</Link>
        </p>
      )}
      <h2>Teams</h2>
      {teams.length === 0 ? (
        <p>
          No teams yet. A team is a board, a place partnership or a programme that asks itself a
          questionnaire.
        </p>
      ) : (
        <ul className="nhsuk-list">
          {teams.map(({ id, name, isOver, where }) => (
            <li key={id}>
              <Link to={`/teams/${id}`}>{name}</Link>
              {where !== null && `: ${where}`}
              {isOver && ' (ended)'}
            </li>
          ))}
        </ul>
      )}
      {system.mayCreateTeam && system.isCurrent && (
        <>
          <h2>Make a team</h2>
          <Form method="post" noValidate>
            <NewTeamFields
              hint="you can invite a facilitator next"
              error={refused?.errors.name}
              name={refused?.name}
            />
          </Form>
        </>
      )}
    </div>
  )
}
