// `node bootstrap/own-command.mjs <name> …`: install, then run a command of the product itself.
import { begin } from './begin.mjs'

begin(() => import('./run-own-command.mjs').then((module) => module.runOwnCommand(process.argv.slice(2))))
