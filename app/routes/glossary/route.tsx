import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PageHandle } from '~/http/page-title'

export const handle: PageHandle = { title: 'Words we use' }

export function loader({ context }: LoaderFunctionArgs) {
  return {
    terms: context.deps.library.glossary.toSorted((one, other) =>
      one.term.localeCompare(other.term, 'en-GB'),
    ),
  }
}

export default function Glossary() {
  const { terms } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Words we use</h1>
      <p>Councils, the NHS and charities use some words differently. This is what they mean here.</p>
      <dl className="app-terms">
        {terms.map((term) => (
          <div key={term.id} id={term.id}>
            <dt>{term.term}</dt>
            <dd>{term.definition}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
