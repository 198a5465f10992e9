import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { ErrorPage } from './components/page-layout/error-page'
import { LateFormPage } from './components/page-layout/late-form-page'
import { PageLayout } from './components/page-layout/page-layout'
import { useFocusOnNewPage } from './components/page-layout/use-focus-on-new-page'
import { identify } from './http/identify.server'
import { isLateForm } from './http/late-form'
import { NonceContext } from './http/nonce'
import { usePageTitle } from './http/page-title'
import styles from './styles/app.scss?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { actor, person } = await identify(args)
  return {
    isEvaluation: args.context.mode === 'evaluation',
    who: person && (person.name ?? person.email),
    looksAfter:
      actor.kind === 'person' &&
      actor.roles.some(({ role }) => role !== 'member' && role !== 'cohort-participant'),
    signedInUntil: person?.signedInUntil ?? null,
  }
}

/** The person in the page's head changes only when they sign in or out, which posts a form. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }): boolean {
  return formMethod !== undefined && formMethod !== 'GET'
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const title = usePageTitle()
  const visitor = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <Links />
      </head>
      <body>
        <PageLayout
          isEvaluation={visitor?.isEvaluation ?? false}
          who={visitor?.who ?? null}
          looksAfter={visitor?.looksAfter ?? false}
          signedInUntil={visitor?.signedInUntil ?? null}
        >
          {children}
        </PageLayout>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  useFocusOnNewPage(useLocation())
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && isLateForm(error.data)) return <LateFormPage form={error.data} />
  return isRouteErrorResponse(error) ? (
    <ErrorPage status={error.status} sentence={sentenceOf(error)} />
  ) : (
    <ErrorPage status={500} sentence={null} />
  )
}

/** What the page's own code said; the framework's words about a method are for developers. */
function sentenceOf({ status, data }: Readonly<{ status: number; data: unknown }>): string | null {
  return typeof data === 'string' && status !== 405 ? data : null
}
