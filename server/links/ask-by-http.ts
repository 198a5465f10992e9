import { lookup } from 'node:dns/promises'
import { request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { LinkAnswer, WayOut } from '../../app/use-cases/probe-link'

const TIMEOUT_MS = 10_000

/** The addresses of a server, as this machine looks them up. */
export const resolveByDns: WayOut['resolve'] = async (hostname) => {
  try {
    return (await lookup(hostname, { all: true })).map(({ address }) => address)
  } catch {
    return []
  }
}

/** Asks one server, reads nothing of what it sends but the first lines, and gives up after a while. */
export function askByHttp(timeoutMs = TIMEOUT_MS): WayOut['ask'] {
  return ({ url, method, address }) =>
    new Promise<LinkAnswer>((resolve) => {
      const target = new URL(url)
      const family = isIP(address)
      // The name is not looked up again: between two look-ups it could become another.
      const atAddress: LookupFunction = (_hostname, { all }, answer) =>
        all ? answer(null, [{ address, family }]) : answer(null, address, family)
      const signal = AbortSignal.timeout(timeoutMs)
      const send = target.protocol === 'https:' ? requestByHttps : requestByHttp
      const request = send(
        {
          hostname: target.hostname.replace(/^\[|\]$/g, ''),
          port: target.port === '' ? undefined : target.port,
          path: target.pathname + target.search,
          method,
          headers: { 'User-Agent': 'System-Leadership-Profile (link check)', Accept: '*/*' },
          agent: false,
          lookup: atAddress,
          signal,
        },
        (response) => {
          resolve({
            kind: 'answer',
            status: response.statusCode ?? 0,
            location: response.headers.location ?? null,
          })
          response.destroy()
        },
      )
      request.on('error', () => resolve({ kind: signal.aborted ? 'timeout' : 'unreachable' }))
      request.end()
    })
}
