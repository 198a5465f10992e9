/** A provider to sign in with, as configured. */
export type ProviderSettings = Readonly<{
  id: string
  /** What stands on its button. */
  name: string
  issuer: string
  clientId: string
  clientSecret: string
  scopes: string
}>

type Environment = Readonly<Record<string, string | undefined>>
type Read = Readonly<{ providers: readonly ProviderSettings[]; problems: readonly string[] }>

/**
 * The providers that OIDC_PROVIDERS names, each with settings of its own: OIDC_PROVIDERS=nhsmail asks for
 * OIDC_NHSMAIL_ISSUER and so on. Gives a sentence for each thing that is wrong; no secret is repeated.
 */
export function readProviders(environment: Environment): Read {
  const named = (environment['OIDC_PROVIDERS'] ?? '').split(',').map((id) => id.trim())
  const ids = named.filter((id) => id !== '')
  const wellFormed = ids.filter((id) => /^[a-z][a-z0-9-]{0,30}$/.test(id))
  if (wellFormed.length < ids.length || new Set(ids).size < ids.length) {
    const sentence =
      'OIDC_PROVIDERS must be short names of small letters, digits and hyphens, each once, with commas between: nhsmail,cis2.'
    return { providers: [], problems: [sentence] }
  }
  const all = ids.map((id) => readProvider(id, environment))
  const issuers = all.map(({ settings }) => settings.issuer.replace(/\/$/, ''))
  const twice = all.filter(({ problems }, index) => {
    return problems.length === 0 && issuers.indexOf(issuers[index]!) < index
  })
  return {
    providers: all.map(({ settings }) => settings),
    problems: [
      ...all.flatMap(({ problems }) => problems),
      ...twice.map(
        ({ settings }) => `${prefixOf(settings.id)}ISSUER is another provider’s too: each needs its own.`,
      ),
    ],
  }
}

function readProvider(
  id: string,
  environment: Environment,
): Readonly<{ settings: ProviderSettings; problems: readonly string[] }> {
  const prefix = prefixOf(id)
  const given = (name: string) => environment[prefix + name]?.trim() ?? ''
  const issuer = given('ISSUER')
  const scopes = given('SCOPES') || 'openid email'
  const missing = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'NAME'].filter((name) => given(name) === '')
  return {
    settings: {
      id,
      name: given('NAME'),
      issuer,
      clientId: given('CLIENT_ID'),
      clientSecret: given('CLIENT_SECRET'),
      scopes,
    },
    problems: [
      ...missing.map((name) => `${prefix}${name} is missing: OIDC_PROVIDERS names ${id}.`),
      ...(issuer === '' || isIssuer(issuer)
        ? []
        : [
            `${prefix}ISSUER must be an https:// address without ? or # (http:// only on this machine, to try it).`,
          ]),
      ...(scopes.split(' ').includes('openid') ? [] : [`${prefix}SCOPES must contain openid.`]),
      ...(given('NAME').length > 60 ? [`${prefix}NAME must have at most 60 characters.`] : []),
    ],
  }
}

function prefixOf(id: string): string {
  return `OIDC_${id.toUpperCase().replaceAll('-', '_')}_`
}

function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, search, hash, username, password } = new URL(address)
  if (search || hash || username || password) return false
  const isOnThisMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
  return protocol === 'https:' || (protocol === 'http:' && isOnThisMachine)
}
