import type { TestProject } from 'vitest/node'
import { launchBrowserServer } from './launch-browser'
import { startTestServer } from './start-test-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product answers, such as http://localhost:41234. */
    origin: string
    /** What to connect to for the browser. */
    browserEndpoint: string
  }
}

/** One server and one browser for all journeys: each visit has its own cookies, each journey its own person. */
export default async function shareServerAndBrowser(project: TestProject): Promise<() => Promise<void>> {
  const [server, browser] = await Promise.all([startTestServer(), launchBrowserServer()])
  project.provide('origin', server.origin)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.stop()
  }
}
