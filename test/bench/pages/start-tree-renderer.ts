import { fork } from 'node:child_process'

export type Page = Readonly<{ url: string; cookie: string }>
export type RenderOrder = Readonly<{ databasePath: string; page: Page; seconds: number }>
export type RenderReport =
  Readonly<{ perSecond: number; characters: number; error?: undefined }> | Readonly<{ error: string }>

export type TreeRenderer = Readonly<{
  run: (order: RenderOrder) => Promise<Exclude<RenderReport, { error: string }>>
  stop: () => void
}>

/** Starts the process that renders trees, with React as the server has it. */
export function startTreeRenderer(): TreeRenderer {
  const child = fork('test/bench/pages/tree-renderer.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return {
    run: (order) =>
      new Promise((resolve, reject) => {
        const ended = (code: number | null) => reject(new Error(`The renderer ended with ${code}.`))
        child.once('exit', ended)
        child.once('message', (report: RenderReport) => {
          child.off('exit', ended)
          if (report.error === undefined) resolve(report)
          else reject(new Error(report.error))
        })
        child.send(order)
      }),
    stop: () => void child.kill(),
  }
}
