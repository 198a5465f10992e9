import type { ServerBuild } from '@remix-run/server-runtime'
import { fullPath } from './full-path'

/**
 * The part of the build that can answer an address: the patterns that begin as it does (`/teams/…`) and have as many parts, and
 * what may match anything. The router compiles every pattern it is given anew, several times a request; of all patterns that
 * took a third of a page.
 */
export function divideIntoSections(build: ServerBuild): (url: string) => ServerBuild {
  const sectioned = new Map<string, string[]>()
  const everywhere: string[] = []
  for (const id of Object.keys(build.routes)) {
    const path = fullPath(build.routes, id)
    // The first part is a parameter, or it may have more parts than it is written with.
    if (path === '/' || path.startsWith('/:') || /[*?]/.test(path)) everywhere.push(id)
    else sectioned.set(sectionOf(path), [...(sectioned.get(sectionOf(path)) ?? []), id])
  }
  const elsewhere = narrow(build, everywhere)
  const sections = new Map(
    [...sectioned].map(([section, ids]) => [section, narrow(build, [...everywhere, ...ids])]),
  )
  return (url) => {
    const path = readPath(url)
    // Which pages a browser may come to next is asked of all of them.
    if (path === null || path === '/__manifest') return build
    return sections.get(sectionOf(path)) ?? elsewhere
  }
}

/** What the pattern, or an address that it matches, begins with, and how many parts it has. */
function sectionOf(path: string): string {
  const parts = path.replace(/\/+$/, '').split('/')
  return `${parts[1]} ${parts.length}`.toLowerCase()
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
function readPath(url: string): string | null {
  if (!url.startsWith('/')) return null
  try {
    const path = new URL(`http://localhost${url}`).pathname.replace(/\.data$/, '')
    // What is encoded in a part is no end of it.
    return path
      .split('/')
      .map((part) => decodeURIComponent(part).replaceAll('/', '%2F'))
      .join('/')
  } catch {
    return null
  }
}
