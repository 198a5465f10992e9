import type { Deps } from './deps'
import type { Provider } from './provider'

export type WaysIn = Readonly<{
  /** Whether a link and code can be sent, or shown. */
  byEmail: boolean
  providers: readonly Readonly<{ id: string; name: string }>[]
}>

/** How one can sign in here. */
export function listWaysIn(deps: Pick<Deps, 'signInMail' | 'providers'>): WaysIn {
  return {
    byEmail: deps.signInMail !== null,
    providers: deps.providers.map(({ id, name }) => ({ id, name })),
  }
}

/** The provider that identities of an issuer come from; undefined if it isn't configured (any more). */
export function findProviderOf(deps: Pick<Deps, 'providers'>, issuer: string): Provider | undefined {
  const plain = (address: string) => address.replace(/\/$/, '')
  return deps.providers.find((provider) => plain(provider.issuer) === plain(issuer))
}
