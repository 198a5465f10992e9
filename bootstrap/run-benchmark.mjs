import { buildApplication } from './build-application.mjs'
import { runCommand } from './run-command.mjs'
import { installPackages } from './install-packages.mjs'

/** @param {readonly string[]} args */
export async function runBenchmark(args) {
  await installPackages()
  await buildApplication()
  await runCommand(['tsx', 'test/bench/main.ts', ...args])
}
