import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ImportNotice, readImportCount } from '~/components/imports/import-notice'
import { can } from '~/domain/access/can'
import { WHOLE } from '~/domain/access/role-for'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { mayImportPeople } from '~/use-cases/import-people'
import { listRegionsKept } from '~/use-cases/list-regions-kept'
import { listPlacesHeld } from '~/use-cases/list-places-held'

export const handle: PageHandle = { title: 'What you look after' }

const paths = { team: '/teams/', ics: '/systems/', academy: '/academies/' } as const

const administratorPages = [
  { to: '/administration/systems', label: 'Integrated care systems' },
  { to: '/administration/organisations', label: 'Organisations' },
  { to: '/administration/academies', label: 'Leadership academies' },
  { to: '/roles/administrator/all', label: 'Administrators' },
  { to: '/administration/addresses', label: 'Addresses that could not be reached' },
  { to: '/administration/jobs', label: 'Jobs and mail' },
  { to: '/administration/research', label: 'Researchers' },
  { to: '/administration/audit', label: 'Audit log' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const places = await listPlacesHeld(deps, actor)
  if (places.length === 0) throw notFound()
  return {
    invited: readImportCount(args.request.url),
    mayImport: await mayImportPeople(deps, actor),
    isAdministrator: can(actor, { action: 'manage-field', place: WHOLE }),
    regions: await listRegionsKept(deps, actor),
    places: places.flatMap((held) =>
      held.kind === 'whole' || held.kind === 'own' || held.kind === 'cohort'
        ? []
        : [
            {
              to: paths[held.kind] + (held.placeId ?? ''),
              name: held.name,
              role: held.role,
              about: held.about,
            },
          ],
    ),
  }
}

export default function Administration() {
  const { invited, isAdministrator, mayImport, places, regions } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <ImportNotice count={invited} one="invitation was made" several="invitations were made" />
      <h1>What you look after</h1>
      <p>No role lets anyone see a person’s answers or scores.</p>
      {places.length > 0 && (
        <ul className="nhsuk-list">
          {places.map(({ to, name, role, about }) => (
            <li key={to + role}>
              <Link to={to}>{name}</Link>: {role}. {about}
            </li>
          ))}
        </ul>
      )}
      {mayImport && (
        <p>
          <Link to="/people/import">Invite people by a file</Link>
        </p>
      )}
      {isAdministrator && (
        <section aria-labelledby="administrator">
          <h2 id="administrator">As an administrator</h2>
          <ul className="nhsuk-list">
            {administratorPages.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {regions.length > 0 && (
        <section aria-labelledby="regions">
          <h2 id="regions">Catalogues of regions</h2>
          <ul className="nhsuk-list">
            {regions.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/catalogues/region/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
