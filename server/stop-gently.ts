import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const PATIENCE_MS = 10_000

/**
 * Watches a server's connections from before it listens. The function that comes back stops it: requests
 * under way are answered, connections without one (browsers open some in advance) are closed at once. With
 * a delay it takes requests for so long before that, while who sends them learns to send them elsewhere.
 */
export function stopGently(server: Server): (delayMs?: number) => Promise<void> {
  const underWay = new Map<Socket, number>()
  let leaving = false
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
  // Before the application's own listener, which may send its answer's head at once.
  server.prependListener('request', ({ socket }, response) => {
    count(socket, 1)
    if (leaving) response.setHeader('Connection', 'close')
    response.once('close', () => count(socket, -1))
  })
  return async (delayMs = 0) => {
    leaving = true
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    stopping = true
    for (const [socket, requests] of underWay) if (requests === 0) socket.destroy()
    const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    await closed
    clearTimeout(patience)
  }
}
