import { type Cookie, createCookie } from '@remix-run/node'

/**
 * The session's cookie. Over TLS it is bound to this host (`__Host-`); a plain name is used only over
 * http in evaluation mode, where some browsers refuse Secure cookies.
 */
function makeCookie(secure: boolean): Cookie {
  return createCookie(secure ? '__Host-session' : 'session', {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure,
  })
}

const cookies = { secure: makeCookie(true), plain: makeCookie(false) }

const cookie = (secure: boolean): Cookie => (secure ? cookies.secure : cookies.plain)

/** The token in a request's cookies; null if there is none. */
export async function readSessionToken(cookies: string | null, secure: boolean): Promise<string | null> {
  const value: unknown = await cookie(secure).parse(cookies)
  return typeof value === 'string' && value !== '' ? value : null
}

export async function writeSessionCookie(token: string, expires: Date, secure: boolean): Promise<string> {
  return cookie(secure).serialize(token, { expires })
}

export async function clearSessionCookie(secure: boolean): Promise<string> {
  return cookie(secure).serialize('', { expires: new Date(0) })
}
