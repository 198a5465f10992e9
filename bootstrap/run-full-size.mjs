import { parseArgs } from 'node:util'
import { installPackages } from './install-packages.mjs'
import { installedCommand } from './installed-command.mjs'
import { Refusal } from './refusal.mjs'
import { runChild } from './run-child.mjs'
import { testEnvironment } from './test-environment.mjs'

/**
 * What can be run at full size: which tests of which project, what tells them so, and by which variables they may be
 * told how much and where to begin.
 *
 * @type {Readonly<Record<string, Readonly<{ project: string, tests: readonly string[], says?: Readonly<Record<string, string>>, numbers?: Readonly<Record<string, Readonly<{ variable: string, usual?: string }>>> }>>>}
 */
const suites = {
  faults: {
    project: 'faults',
    tests: ['test/faults'],
    numbers: { kills: { variable: 'FAULT_KILLS', usual: '200' }, seed: { variable: 'FAULT_SEED' } },
  },
  fuzz: {
    project: 'faults',
    tests: ['test/faults/fuzzing.test.ts'],
    numbers: { cases: { variable: 'FUZZ_CASES', usual: '50000' }, seed: { variable: 'FUZZ_SEED' } },
  },
  accessibility: {
    project: 'journeys',
    tests: ['test/journeys/every-page.test.ts'],
    says: { ACCESSIBILITY: 'full' },
  },
}

/**
 * Runs the tests of a suite at full size; the exit code says whether all of them passed.
 *
 * @param {readonly string[]} nameAndArguments
 */
export async function runFullSize([name = '', ...args]) {
  const suite = suites[name]
  if (!suite) throw new Refusal(`Usage: node bootstrap/full-size.mjs ${Object.keys(suites).join('|')}`, 2)
  const numbers = Object.entries(suite.numbers ?? {})
  const usage = `Usage: npm run ${name}${numbers.length > 0 ? ` -- ${numbers.map(([option]) => `[--${option} N]`).join(' ')}` : ''}`
  const given = readNumbers(
    args,
    numbers.map(([option]) => option),
    usage,
  )
  await installPackages()
  const {
    command,
    args: commandArguments,
    shell,
  } = installedCommand('vitest', [
    'run',
    `--project=${suite.project}`,
    '--silent=false',
    // Said with its value: without, the first of the files would be taken for it, and all of the project run.
    '--disable-console-intercept=true',
    ...suite.tests,
  ])
  const told = numbers.map(([option, { variable, usual }]) => [variable, given[option] ?? usual])
  const { exitCode } = await runChild(command, commandArguments, {
    environment: testEnvironment({ ...suite.says, ...Object.fromEntries(told) }),
    // Databases and servers started by the tests must not outlive them.
    ownGroup: true,
    shell,
  })
  process.exitCode = exitCode
}

/**
 * @param {readonly string[]} args
 * @param {readonly string[]} names
 * @param {string} usage
 * @returns {Readonly<Record<string, string | undefined>>}
 */
function readNumbers(args, names, usage) {
  const refuse = (/** @type {string} */ sentence) => new Refusal(`${sentence}\n${usage}`, 2)
  /** @type {Record<string, unknown>} */
  let values
  try {
    const options = Object.fromEntries(names.map((name) => [name, /** @type {const} */ ({ type: 'string' })]))
    values = parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw refuse(/** @type {Error} */ (error).message)
  }
  for (const [name, value] of Object.entries(values)) {
    if (!/^\d{1,9}$/.test(String(value))) throw refuse(`--${name} is a whole number.`)
  }
  return /** @type {Record<string, string | undefined>} */ (values)
}
