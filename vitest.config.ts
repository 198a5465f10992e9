import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests of commands, each run in a process of its own: too slow for the unit tests. */
const COMMANDS =
  'test/commands/{admin,backup,catalogue,generate,questionnaires,restore,restore-forgets,score,statistics}.test.ts'

const alias = { '~': fileURLToPath(new URL('app', import.meta.url)) }

/** Three files at a time, of whichever project, on two cores: many wait for a server, a browser or a clock. */
const maxWorkers = 3

// These files hold no state that another could see: what they import is loaded once, not once a file.
const shared = { isolate: false, maxWorkers }

// Tests that start servers of their own.
const patient = { maxWorkers, testTimeout: 120_000, hookTimeout: 180_000 }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{db,routes,server,journeys,faults}/**', COMMANDS],
          ...shared,
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['test/db/**/*.test.ts'],
          ...shared,
          globalSetup: 'test/factories/start-postgres.ts',
          ...patient,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'routes',
          include: ['test/{routes,server}/**/*.test.ts', COMMANDS],
          globalSetup: 'test/factories/build-once.ts',
          ...shared,
          ...patient,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: ['test/factories/build-once.ts', 'test/factories/start-postgres.ts'],
          ...patient,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/factories/build-once.ts', 'test/factories/share-server-and-browser.ts'],
          ...patient,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
