import * as client from 'openid-client'
import { z } from 'zod'
import type { ProviderSettings } from '../../app/provider-settings.server'
import type { Provider, ProviderAnswer, ProviderSecrets } from '../../app/use-cases/provider'
import { log } from '../log'
import { judgeProviderError } from './judge-provider-error'

export type OpenProvider = Provider &
  Readonly<{
    /** Where its sign-in page may be: what a form here may lead to. */
    origins: () => readonly string[]
  }>

const TIMEOUT_SECONDS = 10
const emailSchema = z.email().max(254)

/**
 * A provider by OpenID Connect: discovered when it is first needed, and again after that failed; code flow with
 * PKCE, state and nonce; ID tokens are checked by issuer, audience, nonce, time and signature.
 */
export function createProvider(settings: ProviderSettings): OpenProvider {
  const issuer = new URL(settings.issuer)
  let discovered: Promise<client.Configuration> | null = null
  let endpointOrigin: string | null = null

  function discover(): Promise<client.Configuration> {
    discovered ??= configure(settings, issuer).then(
      (configuration) => {
        endpointOrigin = new URL(configuration.serverMetadata().authorization_endpoint!).origin
        return configuration
      },
      (error: unknown) => {
        discovered = null
        throw error
      },
    )
    return discovered
  }

  function fail(error: unknown, doing: string): Exclude<ProviderAnswer, { ok: true }>['reason'] {
    const { reason, ...facts } = judgeProviderError(error)
    log[reason === 'declined' ? 'info' : 'warn'](
      { provider: settings.id, doing, reason, ...facts },
      'provider sign-in failed',
    )
    return reason
  }

  // So that pages know where their forms may lead before the first of them is sent.
  discover().catch(() => undefined)

  return {
    id: settings.id,
    name: settings.name,
    issuer: settings.issuer,
    origins: () => [...new Set([issuer.origin, endpointOrigin ?? issuer.origin])],
    begin: async ({ state, nonce, verifier }, callbackUrl) => {
      try {
        const address = client.buildAuthorizationUrl(await discover(), {
          redirect_uri: callbackUrl,
          scope: settings.scopes,
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
        return address.href
      } catch (error) {
        fail(error, 'begin')
        return null
      }
    },
    finish: async (secrets, returnedUrl) => {
      try {
        return { ok: true, identity: await readIdentity(await discover(), secrets, returnedUrl) }
      } catch (error) {
        return { ok: false, reason: fail(error, 'finish') }
      }
    },
  }
}

async function configure(settings: ProviderSettings, issuer: URL): Promise<client.Configuration> {
  // The settings allow http on this machine only.
  const execute = [
    client.enableNonRepudiationChecks,
    ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
  ]
  const found = await client.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    execute,
  })
  const metadata = found.serverMetadata()
  // Without a word about it, a server takes Basic.
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  if (methods.includes('client_secret_post')) return found
  const basic = new client.Configuration(
    metadata,
    settings.clientId,
    settings.clientSecret,
    client.ClientSecretBasic(settings.clientSecret),
  )
  basic.timeout = TIMEOUT_SECONDS
  for (const apply of execute) apply(basic)
  return basic
}

async function readIdentity(
  configuration: client.Configuration,
  { state, nonce, verifier }: ProviderSecrets,
  returnedUrl: string,
) {
  const tokens = await client.authorizationCodeGrant(configuration, new URL(returnedUrl), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()!
  const hasUserInfo = configuration.serverMetadata().userinfo_endpoint !== undefined
  // Many providers say the address there only.
  const told =
    claims['email'] === undefined && hasUserInfo
      ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
      : claims
  return { issuer: claims.iss, subject: claims.sub, verifiedEmail: readVerifiedEmail(told) }
}

/** Only a plain `true` is a yes. Addresses are compared trimmed and in lower case. */
function readVerifiedEmail(claims: Readonly<Record<string, unknown>>): string | null {
  if (claims['email_verified'] !== true || typeof claims['email'] !== 'string') return null
  return emailSchema.safeParse(claims['email'].trim().toLowerCase()).data ?? null
}
