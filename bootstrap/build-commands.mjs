import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bringUpToDate } from './bring-up-to-date.mjs'
import { bundleForNode } from './bundle-for-node.mjs'
import { hashInputs } from './hash-inputs.mjs'
import { projectRoot } from './project-root.mjs'
import { Refusal } from './refusal.mjs'

/** Everything that ends up in a command, or decides how it is made. */
const inputs = [
  'commands',
  'app',
  'db',
  'questionnaires',
  'catalogue',
  'reference-data',
  'server',
  'bootstrap/build-commands.mjs',
  'bootstrap/bundle-for-node.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** The product's own commands: `npm run` and one of these. */
export const ownCommands = Object.keys(packageScripts()).filter((name) =>
  existsSync(join(projectRoot, 'commands', `${name}.ts`)),
)

const folder = '.cache/commands'

/** @param {string} name */
export const builtCommand = (name) => join(projectRoot, folder, `${name}.js`)

/** Bundles each command into a file, which starts in a quarter of the time, unless they are up to date. */
export async function buildCommands() {
  await bringUpToDate({
    fingerprint: () => hashInputs(projectRoot, inputs),
    stampFile: join(projectRoot, folder, '.built'),
    lockFile: join(projectRoot, '.cache', 'commands.lock'),
    outputs: ownCommands.map(builtCommand),
    renew: async () => {
      try {
        await bundleForNode(
          ownCommands.map((name) => `commands/${name}.ts`),
          folder,
        )
      } catch {
        // esbuild has said where and why on standard error.
        throw new Refusal('The commands could not be built.')
      }
    },
  })
}

/** @returns {Record<string, string>} */
function packageScripts() {
  return JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).scripts
}
