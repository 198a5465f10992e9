import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { Writable } from 'node:stream'
import type { ReactElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import './http/load-context.server'
import { NonceContext } from './http/nonce'

const GIVE_UP_AFTER_MS = 10_000

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, logError }: AppLoadContext,
): Promise<Response> {
  const page = await render(
    <NonceContext.Provider value={cspNonce}>
      <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
    </NonceContext.Provider>,
    { nonce: cspNonce, onError: logError },
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (status === 503) headers.set('Retry-After', '10')
  return new Response(page, { headers, status })
}

/** No page waits for a part of itself, so each is sent whole: React's many small pieces cost more on their way than to make. */
function render(
  tree: ReactElement,
  options: Readonly<{ nonce: string; onError: (error: unknown) => void }>,
): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    const page = new Writable({
      write: (piece: Buffer, _encoding, done) => {
        pieces.push(piece)
        done()
      },
    })
    page.once('finish', () => {
      // It would hold the page's data for as long as it runs.
      clearTimeout(givingUp)
      resolve(Buffer.concat(pieces))
    })
    const { pipe, abort } = renderToPipeableStream(tree, {
      ...options,
      onAllReady: () => void pipe(page),
      onShellError: reject,
    })
    const givingUp = setTimeout(abort, GIVE_UP_AFTER_MS).unref()
  })
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // What a visitor got wrong is answered, not logged; what made us put somebody off was logged when we did.
  if (isRouteErrorResponse(error) && (error.status < 500 || error.status === 503)) return
  if (!request.signal.aborted) context.logError(error)
}
