import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = Readonly<{
  countRequests: () => RequestHandler
  contentType: string
  /** Everything measured so far, as Prometheus reads it. */
  print: () => Promise<string>
}>

const METHODS = new Set(['GET', 'HEAD', 'POST'])
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts what the process does. Labels come from fixed lists, so they hold nothing of a person. */
export function createMetrics(
  isDatabaseUp: () => Promise<boolean>,
  groupPath: (path: string) => string,
): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests by method, address pattern and class of status.',
    labelNames: ['method', 'route', 'status'] as const,
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route'] as const,
    buckets: SECONDS,
    registers: [registry],
  })
  new Gauge({
    name: 'database_up',
    help: '1 if the database answers, otherwise 0.',
    registers: [registry],
    async collect() {
      this.set((await isDatabaseUp()) ? 1 : 0)
    },
  })

  return {
    countRequests: () => (request, response, next) => {
      const begun = performance.now()
      const path = request.path
      response.once('close', () => {
        const method = METHODS.has(request.method) ? request.method : 'other'
        const route = groupPath(path)
        // Whoever asked went away before the answer was whole.
        const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted'
        requests.inc({ method, route, status })
        durations.observe({ method, route }, (performance.now() - begun) / 1000)
      })
      next()
    },
    contentType: registry.contentType,
    print: () => registry.metrics(),
  }
}
