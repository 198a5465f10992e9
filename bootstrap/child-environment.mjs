import { delimiter, dirname } from 'node:path'

/**
 * The environment for the tools we start. They begin with `#!/usr/bin/env node`, which may find another Node
 * than the one running now, one that the installed native packages were not built for: ours goes first.
 *
 * @param {Record<string, string | undefined>} [changes] undefined takes a variable away
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(changes = {}) {
  const environment = { ...process.env }
  // Windows spells it `Path`, and a copy of process.env minds the case.
  const pathName = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const path = environment[pathName]
  environment[pathName] = [dirname(process.execPath), ...(path ? [path] : [])].join(delimiter)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete environment[name]
    else environment[name] = value
  }
  return environment
}
