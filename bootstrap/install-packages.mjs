import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bringUpToDate } from './bring-up-to-date.mjs'
import { childEnvironment } from './child-environment.mjs'
import { explainNpmFailure } from './explain-npm-failure.mjs'
import { findNpm } from './find-npm.mjs'
import { nativePackagesLoad } from './native-packages-load.mjs'
import { npmLastWords } from './npm-last-words.mjs'
import { packagesMatchLock } from './packages-match-lock.mjs'
import { projectRoot } from './project-root.mjs'
import { Refusal } from './refusal.mjs'
import { runQuietly } from './run-quietly.mjs'

/** There while the packages are, and their own scripts have not all been run yet: what they are, as a hash. */
const unpackedFile = join(projectRoot, 'node_modules', '.unpacked')

/**
 * Installs the locked packages unless they are. All it says goes to standard error.
 *
 * @param {() => Promise<void>} [meanwhile] work that needs no compiled package: it goes on while they are compiled, the longest part
 */
export async function installPackages(meanwhile = () => Promise.resolve()) {
  /** @type {Promise<void> | undefined} */
  let going
  await bringUpToDate({
    fingerprint: packagesFingerprint,
    // Inside node_modules, so that it goes when the packages go: `npm ci` begins with removing them all.
    stampFile: join(projectRoot, 'node_modules', '.installed'),
    lockFile: join(projectRoot, '.cache', 'install.lock'),
    onWait: () => console.error('Another process is installing the packages; waiting for it…'),
    renew: async () => {
      const areOurs = existsSync(unpackedFile)
      // Someone ran npm themselves: nothing left to do.
      if (!areOurs && packagesMatchLock(projectRoot) && (await nativePackagesLoad(projectRoot))) return
      console.error('Installing packages (first time only, one to three minutes)…')
      await unpackPackages()
      going = meanwhile()
      // Whatever fails first, nothing is left running; what failed here is told below.
      const [, compiled] = await Promise.allSettled([going, compilePackages()])
      if (compiled.status === 'rejected') throw compiled.reason
    },
  })
  await (going ?? meanwhile())
}

/** The locked packages, and all that decides which binaries are right for them. */
function packagesFingerprint() {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  )
  return createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .update(JSON.stringify([dependencies, devDependencies]))
    .update([process.platform, process.arch, process.versions.modules].join(' '))
    .digest('hex')
}

/** Not again where compiling was cut off. */
async function unpackPackages() {
  const wanted = packagesFingerprint()
  if (existsSync(unpackedFile) && readFileSync(unpackedFile, 'utf8') === wanted) return
  await runNpm('ci', [
    '--ignore-scripts',
    // The build and the tests need them, whatever NODE_ENV says.
    '--include=dev',
    '--no-audit',
    '--no-fund',
    // What is cached is known by its hash in package-lock.json; there is no need to ask again.
    '--prefer-offline',
    // npm's own pauses add up to more than a minute before it admits that there is no network.
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=10000',
  ])
  writeFileSync(unpackedFile, wanted)
}

/** Runs the scripts of the packages that are allowed theirs, of which SQLite's compiles it. */
async function compilePackages() {
  const { allowScripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  const names = Object.keys(allowScripts).filter(
    (name) => allowScripts[name] && existsSync(join(projectRoot, 'node_modules', name)),
  )
  // Commands are in use meanwhile: their links stay.
  await runNpm('rebuild', [...names, '--no-bin-links'])
  if (!(await nativePackagesLoad(projectRoot))) {
    throw new Refusal(
      'The packages were installed, but better-sqlite3 does not load: if npm is set not to run install scripts, run `npm rebuild better-sqlite3 esbuild --ignore-scripts=false`, then try again.',
    )
  }
  rmSync(unpackedFile, { force: true })
}

/**
 * @param {string} command
 * @param {readonly string[]} options
 */
async function runNpm(command, options) {
  const npm = findNpm()
  // `npm start --silent` would otherwise silence this npm's own reasons too.
  const quiet = ['--no-progress', '--loglevel=error']
  const { succeeded, output } = await runQuietly(npm.command, [...npm.args, command, ...options, ...quiet], {
    cwd: projectRoot,
    // Of what is compiled, as many files at once as there are processors.
    environment: childEnvironment({ JOBS: process.env['JOBS'] ?? 'max' }),
    shell: npm.shell,
  })
  if (!succeeded) throw new Refusal(`${npmLastWords(output)}\n${explainNpmFailure(output)}`)
}
