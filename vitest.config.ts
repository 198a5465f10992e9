import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests of commands, each run in a process of its own: too slow for the unit tests. */
const COMMANDS = 'test/commands/{admin,backup,questionnaires,restore,restore-forgets,score,statistics}.test.ts'

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
          exclude: ['test/{db,routes,server,journeys}/**', COMMANDS],
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
          include: ['test/{routes,server}/**/*.test.ts', COMMANDS],
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
