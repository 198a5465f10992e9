import { matchRoutes } from 'react-router-dom'
import type { ServerBuild } from '@remix-run/server-runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import routes from '../../app/routes'
import { divideIntoSections } from '../../server/divide-into-sections'

type Routes = ServerBuild['routes']

const patterns = (routes as readonly { path?: string; index?: boolean }[]).map(({ path, index }) => ({
  path,
  index,
}))
const built = Object.fromEntries([
  ['root', { id: 'root', path: '' }],
  ...patterns.map(({ path, index }) => [
    path ?? 'home',
    { id: path ?? 'home', parentId: 'root', path, index },
  ]),
]) as unknown as Routes
const build = { routes: built, assets: { routes: built } } as unknown as ServerBuild
const sectionOf = divideIntoSections(build)

/** Which of these routes the router takes for an address. */
function idOf({ routes: some }: Pick<ServerBuild, 'routes'>, url: string): string | undefined {
  const { root, ...others } = some
  const children = Object.values(others).map(({ id, path, index }) => ({ id, path, index }))
  const path = new URL(`http://localhost${url}`).pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')
  return matchRoutes([{ id: root!.id, path: '', children }], path)?.at(-1)?.route.id
}

const parts = [...new Set(patterns.flatMap(({ path = '' }) => path.split('/')))]
const part = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...parts) },
  { weight: 1, arbitrary: fc.constantFrom(...parts).map((name) => name.toUpperCase()) },
  { weight: 1, arbitrary: fc.constantFrom(...parts).map((name) => name.replace('s', '%73')) },
  { weight: 1, arbitrary: fc.constantFrom('', '..', '.', '%2F', 'x', 'teams%2F1', '_root.data', '\\') },
)
const addressed = fc.constantFrom(...patterns).map(({ path = '' }) => `/${path.replace(/:\w+/g, 'a-1')}`)
const astray = fc.array(part, { maxLength: 5 }).map((all) => `/${all.join('/')}`)
const url = fc
  .tuple(fc.oneof(addressed, astray), fc.constantFrom('', '/', '.data', '?q=1', '.data?_routes=x'))
  .map((both) => both.join(''))

test('whatever is asked for, the section answers it with the route that all of them together would', () => {
  fc.assert(
    fc.property(url, (asked) => {
      expect(idOf(sectionOf(asked), asked)).toBe(idOf(build, asked))
    }),
    { numRuns: 400 },
  )
})

test('a section holds the routes that its addresses begin with, of as many parts, and never more than a tenth of all', () => {
  const idsOf = (asked: string) => Object.keys(sectionOf(asked).routes)
  expect(idsOf('/teams/x').filter((id) => !/^(root|home|\*|teams\/[^/]+)$/.test(id))).toEqual([])
  expect(Object.keys(sectionOf('/teams/x').assets.routes)).toEqual(idsOf('/teams/x'))
  for (const { path = '' } of patterns) expect(idsOf(`/${path}`).length).toBeLessThan(patterns.length / 10)
})

test('what a browser may come to next is asked of all routes', () => {
  expect(sectionOf('/__manifest?p=%2Fteams&version=1')).toBe(build)
})
