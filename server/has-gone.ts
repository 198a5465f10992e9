import type { IncomingMessage } from 'node:http'

/** Whether whoever asked went away midway: there is nobody to answer, and nothing of ours to mend. */
export function hasGone(request: IncomingMessage): boolean {
  return request.destroyed && !request.complete
}
