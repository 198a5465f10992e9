import { spawnSync } from 'node:child_process'
import { childEnvironment } from './child-environment.mjs'
import { runChild } from './run-child.mjs'
import { Stopped } from './stopped.mjs'

/**
 * Installs Chromium where that can be done without asking: as root on Debian and its relatives, which is what
 * a fresh CI machine is. Elsewhere a person decides what is installed.
 *
 * @returns {Promise<boolean>} whether it was installed
 */
export async function installChromium() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false

  console.error('Installing Chromium for the browser tests…')
  await aptGet('update')
  // An older Debian has no package of the shell alone.
  return (await install('chromium-headless-shell')) || install('chromium')
}

/** @param {string} browser */
function install(browser) {
  // The pages ask for Arial; Liberation has its widths, so that labels are as long as elsewhere.
  return aptGet('install', '--yes', '--no-install-recommends', browser, 'fonts-liberation')
}

/** @param {string[]} args */
async function aptGet(...args) {
  const { exitCode, stoppedBy } = await runChild('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    environment: childEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }),
    stdio: ['ignore', 2, 2],
  })
  if (stoppedBy) throw new Stopped(stoppedBy)
  return exitCode === 0
}
