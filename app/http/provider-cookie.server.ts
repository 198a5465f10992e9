import { createCookie } from '@remix-run/node'

/** The cookie that ties a sign-in through a provider to the browser that began it; sent when that one comes back. */
function cookie(secure: boolean) {
  return createCookie(secure ? '__Host-sign-in' : 'sign-in', {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure,
  })
}

/** The token in a request's cookie; null if there is none. */
export async function readProviderCookie(request: Request, secure: boolean): Promise<string | null> {
  const value: unknown = await cookie(secure).parse(request.headers.get('Cookie'))
  return typeof value === 'string' && value !== '' ? value : null
}

export async function writeProviderCookie(token: string, expires: Date, secure: boolean): Promise<string> {
  return cookie(secure).serialize(token, { expires })
}
