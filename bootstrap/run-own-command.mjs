import { buildCommands, builtCommand, ownCommands } from './build-commands.mjs'
import { childEnvironment } from './child-environment.mjs'
import { installPackages } from './install-packages.mjs'
import { Refusal } from './refusal.mjs'
import { runChild } from './run-child.mjs'

/**
 * Becomes the command, as far as a caller can tell: its input, its output and its exit code.
 *
 * @param {readonly string[]} nameAndArguments
 */
export async function runOwnCommand([name, ...args]) {
  if (!name || !ownCommands.includes(name)) {
    throw new Refusal(`Usage: node bootstrap/own-command.mjs ${ownCommands.join('|')} [argument…]`, 2)
  }
  await installPackages()
  await buildCommands()
  const { exitCode } = await runChild(
    process.execPath,
    ['--enable-source-maps', builtCommand(name), ...args],
    {
      environment: childEnvironment(),
    },
  )
  process.exitCode = exitCode
}
