import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests of commands that work beside a running server. */
const BESIDE_SERVER = 'test/commands/{backup,restore}.test.ts'

const alias = { '~': fileURLToPath(new URL('app', import.meta.url)) }

// Tests that start servers of their own: one file at a time, on two cores.
const oneAtATime = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{db,routes,server,journeys}/**', BESIDE_SERVER],
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['test/db/**/*.test.ts'],
          globalSetup: 'test/factories/start-postgres.ts',
          ...oneAtATime,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'routes',
          include: ['test/{routes,server}/**/*.test.ts', BESIDE_SERVER],
          globalSetup: 'test/factories/build-once.ts',
          ...oneAtATime,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/factories/build-once.ts', 'test/factories/share-server-and-browser.ts'],
          ...oneAtATime,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
