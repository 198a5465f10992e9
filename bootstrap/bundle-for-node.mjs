import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

/**
 * Packages that stay in node_modules: with native code or files of their own, shared with the pages by being one, or
 * loaded only where they are used. All others go into the bundle: hundreds of small files cost more to open than to run.
 */
const external = ['@remix-run/*', 'better-sqlite3', 'nodemailer', 'pg', 'pino', 'vite']

/**
 * Bundles the given entry points for Node, a file each.
 * @param {readonly string[]} entryPoints
 * @param {string} folder where the files go, named after the entry points
 * @throws with what esbuild has said already on standard error
 */
export async function bundleForNode(entryPoints, folder) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [...entryPoints],
    outdir: join(projectRoot, folder),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external,
    // Packages of the older kind ask for others while they run.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    sourcemap: true,
    logLevel: 'warning',
  })
}
