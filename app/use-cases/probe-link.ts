import { isPublicAddress } from '../domain/development/is-public-address'

/** What a server answered, or why it didn't. */
export type LinkAnswer =
  | Readonly<{ kind: 'answer'; status: number; location: string | null }>
  | Readonly<{ kind: 'timeout' | 'unreachable' }>

/** The way out into the web, passed in so that tests can take its place. */
export type WayOut = Readonly<{
  /** The addresses of a server; none where there is no such server. */
  resolve: (hostname: string) => Promise<readonly string[]>
  /** Asks at this address and no other, whatever the name says by then. Follows nothing. */
  ask: (request: Readonly<{ url: string; method: 'HEAD' | 'GET'; address: string }>) => Promise<LinkAnswer>
}>

const MOST_REDIRECTS = 5

/**
 * Tries a link as a reader would: HEAD, then GET where that is refused, a few redirects further (K27). Each server on the way is
 * looked up first, and not asked where any of its addresses is not one of the open internet (K28).
 * @returns "works", "status-404", or what stood in the way
 */
export async function probeLink(way: WayOut, link: string): Promise<string> {
  let url = link
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const target = parseTarget(url)
    if (!target) return 'not-of-the-web'
    const addresses = await way.resolve(target.hostname.replace(/^\[|\]$/g, ''))
    const [address] = addresses
    if (address === undefined) return 'no-such-host'
    if (!addresses.every(isPublicAddress)) return 'private-address'
    const answer = await askPolitely(way, target.href, address)
    if (answer.kind !== 'answer') return answer.kind
    if (answer.status < 300) return 'works'
    if (answer.status >= 400 || answer.location === null) return `status-${answer.status}`
    url = resolveLocation(answer.location, target)
  }
  return 'too-many-redirects'
}

async function askPolitely(way: WayOut, url: string, address: string): Promise<LinkAnswer> {
  const head = await way.ask({ url, method: 'HEAD', address })
  return head.kind === 'answer' && head.status < 400 ? head : way.ask({ url, method: 'GET', address })
}

function parseTarget(url: string): URL | null {
  if (!URL.canParse(url)) return null
  const target = new URL(url)
  return target.protocol === 'https:' || target.protocol === 'http:' ? target : null
}

function resolveLocation(location: string, from: URL): string {
  return URL.canParse(location, from.href) ? new URL(location, from.href).href : ''
}
