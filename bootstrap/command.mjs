// `node bootstrap/command.mjs <command> …`: install, then run a command of an installed package.
import { begin } from './begin.mjs'

begin(() => import('./run-command.mjs').then((module) => module.runCommand(process.argv.slice(2))))
