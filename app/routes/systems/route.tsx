import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readWholeField } from '~/use-cases/read-whole-field'

export const handle: PageHandle = { title: 'Integrated care systems' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const whole = await readWholeField(deps, actor)
  if (!whole) throw notFound()
  return {
    regions: whole.regions.map(({ id, name, validFrom, validTo, systems }) => ({
      ...{ id, name, validFrom, validTo },
      systems: systems.map((ics) => ({ id: ics.id, name: ics.name, state: ics.state })),
    })),
  }
}

export default function Systems() {
  const { regions } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Integrated care systems (ICSs)</h1>
      <p>
        Each is the area of an integrated care board (ICB): those there are, those that ended, and those to
        come.
      </p>
      <p>
        <Link to="/administration/systems/changes">Mergers and splits</Link>
      </p>
      {regions.map(({ id, name, validFrom, validTo, systems }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{name}</h2>
          <p>
            A region of NHS England since <DateText iso={validFrom} />
            {validTo !== null && (
              <>
                , until <DateText iso={validTo} />
              </>
            )}
            .
          </p>
          <ul className="nhsuk-list">
            {systems.map((ics) => (
              <li key={ics.id}>
                <Link to={`/administration/systems/${ics.id}`}>{ics.name}</Link>
                {ics.state !== 'current' && ` (${ics.state})`}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
