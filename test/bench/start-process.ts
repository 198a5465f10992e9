import { fork } from 'node:child_process'

type Failed = Readonly<{ error: string }>

export type OrderedProcess<Order, Report> = Readonly<{
  run: (order: Order) => Promise<Exclude<Report, Failed>>
  stop: () => void
}>

/** Starts a process of its own that answers each order over node's own channel between processes: a report, or what went wrong. */
export function startProcess<Order extends object, Report extends Readonly<{ error?: string | undefined }>>(
  file: string,
  environment: Readonly<Record<string, string>> = {},
): OrderedProcess<Order, Report> {
  const child = fork(file, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...environment },
  })
  return {
    run: (order) =>
      new Promise((resolve, reject) => {
        const ended = (code: number | null) => reject(new Error(`${file} ended with ${code}.`))
        child.once('exit', ended)
        child.once('message', (report: Report) => {
          child.off('exit', ended)
          if (report.error === undefined) resolve(report as Exclude<Report, Failed>)
          else reject(new Error(report.error))
        })
        child.send(order)
      }),
    stop: () => void child.kill(),
  }
}
