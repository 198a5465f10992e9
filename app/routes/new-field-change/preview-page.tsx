import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { countThings } from '~/components/field/count-things'
import { formatDate } from '~/components/page-layout/date-text'
import type { ToldPreview } from './route'

/** What a merger or split will do, before it is done. Its form carries the whole proposal. */
export function PreviewPage({
  kind,
  preview,
  fields,
}: {
  kind: 'merger' | 'split'
  preview: ToldPreview
  fields: readonly (readonly [name: string, value: string])[]
}) {
  const { day, isAhead, ended, successors, moves, roles } = preview
  // With script the page changes under the same address: reading begins at the top again.
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="app-reading-width">
      <h1 ref={heading} tabIndex={-1}>
        Check the {kind}
      </h1>
      <p>
        Nothing is recorded yet.{' '}
        {isAhead ? `It takes effect on ${formatDate(day)}` : 'It takes effect at once'}
        {isAhead ? '; until then nothing changes.' : `, as of ${formatDate(day)}.`}
      </p>
      <h2>What ends</h2>
      <ul>
        {ended.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <h2>What takes over</h2>
      <ul>
        {successors.map(({ name, about }) => (
          <li key={name}>
            {name}: {about}
          </li>
        ))}
      </ul>
      <h2>What moves</h2>
      {moves.length === 0 && (
        <p>Nothing: no team, organisation, academy or place of work is attached to it.</p>
      )}
      <ul>
        {moves.map((move) => (
          <li key={`${move.kind} ${move.from} ${move.to}`}>
            {countThings(move.kind, move.count)} of {move.from}. Found under: {move.to}.
          </li>
        ))}
      </ul>
      {kind === 'split' && moves.length > 0 && (
        <p>After a split their owners choose a successor. Until then they count in none, and say so.</p>
      )}
      {roles > 0 && (
        <p>
          Roles and invitations for what ends: {roles}. They stay: whoever has one keeps what came from it,
          and gets nothing more of what takes over.
        </p>
      )}
      <Form method="post" className="app-buttons">
        {fields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <button className="nhsuk-button" type="submit" name="do" value="confirm">
          Record the {kind}
        </button>
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="edit">
          Change something
        </button>
      </Form>
    </div>
  )
}
