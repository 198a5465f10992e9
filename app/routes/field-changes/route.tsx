import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { describeObstacle } from '~/components/field/describe-obstacle'
import { formatDate } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { listFieldChanges } from '~/use-cases/list-field-changes'
import { nameSystems } from '~/use-cases/name-systems'

export const handle: PageHandle = { title: 'Mergers and splits' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const changes = await listFieldChanges(deps, actor)
  if (!changes) throw notFound()
  const nameOf = await nameSystems(deps)
  const today = deps.now().toISOString().slice(0, 10)
  return {
    changes: changes.map(({ id, effectiveOn, successions, obstacles }) => ({
      id,
      day: formatDate(effectiveOn),
      isAhead: effectiveOn > today,
      lines: successions.map(
        ({ predecessorId, successorId, kind }) =>
          `${nameOf(predecessorId)} into ${nameOf(successorId)} (${kind})`,
      ),
      obstacles: obstacles.map((obstacle) => describeObstacle(obstacle, nameOf)),
    })),
  }
}

export default function FieldChanges() {
  const { changes } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Mergers and splits</h1>
      <p>
        How integrated care systems (ICSs) followed each other, the latest first. What was attached to one is
        found under its successor from the day on; after a split, once its owner has chosen.
      </p>
      <ul className="nhsuk-list">
        <li>
          <Link to="/administration/systems/changes/new?kind=merger">Record a merger</Link>
        </li>
        <li>
          <Link to="/administration/systems/changes/new?kind=split">Record a split</Link>
        </li>
      </ul>
      {changes.map(({ id, day, isAhead, lines, obstacles }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>
            {day}
            {isAhead && ' (to come)'}
          </h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {obstacles.length === 0 ? (
            <p>
              <Link to={`/administration/systems/changes/${id}/undo`}>
                Undo<span className="nhsuk-u-visually-hidden"> the change of {day}</span>
              </Link>
            </p>
          ) : (
            <p>It can’t be undone. {obstacles.join(' ')}</p>
          )}
        </section>
      ))}
    </div>
  )
}
