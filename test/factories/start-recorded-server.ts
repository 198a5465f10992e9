import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import routes from '../../app/routes'
import { listSecrets, type Recorded } from './log-search/list-secrets'
import { searchLog } from './log-search/search-log'
import { startTestServer, type TestServer } from './start-test-server'

const RECORDER = pathToFileURL(resolve('test/factories/log-search/record-requests.mjs')).href

/** What a log line may hold whoever asks: address patterns. */
const innocent = [
  ...(routes as readonly { path?: string }[]).map(({ path = '' }) => path),
  '__manifest',
  'healthz',
  'readyz',
  'metrics',
]

export type RecordedServer = TestServer &
  Readonly<{
    /** Stops it, then searches all that it logged for all that was sent to it: throws with what it finds. */
    stopAndSearch: () => Promise<void>
  }>

/**
 * The product, with a log as talkative as it can be, which remembers every request: whoever talks to it, in
 * whatever way, can't forget to say what must not be logged.
 * @param known words that its log may hold besides, such as a provider's short name
 */
export async function startRecordedServer(
  environment: Readonly<Record<string, string>> = {},
  known: readonly string[] = [],
): Promise<RecordedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'slp-requests-'))
  const file = join(folder, 'requests.jsonl')
  const server = await startTestServer({
    ...environment,
    LOG_LEVEL: 'trace',
    NODE_OPTIONS: `--import=${RECORDER}`,
    RECORD_REQUESTS: file,
  })
  const stop = async () => {
    const code = await server.stop()
    rmSync(folder, { recursive: true, force: true })
    return code
  }
  return {
    ...server,
    stop,
    stopAndSearch: async () => {
      await server.stop()
      const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
      await stop()
      const recorded = lines.map((line) => JSON.parse(line) as Recorded)
      await search(server.output(), recorded, [...innocent, ...known])
    },
  }
}

async function search(log: string, recorded: readonly Recorded[], known: readonly string[]): Promise<void> {
  const answered = log.split('\n').filter((line) => line.includes('"msg":"request"'))
  if (answered.length > recorded.length) throw new Error('Not every request was recorded.')
  if (recorded.length > 0 && answered.length === 0) throw new Error('Nothing was logged.')
  const found = searchLog(log, (await Promise.all(recorded.map(listSecrets))).flat(), known)
  if (found.length > 0) throw new Error(`The log holds what it must not:\n${found.join('\n')}`)
}
