// The client that puts a server under load, in a process of its own so that it takes no time from anything
// else. It is told what to send over node's own channel between processes; see run-load.ts.
import { Agent, type ClientRequest, request } from 'node:http'
import type { LoadOrder, LoadReport, LoadRequest } from './run-load'

const PATIENCE_MS = 30_000

process.on('message', (order: LoadOrder) => {
  void run(order).then(
    (report) => process.send!(report),
    (error: unknown) => process.send!({ error: String(error) } satisfies LoadReport),
  )
})

async function run({
  origin,
  requests,
  status,
  concurrency,
  seconds,
  atMost,
  startAt,
}: LoadOrder): Promise<LoadReport> {
  const { hostname, port } = new URL(origin)
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const latencies: number[] = []
  let next = startAt
  const sendNext = () => send({ agent, hostname, port }, requests[next++ % requests.length]!, status)
  try {
    // Unmeasured: every connection is open before the clock starts.
    await Promise.all(Array.from({ length: concurrency }, sendNext))
    const begun = performance.now()
    const until = begun + seconds * 1000
    let sent = 0
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        for (let now = performance.now(); now < until && sent < atMost; now = performance.now()) {
          sent += 1
          await sendNext()
          latencies.push(performance.now() - now)
        }
      }),
    )
    return { seconds: (performance.now() - begun) / 1000, latencies, nextAt: next % requests.length }
  } finally {
    agent.destroy()
  }
}

type Destination = Readonly<{ agent: Agent; hostname: string; port: string }>

/** Sends one request and reads the answer to its end. */
function send(to: Destination, { method, path, headers, body }: LoadRequest, status: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending: ClientRequest = request({ ...to, method, path, headers }, (response) => {
      const refused =
        response.statusCode === status ? null : `${method} ${path} was answered ${response.statusCode}`
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => refused && chunks.push(chunk))
      response.on('end', () =>
        refused
          ? reject(new Error(`${refused}: ${Buffer.concat(chunks).toString().slice(0, 500)}`))
          : resolve(),
      )
      response.on('error', reject)
    })
    sending.setTimeout(PATIENCE_MS, () =>
      sending.destroy(new Error(`${path} was not answered in ${PATIENCE_MS} ms.`)),
    )
    sending.on('error', reject)
    sending.end(body)
  })
}
