import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { describePlaceInField } from '~/components/field/describe-place-in-field'
import { TextField } from '~/components/form/text-field'
import { ImportNotice, readImportCount } from '~/components/imports/import-notice'
import { formatDate } from '~/components/page-layout/date-text'
import { sectors } from '~/domain/answers/role-facts'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { listOrganisations } from '~/use-cases/list-organisations'
import { nameSystems } from '~/use-cases/name-systems'

export const handle: PageHandle = { title: 'Organisations' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const asked = new URL(args.request.url).searchParams
  const text = (asked.get('name') ?? '').slice(0, 200)
  const number = Number(asked.get('page') ?? '1')
  const page = Number.isInteger(number) && number > 0 && number < 100_000 ? number : 1
  const found = await listOrganisations(deps, actor, { text, page })
  if (!found) throw notFound()
  const nameOf = await nameSystems(deps)
  const pathOf = (to: number) => `?${new URLSearchParams({ name: text, page: String(to) }).toString()}`
  return {
    text,
    imported: readImportCount(args.request.url),
    organisations: found.organisations.map(({ id, name, sector, odsCode, inField, isClosed, validTo }) => ({
      id,
      name,
      says: [
        sectors.find((one) => one.id === sector)?.label ?? sector,
        ...(odsCode === null ? [] : [`ODS ${odsCode}`]),
        describePlaceInField(inField, nameOf),
        ...(validTo === null ? [] : [`${isClosed ? 'closed' : 'closes'} on ${formatDate(validTo)}`]),
      ].join('; '),
    })),
    earlier: page > 1 ? pathOf(page - 1) : null,
    later: found.hasMore ? pathOf(page + 1) : null,
  }
}

export default function Organisations() {
  const { text, imported, organisations, earlier, later } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <ImportNotice count={imported} one="organisation was added" several="organisations were added" />
      <h1>Organisations</h1>
      <p>Where people can say that they work. Each has a sector, and an ICS it is in or none.</p>
      <p className="app-actions">
        <Link to="/administration/organisations/new">Add an organisation</Link>
        <Link to="/administration/organisations/import">Import organisations</Link>
      </p>
      <Form method="get" role="search">
        <TextField id="name" label="Part of its name" value={text} spellCheck={false} />
        <button className="nhsuk-button nhsuk-button--secondary" type="submit">
          Search
        </button>
      </Form>
      {organisations.length === 0 && (
        <p>{text.trim() === '' ? 'None yet.' : `No organisation has “${text.trim()}” in its name.`}</p>
      )}
      <ul className="app-assessments">
        {organisations.map(({ id, name, says }) => (
          <li key={id} className="app-breakable">
            <Link to={`/administration/organisations/${id}`}>{name}</Link>
            <p>{says}.</p>
          </li>
        ))}
      </ul>
      <p className="app-actions">
        {earlier !== null && <Link to={earlier}>Earlier in the alphabet</Link>}
        {later !== null && <Link to={later}>Later in the alphabet</Link>}
      </p>
    </div>
  )
}
