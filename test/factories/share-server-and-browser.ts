import type { TestProject } from 'vitest/node'
import { launchBrowserServer } from './launch-browser'
import { startRecordedServer } from './start-recorded-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product answers, such as http://localhost:41234. */
    origin: string
    /** Its SQLite file, for what no page does in a moment. */
    databasePath: string
    /** What to connect to for the browser. */
    browserEndpoint: string
  }
}

/**
 * One server and one browser for all journeys: each visit has its own cookies, each journey its own person.
 * After the last of them its log is searched for all that they used.
 */
export default async function shareServerAndBrowser(project: TestProject): Promise<() => Promise<void>> {
  const [server, browser] = await Promise.all([startRecordedServer(), launchBrowserServer()])
  project.provide('origin', server.origin)
  project.provide('databasePath', server.databasePath)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.stopAndSearch().catch((error: unknown) => {
      // Vitest prints what a teardown throws, and ends as if all were well.
      process.exitCode = 1
      throw error
    })
  }
}
