import type { Request } from 'express'
import type { Config } from '../app/config.server'

/**
 * The product's own origin for a request. With a base URL that alone counts, whatever the request says of
 * itself; in evaluation mode the Host header has been checked to name this machine.
 */
export function findOrigin(config: Pick<Config, 'baseUrl'>, request: Pick<Request, 'headers'>): string {
  return config.baseUrl ?? `http://${request.headers.host ?? 'localhost'}`
}
