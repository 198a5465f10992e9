import { type OrderedProcess, startProcess } from './start-process'

export type LoadRequest = Readonly<{
  method: 'GET' | 'POST'
  path: string
  headers: Readonly<Record<string, string>>
  body?: string
}>

/** What to send, and for how long: it ends at the number of seconds or of requests, whichever comes first. */
export type LoadOrder = Readonly<{
  origin: string
  /** Sent one after the other, from the start again when they are through. */
  requests: readonly LoadRequest[]
  startAt: number
  /** The only answer that is right. */
  status: number
  concurrency: number
  seconds: number
  atMost: number
}>

export type LoadReport =
  | Readonly<{ seconds: number; latencies: readonly number[]; nextAt: number; error?: undefined }>
  | Readonly<{ error: string }>

export type LoadClient = OrderedProcess<LoadOrder, LoadReport>

/** Starts the process that sends the load. */
export const startLoadClient = (): LoadClient =>
  startProcess<LoadOrder, LoadReport>('test/bench/load-client.ts')
