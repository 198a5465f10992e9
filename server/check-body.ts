import type { RequestHandler } from 'express'

/** The longest form there is, a whole section, is under 10 kB. */
const MOST_BYTES = 256 * 1024

/** Files of many rows, at the addresses that import them. */
const MOST_BYTES_OF_FILES = 10 * 1024 * 1024
const takesFiles = (path: string, type = ''): boolean =>
  /\/import(\.data)?$/.test(path) && type.startsWith('multipart/form-data')

/**
 * Refuses a body that is too large, or doesn't say how large it is, before any of it is read. The connection
 * stays open, even for who asked to close it: Node throws away what still comes, and a client that hears
 * nothing before it has sent everything gets this answer instead of a broken connection.
 */
export function checkBody(): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    const refuse = (status: number, sentence: string) => {
      response.status(status).set('Connection', 'keep-alive').type('text').send(sentence)
    }
    if (request.headers['transfer-encoding'] !== undefined) return refuse(411, 'Say how long the request is.')
    const length = Number(request.headers['content-length'] ?? 0)
    const most = takesFiles(request.path, request.headers['content-type']) ? MOST_BYTES_OF_FILES : MOST_BYTES
    if (!(length <= most)) return refuse(413, 'That is too large: nothing was saved.')
    next()
  }
}
