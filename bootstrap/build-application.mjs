import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bringUpToDate } from './bring-up-to-date.mjs'
import { bundleForNode } from './bundle-for-node.mjs'
import { childEnvironment } from './child-environment.mjs'
import { compressAssets } from './compress-assets.mjs'
import { hashInputs } from './hash-inputs.mjs'
import { installedCommand } from './installed-command.mjs'
import { lastLines } from './last-lines.mjs'
import { projectRoot } from './project-root.mjs'
import { Refusal } from './refusal.mjs'
import { runQuietly } from './run-quietly.mjs'

/** Everything that ends up in the build, or decides how it is made. */
const inputs = [
  'app',
  'server',
  'db',
  'questionnaires',
  'catalogue',
  'reference-data',
  'public',
  'bootstrap/build-application.mjs',
  'bootstrap/bundle-for-node.mjs',
  'bootstrap/compress-assets.mjs',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

const buildFolder = join(projectRoot, 'build')

/** The file that `npm start` runs. */
export const builtServer = join(buildFolder, 'main.js')

/** Builds pages and server into build/ unless they are built from these very sources. */
export async function buildApplication() {
  await bringUpToDate({
    fingerprint: () => hashInputs(projectRoot, inputs),
    stampFile: join(buildFolder, '.built'),
    lockFile: join(projectRoot, '.cache', 'build.lock'),
    outputs: [builtServer, join(buildFolder, 'server', 'index.js')],
    onWait: () => console.error('Another process is building the application; waiting for it…'),
    renew: async () => {
      console.error('Building the application…')
      rmSync(buildFolder, { recursive: true, force: true })
      await buildPages()
      await Promise.all([compressAssets(join(buildFolder, 'client', 'assets')), buildServer()])
    },
  })
}

async function buildPages() {
  const remix = installedCommand('remix', ['vite:build'])
  const { succeeded, output } = await runQuietly(remix.command, remix.args, {
    cwd: projectRoot,
    // Somebody's NODE_ENV=development would build React's slow, talkative self.
    environment: childEnvironment({ NODE_ENV: 'production' }),
    shell: remix.shell,
  })
  if (!succeeded) throw new Refusal(`${lastLines(output, 40)}\nThe pages could not be built.`)
}

async function buildServer() {
  try {
    await bundleForNode(['server/main.ts'], 'build')
  } catch {
    // esbuild has said where and why on standard error.
    throw new Refusal('The server could not be built.')
  }
}
