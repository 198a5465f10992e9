import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PRIVACY_NOTICE_VERSION, writePrivacyNotice } from '~/domain/privacy/write-privacy-notice'
import type { PageHandle } from '~/http/page-title'

export const handle: PageHandle = { title: 'Privacy' }

export function loader({ context }: LoaderFunctionArgs) {
  return {
    version: PRIVACY_NOTICE_VERSION,
    parts: writePrivacyNotice(context.keptDays, context.deps.sessionLimits.signInMinutes),
  }
}

export default function Privacy() {
  const { version, parts } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Privacy</h1>
      <p>Version {version}. If it changes in what it promises, you are asked anew.</p>
      {parts.map(({ id, heading, says }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          {says.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
    </div>
  )
}
