import type { ServerBuild } from '@remix-run/server-runtime'

/** The pattern of a route together with those above it, such as /assessments/:assessment/check. */
export function fullPath(routes: ServerBuild['routes'], id: string): string {
  const parts: string[] = []
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined) {
    if (route.path) parts.unshift(route.path)
  }
  return `/${parts.join('/')}`
}
