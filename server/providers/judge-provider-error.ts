import * as client from 'openid-client'
import type { ProviderAnswer } from '../../app/use-cases/provider'

type Judged = Readonly<{
  reason: Exclude<ProviderAnswer, { ok: true }>['reason']
  /** What may be logged: codes, no tokens, no words of the provider, which may hold an address. */
  code?: string
  status?: number
}>

/** Codes of OAuth 2 and OpenID Connect; anything else a provider sends as one is its own words. */
const KNOWN_CODE = /^[a-z_]{3,40}$/

/** Whether the person or the provider said no, the provider can't be reached, or what it sent can't be trusted. */
export function judgeProviderError(error: unknown): Judged {
  if (error instanceof client.AuthorizationResponseError) {
    const code = KNOWN_CODE.test(error.error) ? error.error : 'other'
    const isDown = code === 'server_error' || code === 'temporarily_unavailable'
    return { reason: isDown ? 'unreachable' : 'declined', code }
  }
  if (error instanceof client.ResponseBodyError) {
    const code = KNOWN_CODE.test(error.error) ? error.error : 'other'
    return { reason: error.status >= 500 ? 'unreachable' : 'refused', code, status: error.status }
  }
  if (error instanceof client.ClientError) {
    const status = error.cause instanceof Response ? error.cause.status : undefined
    const isDown = error.code === 'OAUTH_TIMEOUT' || (status !== undefined && status >= 500)
    return { reason: isDown ? 'unreachable' : 'refused', code: error.code, status }
  }
  // What fetch throws when nothing answers.
  const cause = (error as { cause?: { code?: unknown } }).cause
  const code = typeof cause?.code === 'string' ? cause.code : undefined
  return { reason: error instanceof TypeError && code !== undefined ? 'unreachable' : 'refused', code }
}
