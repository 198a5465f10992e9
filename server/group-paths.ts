import type { ServerBuild } from '@remix-run/server-runtime'
import { fullPath } from './full-path'

/** What is not of the pages' own addresses, and of interest. */
const BESIDE_PAGES = ['/healthz', '/readyz', '/metrics', '/__manifest']

/**
 * Which of the product's addresses a path is, such as /assessments/:assessment/check. What comes out is one
 * of these patterns or "other", never a part of the path: no id, no token.
 */
export function groupPaths(routes: ServerBuild['routes']): (path: string) => string {
  const patterns = [...Object.keys(routes).map((id) => fullPath(routes, id)), ...BESIDE_PAGES]
    .filter((pattern) => !/[*?]/.test(pattern))
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
  const tests = [...new Set(patterns)].map((pattern) => ({ pattern, test: toRegExp(pattern) }))
  return (path) => {
    if (path.startsWith('/assets/')) return '/assets/*'
    // A page's data, which its script asks for alone.
    const page = path === '/_root.data' ? '/' : path.replace(/\.data$/, '')
    return tests.find(({ test }) => test.test(page))?.pattern ?? 'other'
  }
}

/** Puts a fixed segment before one that takes anything, as the router does. */
function sortKey(pattern: string): string {
  return pattern.replace(/:[^/]+/g, '\uffff')
}

function toRegExp(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/:[^/]+/g, '[^/]+').replace(/\/$/, '')}/?$`, 'i')
}
