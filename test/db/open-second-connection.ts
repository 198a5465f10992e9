import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DatabaseLocation } from '../../db/open-database.server'
import type { Call, QueryName, Reply } from './second-connection'

export type SecondConnection = Readonly<{
  /** Runs a query function there, with its arguments after `db`, and gives what it returned. */
  call: (query: QueryName, ...values: readonly unknown[]) => Promise<unknown>
  close: () => Promise<void>
}>

/**
 * A process of its own with its own connection to the same database, as a second server would have: within
 * one process SQLite's wait for a lock would stop the very connection that holds it.
 */
export async function openSecondConnection(location: DatabaseLocation): Promise<SecondConnection> {
  const script = fileURLToPath(new URL('second-connection.ts', import.meta.url))
  const child = fork(script, [JSON.stringify(location)], { execArgv: ['--import', 'tsx'] })
  const waiting = new Map<number, (reply: Reply) => void>()
  let calls = 0
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`The second connection's process ended with ${code}.`)))
  })
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply))
  return {
    call: (query, ...values) =>
      new Promise((resolve, reject) => {
        const id = (calls += 1)
        waiting.set(id, (reply) => ('error' in reply ? reject(new Error(reply.error)) : resolve(reply.value)))
        send(child, { id, query, values })
      }),
    close: async () => {
      child.disconnect()
      await exited
    },
  }
}

function send(child: ChildProcess, call: Call): void {
  child.send(call)
}
