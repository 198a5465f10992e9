import { buildApplication } from '../../bootstrap/build-application.mjs'

/** Tests of servers and pages run what is really served: the build, made if it is out of date. */
export default async function buildOnce(): Promise<void> {
  await buildApplication()
}
