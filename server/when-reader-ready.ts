import type { ServerResponse } from 'node:http'

/**
 * For what writes a long answer piece by piece: waits until what was written has gone out, since the framework writes on without
 * waiting. False once nobody reads any more.
 */
export function whenReaderReady(response: ServerResponse): () => Promise<boolean> {
  return async () => {
    if (response.writableNeedDrain && !response.destroyed)
      await new Promise<void>((resolve) => {
        const done = () => {
          response.off('drain', done).off('close', done)
          resolve()
        }
        response.on('drain', done).on('close', done)
      })
    return !response.destroyed
  }
}
