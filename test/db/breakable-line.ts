import { connect, createServer, type Socket } from 'node:net'

/** A line to a PostgreSQL server that can be cut, go silent, and be mended. */
export async function openBreakableLine(serverUrl: string) {
  const target = new URL(serverUrl)
  let state: 'whole' | 'cut' | 'silent' = 'whole'
  const sockets = new Set<Socket>()
  const line = createServer((near) => {
    if (state === 'cut') return void near.destroy()
    const far = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (chunk) => state === 'whole' && to.write(chunk))
      from.on('error', () => undefined)
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((listening) => line.listen(0, '127.0.0.1', listening))
  const url = new URL(serverUrl)
  url.port = String((line.address() as { port: number }).port)
  const hangUp = () => sockets.forEach((socket) => socket.destroy())
  return {
    url: url.href,
    cut: () => {
      state = 'cut'
      hangUp()
    },
    silence: () => {
      state = 'silent'
    },
    mend: () => {
      state = 'whole'
      hangUp()
    },
    close: async () => {
      hangUp()
      await new Promise((closed) => line.close(closed))
    },
  }
}
