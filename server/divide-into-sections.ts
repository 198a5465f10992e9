import type { ServerBuild } from '@remix-run/server-runtime'
import { fullPath } from './full-path'

/**
 * The part of the build that can answer an address: what its first part names (`/teams/…`), and what may match anything.
 * The router compiles every pattern it is given anew, several times a request; of all patterns that took a third of a page.
 */
export function divideIntoSections(build: ServerBuild): (url: string) => ServerBuild {
  const first = (id: string) => fullPath(build.routes, id).split('/')[1]!
  const named = new Map<string, string[]>()
  const everywhere: string[] = []
  for (const id of Object.keys(build.routes)) {
    const name = first(id).toLowerCase()
    if (name === '' || /[:*?]/.test(name)) everywhere.push(id)
    else named.set(name, [...(named.get(name) ?? []), id])
  }
  const elsewhere = narrow(build, everywhere)
  const sections = new Map([...named].map(([name, ids]) => [name, narrow(build, [...everywhere, ...ids])]))
  return (url) => {
    const name = firstPart(url)
    // Which pages a browser may come to next is asked of all of them.
    if (name === null || name === '__manifest') return build
    return sections.get(name) ?? elsewhere
  }
}

/** In the order of the whole: of two that match alike, the router takes the earlier. */
function narrow(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const kept = new Set(ids)
  const only = <T>(routes: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)))
  const assets = { ...build.assets, routes: only(build.assets.routes) }
  return { ...build, routes: only(build.routes), assets }
}

/** As the router reads it: null where that can't be said. */
function firstPart(url: string): string | null {
  if (!url.startsWith('/')) return null
  try {
    const part = new URL(`http://localhost${url}`).pathname.split('/')[1]!
    return decodeURIComponent(part)
      .replace(/\.data$/, '')
      .toLowerCase()
  } catch {
    return null
  }
}
