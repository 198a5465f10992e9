import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const PATIENCE_MS = 10_000

/**
 * Watches a server's connections from before it listens. The function that comes back stops it: requests
 * under way are answered, connections without one (browsers open some in advance) are closed at once.
 */
export function stopGently(server: Server): () => Promise<void> {
  const underWay = new Map<Socket, number>()
  let stopping = false
  const count = (socket: Socket, change: number) => {
    const left = (underWay.get(socket) ?? 0) + change
    if (underWay.has(socket)) underWay.set(socket, left)
    if (stopping && left === 0) socket.end()
  }
  server.on('connection', (socket) => {
    underWay.set(socket, 0)
    socket.once('close', () => underWay.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    count(socket, 1)
    response.once('close', () => count(socket, -1))
  })
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    stopping = true
    for (const [socket, requests] of underWay) if (requests === 0) socket.destroy()
    const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    await closed
    clearTimeout(patience)
  }
}
