import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { PageHandle } from '~/http/page-title'

export const handle: PageHandle = { title: 'Where the questions come from' }

export function loader({ context }: LoaderFunctionArgs) {
  return { sources: context.deps.library.sources }
}

export default function Sources() {
  const { sources } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Where the questions come from</h1>
      <p>
        Every question is written from one of five published texts, in our own words. Each{' '}
        <Link to="/questionnaires">questionnaire’s page</Link> lists its questions, each with the passage that
        it comes from. So does “Where does this come from?” below the questions as you answer them. None of
        the sources’ authors has checked or endorsed this product.
      </p>
      {sources.map((source) => (
        <section key={source.id} aria-labelledby={source.id}>
          <h2 className="nhsuk-heading-s" id={source.id}>
            {source.title}
          </h2>
          <p>
            {source.authors.join(', ')} ({source.year}). {source.publisher}.
          </p>
          <p>{source.licence}</p>
          {source.note && <p>{source.note}</p>}
        </section>
      ))}
    </div>
  )
}
