import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export type Ended = Readonly<{ code: number | null; stdout: string; stderr: string }>

/** Runs the built product to its end, as whoever starts it with wrong settings sees it. */
export function runServer(
  environment: Readonly<Record<string, string>>,
  options: Readonly<{ cwd?: string }> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [resolve('build/main.js')], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
    // It was to refuse, but started: nobody waits for ever.
    if (stdout.includes('Ready on')) child.kill('SIGKILL')
  })
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((ended, failed) => {
    child.once('error', failed)
    child.once('close', (code) => ended({ code, stdout, stderr }))
  })
}
