/**
 * @typedef {object} Check a suite that counts as one, such as the type check
 * @property {string} name
 * @property {boolean} passed
 */

/**
 * The parts that matter of vitest's JSON report.
 *
 * @typedef {object} VitestReport
 * @property {readonly VitestFile[]} testResults
 */

/**
 * @typedef {object} VitestFile
 * @property {string} name
 * @property {string} status
 * @property {string} [message]
 * @property {readonly { fullName: string, status: string }[]} assertionResults
 */

/**
 * @typedef {object} Summary
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} sentences why each failure is one, but for tests that vitest has shown failing
 */

/**
 * Adds everything up. Nothing that was left out passes: a skipped test, a file that did not load and a vitest
 * that ended early are failures.
 *
 * @param {object} results
 * @param {readonly string[]} results.missing sentences about what could not be run at all; each is one failure
 * @param {readonly Check[]} results.checks
 * @param {{ report: VitestReport | null, exitCode: number }} results.vitest
 * @returns {Summary}
 */
export function summariseTestResults({ missing, checks, vitest }) {
  const failedChecks = checks.filter((check) => !check.passed)
  const tests = summariseVitest(vitest)
  return {
    passed: checks.length - failedChecks.length + tests.passed,
    failed: missing.length + failedChecks.length + tests.failed,
    sentences: [...missing, ...failedChecks.map(({ name }) => `The ${name} failed.`), ...tests.sentences],
  }
}

/**
 * @param {{ report: VitestReport | null, exitCode: number }} vitest
 * @returns {Summary}
 */
function summariseVitest({ report, exitCode }) {
  if (!report) {
    return { passed: 0, failed: 1, sentences: [`vitest ended with code ${exitCode} and without results.`] }
  }
  const files = report.testResults.map(summariseFile)
  const passed = files.reduce((sum, file) => sum + file.passed, 0)
  const failed = files.reduce((sum, file) => sum + file.failed, 0)
  const sentences = files.flatMap((file) => file.sentences)
  if (passed + failed === 0) return { passed: 0, failed: 1, sentences: ['vitest found no tests.'] }
  // An error outside every test: only the exit code tells of it.
  if (failed === 0 && exitCode !== 0) {
    return {
      passed,
      failed: 1,
      sentences: [`vitest ended with code ${exitCode} although no test failed: see its output.`],
    }
  }
  return { passed, failed, sentences }
}

/**
 * @param {VitestFile} file
 * @returns {Summary}
 */
function summariseFile({ name, status, assertionResults }) {
  const passed = assertionResults.filter((test) => test.status === 'passed').length
  const failed = assertionResults.filter((test) => test.status === 'failed').length
  const leftOut = assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed')
  const sentences = leftOut.map((test) => `Left out (${test.status}): ${test.fullName}`)
  // It did not load, a hook failed or it holds no test: no test of it failed, and yet it did not pass.
  const failedAsAWhole = failed === 0 && (status !== 'passed' || assertionResults.length === 0)
  if (failedAsAWhole) sentences.push(`Failed as a whole: ${name}`)
  return { passed, failed: failed + leftOut.length + (failedAsAWhole ? 1 : 0), sentences }
}
