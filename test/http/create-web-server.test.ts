import { expect, test, vi } from 'vitest'
import { createWebServer } from '../../server/create-web-server'

/** How many connections it takes where a process may have so many files open. */
function connectionsWith(soft: number | string | undefined): number {
  const report = soft === undefined ? {} : { userLimits: { open_files: { soft } } }
  const read = vi.spyOn(process.report, 'getReport').mockReturnValue(report)
  try {
    return createWebServer(() => undefined).maxConnections
  } finally {
    read.mockRestore()
  }
}

test('of the files it may open a hundred are kept free, and never so many that nobody gets in', () => {
  expect([1_024, 65_536, 120].map(connectionsWith)).toEqual([924, 65_436, 100])
})

test('where there is no limit, or none is known, it sets none', () => {
  for (const unlimited of ['unlimited', undefined]) expect(connectionsWith(unlimited)).toBeUndefined()
})

test('a request has thirty seconds to come in, its headers fifteen', () => {
  const server = createWebServer(() => undefined)
  expect([server.requestTimeout, server.headersTimeout]).toEqual([30_000, 15_000])
})
