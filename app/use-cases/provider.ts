/** What a sign-in through a provider is done with, the same however often it is asked for; stored nowhere. */
export type ProviderSecrets = Readonly<{
  state: string
  nonce: string
  /** PKCE's code verifier. */
  verifier: string
  /** Ties the sign-in to the browser that began it. */
  browserToken: string
}>

/** Who somebody is to a provider. The address is null unless the provider says that it has verified it. */
export type ProvidedIdentity = Readonly<{ issuer: string; subject: string; verifiedEmail: string | null }>

export type ProviderAnswer =
  | Readonly<{ ok: true; identity: ProvidedIdentity }>
  | Readonly<{ ok: false; reason: 'declined' | 'refused' | 'unreachable' }>

/** Somewhere else to sign in, by OpenID Connect. */
export type Provider = Readonly<{
  /** Its id in the configuration and in addresses. */
  id: string
  /** What people call it. */
  name: string
  issuer: string
  /** Where to send the browser; null if the provider can't be reached. */
  begin: (secrets: ProviderSecrets, callbackUrl: string) => Promise<string | null>
  /** Who came back to this address with these secrets, by what the provider itself says. */
  finish: (secrets: ProviderSecrets, returnedUrl: string) => Promise<ProviderAnswer>
}>
