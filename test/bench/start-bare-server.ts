import { spawn } from 'node:child_process'

export type BareServer = Readonly<{ origin: string; stop: () => Promise<void> }>

/** Starts the bare server in a process of its own on a database that has all its tables. */
export async function startBareServer(
  databasePath: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<BareServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/bare-server.ts', databasePath], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const ready = /^Ready on (\S+)$/m.exec(chunk.toString())
      if (ready?.[1]) resolve(ready[1])
    })
    void exited.then(() => reject(new Error('The bare server ended before it was ready.')))
  })
  return {
    origin,
    stop: async () => {
      child.kill('SIGINT')
      await exited
    },
  }
}
