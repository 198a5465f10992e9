import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { listUnreachableAddresses } from '~/use-cases/list-unreachable-addresses'

export const handle: PageHandle = { title: 'Addresses that could not be reached' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const addresses = await listUnreachableAddresses(deps, actor)
  if (!addresses) throw notFound()
  return { addresses }
}

export default function UnreachableAddresses() {
  const { addresses } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Addresses that could not be reached</h1>
      <p>
        A mail server said no to these addresses, or nothing could be brought to them for as long as the mail
        was of use. What the mail was about is not kept. An address leaves this list when a mail reaches it.
      </p>
      {addresses.length === 0 ? (
        <p>None: every address that was written to could be reached.</p>
      ) : (
        <table className="nhsuk-table">
          <caption className="nhsuk-table__caption">Addresses, the latest first</caption>
          <thead>
            <tr>
              <th scope="col">Address</th>
              <th scope="col">Last tried</th>
            </tr>
          </thead>
          <tbody>
            {addresses.map(({ email, failedOn }) => (
              <tr key={email}>
                <td className="app-breakable">{email}</td>
                <td>
                  <DateText iso={failedOn} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
