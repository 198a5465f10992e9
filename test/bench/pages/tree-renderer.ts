// Renders the tree of a page and nothing else, in a process of its own as the server is. It is told which page, and for how
// long, over node's own channel between processes; see start-tree-renderer.ts.
import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/server-runtime'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import '../../../app/http/load-context.server'
import { openDatabase } from '../../../db/open-database.server'
import { divideIntoSections } from '../../../server/divide-into-sections'
import { depsOf } from '../prepare-database'
import type { Page, RenderOrder, RenderReport } from './start-tree-renderer'

const captured = new Map<string, Promise<EntryContext>>()

process.on('message', (order: RenderOrder) => {
  void run(order).then(
    (report) => process.send!(report),
    (error: unknown) => process.send!({ error: String(error) } satisfies RenderReport),
  )
})

async function run({ databasePath, page, seconds }: RenderOrder): Promise<RenderReport> {
  const kept = captured.get(page.url) ?? capture(databasePath, page)
  captured.set(page.url, kept)
  const context = await kept
  const begun = performance.now()
  const until = begun + seconds * 1000
  let [renders, characters] = [0, 0]
  for (; performance.now() < until; renders += 1)
    characters = renderToString(createElement(RemixServer, { context, url: page.url, nonce: 'n' })).length
  return { perSecond: (renders * 1000) / (performance.now() - begun), characters }
}

/** What the framework hands to the page's tree, data and all, once its loaders were run. */
async function capture(databasePath: string, { url, cookie }: Page): Promise<EntryContext> {
  const whole = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild
  const build = divideIntoSections(whole)(new URL(url).pathname)
  const db = await openDatabase({ kind: 'sqlite', path: databasePath })
  try {
    let found: EntryContext | null = null
    const take = (_request: Request, status: number, _headers: Headers, context: EntryContext) => {
      if (status === 200) found = context
      return new Response()
    }
    const entry = { ...build.entry, module: { ...build.entry.module, default: take } }
    const context = { deps: depsOf(db), mode: 'evaluation', secureCookie: false } as AppLoadContext
    await createRequestHandler({ ...build, entry }, 'production')(
      new Request(url, { headers: { Cookie: cookie } }),
      { ...context, origin: new URL(url).origin, logError: console.error },
    )
    if (found === null) throw new Error(`${url} was not answered with a page.`)
    // What the browser's script takes over from is written beside the tree, not in it.
    return { ...(found as EntryContext), serverHandoffStream: undefined }
  } finally {
    await db.destroy()
  }
}
