import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import './http/load-context.server'
import { NonceContext } from './http/nonce'

const GIVE_UP_AFTER_MS = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, logError }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        onShellReady: () => {
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          if (status === 503) headers.set('Retry-After', '10')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError: logError,
      },
    )
    setTimeout(abort, GIVE_UP_AFTER_MS).unref()
  })
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // What a visitor got wrong is answered, not logged; what made us put somebody off was logged when we did.
  if (isRouteErrorResponse(error) && (error.status < 500 || error.status === 503)) return
  if (!request.signal.aborted) context.logError(error)
}
