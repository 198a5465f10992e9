import { fork } from 'node:child_process'

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

export type LoadClient = Readonly<{
  run: (order: LoadOrder) => Promise<Exclude<LoadReport, { error: string }>>
  stop: () => void
}>

/** Starts the process that sends the load. */
export function startLoadClient(): LoadClient {
  const child = fork('test/bench/load-client.ts', { execArgv: ['--import', 'tsx'] })
  return {
    run: (order) =>
      new Promise((resolve, reject) => {
        const ended = (code: number | null) => reject(new Error(`The load client ended with ${code}.`))
        child.once('exit', ended)
        child.once('message', (report: LoadReport) => {
          child.off('exit', ended)
          if (report.error === undefined) resolve(report)
          else reject(new Error(report.error))
        })
        child.send(order)
      }),
    stop: () => void child.kill(),
  }
}
