import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { writeAccessibilityStatement } from '~/domain/accessibility/write-accessibility-statement'
import type { PageHandle } from '~/http/page-title'

export const handle: PageHandle = { title: 'Accessibility statement' }

export function loader({ context }: LoaderFunctionArgs) {
  return { parts: writeAccessibilityStatement(context.contact) }
}

export default function Accessibility() {
  const { parts } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width app-breakable">
      <h1>Accessibility statement</h1>
      {parts.map(({ id, heading, says, list }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          {says.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {list && (
            <ul>
              {list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
