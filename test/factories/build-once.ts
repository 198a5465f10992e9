import { buildApplication } from '../../bootstrap/build-application.mjs'
import { buildCommands } from '../../bootstrap/build-commands.mjs'
import { prepareLoadedDatabase } from './loaded-database'

/** Tests of servers, pages and commands run what is really used: the build, made if it is out of date. */
export default async function buildOnce(): Promise<() => void> {
  await buildApplication()
  await buildCommands()
  return prepareLoadedDatabase()
}
