import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApplication } from './build-application.mjs'
import { findChromium } from './find-chromium.mjs'
import { installPackages } from './install-packages.mjs'
import { installedCommand } from './installed-command.mjs'
import { projectRoot } from './project-root.mjs'
import { failureSentence } from './report-failure.mjs'
import { makeScratchFolder } from './make-scratch-folder.mjs'
import { runChild } from './run-child.mjs'
import { Stopped } from './stopped.mjs'
import { summariseTestResults } from './summarise-test-results.mjs'
import { testEnvironment } from './test-environment.mjs'

/** @typedef {import('./summarise-test-results.mjs').Summary} Summary */
/** @typedef {import('./summarise-test-results.mjs').VitestReport} VitestReport */

/**
 * Runs every check. Standard output gets the closing line alone, so that a program can read it; everything
 * else goes to standard error.
 */
export async function runAllTests() {
  const { passed, failed, sentences } = await runEverything()
  if (sentences.length > 0) console.error(`\n${sentences.join('\n')}`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
  process.stdout.write(`${passed} passed, ${failed} failed\n`, () => process.exit())
}

/** @returns {Promise<Summary>} */
async function runEverything() {
  // None of what goes on at once here waits for another. The tests begin as soon as there is something to test.
  const browser = findChromium()
  /** @type {string | null} */
  let unbuilt = null
  /** @type {readonly Promise<number>[]} */
  let exitCodes = []
  // What fails is told when it is waited for, which may be later.
  const isToldLater = (/** @type {Promise<unknown>} */ one) => void one.catch(() => undefined)
  isToldLater(browser)
  const uninstalled = await complaintOf(() =>
    installPackages(async () => {
      exitCodes = [runTool('tsc', ['--noEmit']), runTool('oxlint', ['--deny-warnings'])]
      exitCodes.forEach(isToldLater)
      unbuilt = await complaintOf(buildApplication)
    }),
  )
  if (uninstalled) {
    // Nothing is left running.
    await Promise.allSettled([browser, ...exitCodes])
    return { passed: 0, failed: 1, sentences: [uninstalled] }
  }

  const tested = browser.then(async (chromium) => {
    const withoutChromium = 'complaint' in chromium ? chromium.complaint : null
    const missing = [unbuilt, withoutChromium].filter((complaint) => complaint !== null)
    const vitest = await runVitest({
      chromiumPath: 'path' in chromium ? chromium.path : undefined,
      withJourneys: missing.length === 0,
    })
    return { missing, vitest }
  })
  const [{ missing, vitest }, typeCheckCode, lintCode] = await Promise.all([tested, ...exitCodes])
  const checks = [
    { name: 'type check', passed: typeCheckCode === 0 },
    { name: 'lint', passed: lintCode === 0 },
  ]
  return summariseTestResults({ missing, checks, vitest })
}

/**
 * @param {() => Promise<void>} preparation
 * @returns {Promise<string | null>}
 */
async function complaintOf(preparation) {
  try {
    await preparation()
    return null
  } catch (failure) {
    if (failure instanceof Stopped) throw failure
    return failureSentence(failure)
  }
}

/**
 * @param {{ chromiumPath: string | undefined, withJourneys: boolean }} options
 * @returns {Promise<{ report: VitestReport | null, exitCode: number }>}
 */
async function runVitest({ chromiumPath, withJourneys }) {
  const cache = join(projectRoot, '.cache')
  mkdirSync(cache, { recursive: true })
  // A folder of its own, so that no earlier run's report can be taken for this one's.
  const folder = mkdtempSync(join(cache, 'test-results-'))
  const scratch = makeScratchFolder()
  const reportFile = join(folder, 'vitest.json')
  try {
    const exitCode = await runTool(
      'vitest',
      [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
        // The journeys walk through the built application in a browser.
        ...(withJourneys ? [] : ['--project=!journeys']),
      ],
      { CHROMIUM_PATH: chromiumPath, TMPDIR: scratch },
    )
    return { report: readReport(reportFile), exitCode }
  } finally {
    for (const made of [folder, scratch]) rmSync(made, { recursive: true, force: true })
  }
}

/**
 * @param {string} reportFile
 * @returns {VitestReport | null}
 */
function readReport(reportFile) {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'))
  } catch {
    return null
  }
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [variables]
 * @returns {Promise<number>} its exit code
 */
async function runTool(name, args, variables = {}) {
  console.error(`\n> ${name} ${args[0]}`)
  const tool = installedCommand(name, args)
  const { exitCode, stoppedBy } = await runChild(tool.command, tool.args, {
    cwd: projectRoot,
    environment: testEnvironment(variables),
    stdio: ['ignore', 2, 2],
    // Databases and browsers started by the tests must not outlive them.
    ownGroup: true,
    shell: tool.shell,
  })
  if (stoppedBy) throw new Stopped(stoppedBy)
  return exitCode
}
