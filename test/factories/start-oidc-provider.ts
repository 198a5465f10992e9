import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider from 'oidc-provider'

type Claims = Record<string, unknown>
type Account = Readonly<{ sub: string; email?: string; email_verified?: unknown }>

export type TestOidcProvider = Readonly<{
  issuer: string
  /** The settings with which the product knows it as this provider. */
  settings: (id: string, name: string) => Record<string, string>
  /** What it does from now on. */
  behaviour: {
    /** Whoever comes is signed in as them; null says no for them. */
    account: Account | null
    /** Changes the ID token's claims, which are then signed as they should be. */
    tamper: ((claims: Claims) => Claims) | null
    /** Signs with a key that it doesn't publish. */
    signsWrongly: boolean
    /** Paths at which it hangs up. */
    hangsUpAt: readonly string[]
  }
  /** Does what a browser does between the product's redirect and its coming back: gives the path it comes back to. */
  visit: (address: string) => Promise<string>
  stop: () => Promise<void>
}>

const CLIENT_ID = 'system-leadership-profile'
const CLIENT_SECRET = 'a client secret/of the tests & no other'

/** A real OpenID Connect provider on this machine, without pages of its own: it knows at once who comes. */
export async function startOidcProvider(port = 0): Promise<TestOidcProvider> {
  const [key, otherKey] = [newKey(), newKey()]
  const behaviour: TestOidcProvider['behaviour'] = {
    account: { sub: 'ann-1', email: 'ann@council.example', email_verified: true },
    tamper: null,
    signsWrongly: false,
    hangsUpAt: [],
  }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`

  const provider = new Provider(issuer, {
    clients: [
      { client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: ['http://localhost/callback'] },
    ],
    jwks: { keys: [key.jwk] },
    cookies: { keys: ['a key of the tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => {
      const account = behaviour.account
      return { accountId: sub, claims: () => ({ ...account, sub }) }
    },
    loadExistingGrant: async (context) => {
      const { Grant } = context.oidc.provider
      const { client, session } = context.oidc
      const grant = new Grant({ clientId: client!.clientId, accountId: session!.accountId! })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  // The product's port isn't known yet.
  ;(provider.Client as never as { prototype: Claims }).prototype['redirectUriAllowed'] = () => true
  provider.use(async (context, next) => {
    await next()
    const body = context.body as { id_token?: string } | undefined
    if (context.path !== '/token' || !body?.id_token) return
    if (!behaviour.tamper && !behaviour.signsWrongly) return
    const claims = JSON.parse(Buffer.from(body.id_token.split('.')[1]!, 'base64url').toString()) as Claims
    const told = behaviour.tamper ? behaviour.tamper(claims) : claims
    context.body = {
      ...body,
      id_token: sign(told, behaviour.signsWrongly ? { ...otherKey, kid: key.kid } : key),
    }
  })
  const callback = provider.callback()
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response)
    const { account } = behaviour
    const result = account ? { login: { accountId: account.sub } } : { error: 'access_denied' }
    return provider.interactionFinished(request, response, result)
  }
  server.on('request', (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://provider')
    if (behaviour.hangsUpAt.includes(pathname)) return void request.socket.destroy()
    void answer(request, response)
  })

  return {
    issuer,
    settings: (id, name) => ({
      OIDC_PROVIDERS: id,
      [`OIDC_${id.toUpperCase()}_ISSUER`]: issuer,
      [`OIDC_${id.toUpperCase()}_CLIENT_ID`]: CLIENT_ID,
      [`OIDC_${id.toUpperCase()}_CLIENT_SECRET`]: CLIENT_SECRET,
      [`OIDC_${id.toUpperCase()}_NAME`]: name,
    }),
    behaviour,
    visit: (address) => visit(issuer, address),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function visit(issuer: string, address: string): Promise<string> {
  const cookies = new Map<string, string>()
  for (let at = new URL(address), steps = 0; steps < 10; steps += 1) {
    if (at.origin !== issuer) return at.pathname + at.search
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split(/=(.*)/s)
      cookies.set(name, value)
    }
    const next = response.headers.get('Location')
    if (next === null) throw new Error(`The provider answered ${response.status}: ${await response.text()}`)
    at = new URL(next, at)
  }
  throw new Error('The provider leads nowhere.')
}

type Key = ReturnType<typeof newKey>

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = randomUUID()
  return { privateKey, kid, jwk: { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' } }
}

/** A signed token that claims what it is told. */
function sign(claims: Claims, { privateKey, kid }: Key): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid })}.${encode(claims)}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`
}
