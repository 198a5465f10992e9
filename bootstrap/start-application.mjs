import { pathToFileURL } from 'node:url'
import { buildApplication, builtServer } from './build-application.mjs'
import { installPackages } from './install-packages.mjs'
import { projectRoot } from './project-root.mjs'
import { reportFailure } from './report-failure.mjs'

/**
 * The server runs in this very process, so that a signal reaches it without a go-between. What build/main.js
 * throws or leaves uncaught until its top level has finished is a failed start, and becomes one sentence;
 * after that its errors are its own.
 */
export async function startApplication() {
  await installPackages(buildApplication)

  process.env['NODE_ENV'] ||= 'production'
  process.chdir(projectRoot)
  process.setSourceMapsEnabled(true)
  process.on('uncaughtException', reportFailure)
  await import(pathToFileURL(builtServer).href)
  process.off('uncaughtException', reportFailure)
}
