import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installChromium } from './install-chromium.mjs'

// The shell is Chromium without windows: the same pages for less work, so it goes first.
const namesOnPath = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const pathsInWindowsProgramFolders = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} environment
 * @property {NodeJS.Platform} platform
 * @property {() => Promise<boolean>} install tries to install Chromium; false where it can't
 */

/** @typedef {{ path: string } | { complaint: string }} FoundChromium */

/**
 * A Chromium for the browser tests: the one asked for, else one that is installed, else one installed now.
 *
 * @param {Partial<Machine>} [machine]
 * @returns {Promise<FoundChromium>}
 */
export async function findChromium(machine = {}) {
  const { environment = process.env, platform = process.platform, install = installChromium } = machine

  const asked = environment['CHROMIUM_PATH']
  if (asked) {
    if (runs(asked, platform)) return { path: asked }
    return { complaint: `CHROMIUM_PATH names “${asked}”, which is not a browser that runs.` }
  }

  const find = () => candidates(environment, platform).find((path) => runs(path, platform))
  const path = find() ?? ((await install()) ? find() : undefined)
  if (path) return { path }
  return {
    complaint:
      'The browser tests need Chromium or Chrome and found neither: install one (on Debian: `apt-get install chromium`), or set CHROMIUM_PATH to its program.',
  }
}

/**
 * @param {Record<string, string | undefined>} environment
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function candidates(environment, platform) {
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name])
    return folders.flatMap((folder) =>
      folder ? pathsInWindowsProgramFolders.map((path) => `${folder}\\${path}`) : [],
    )
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)))
  return platform === 'darwin' ? [...onPath, ...macPaths] : onPath
}

/**
 * Being there is not enough: Ubuntu's `chromium-browser` outside a desktop is a script that says to use snap.
 *
 * @param {string} path
 * @param {NodeJS.Platform} platform
 */
function runs(path, platform) {
  if (!existsSync(path)) return false
  // On Windows --version opens a window instead of answering.
  if (platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}
