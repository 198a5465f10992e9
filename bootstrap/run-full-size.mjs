import { parseArgs } from 'node:util'
import { installPackages } from './install-packages.mjs'
import { installedCommand } from './installed-command.mjs'
import { Refusal } from './refusal.mjs'
import { runChild } from './run-child.mjs'
import { testEnvironment } from './test-environment.mjs'

/**
 * What can be run at full size: which tests, and by which variables they are told how much and where to begin.
 *
 * @type {Readonly<Record<string, Readonly<{ tests: readonly string[], amount: string, usual: string, variables: readonly [string, string] }>>>}
 */
const suites = {
  faults: {
    tests: ['test/faults'],
    amount: 'kills',
    usual: '200',
    variables: ['FAULT_KILLS', 'FAULT_SEED'],
  },
  fuzz: {
    tests: ['test/faults/fuzzing.test.ts'],
    amount: 'cases',
    usual: '50000',
    variables: ['FUZZ_CASES', 'FUZZ_SEED'],
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
  const usage = `Usage: npm run ${name} -- [--${suite.amount} N] [--seed S]`
  const { amount, seed } = readNumbers(args, suite.amount, usage)
  const [amountVariable, seedVariable] = suite.variables
  await installPackages()
  const {
    command,
    args: commandArguments,
    shell,
  } = installedCommand('vitest', [
    'run',
    '--project=faults',
    '--silent=false',
    // Said with its value: without, the first of the files would be taken for it, and all of the project run.
    '--disable-console-intercept=true',
    ...suite.tests,
  ])
  const { exitCode } = await runChild(command, commandArguments, {
    environment: testEnvironment({ [amountVariable]: amount ?? suite.usual, [seedVariable]: seed }),
    // Databases and servers started by the tests must not outlive them.
    ownGroup: true,
    shell,
  })
  process.exitCode = exitCode
}

/**
 * @param {readonly string[]} args
 * @param {string} amountName
 * @param {string} usage
 * @returns {{ amount: string | undefined, seed: string | undefined }}
 */
function readNumbers(args, amountName, usage) {
  const refuse = (/** @type {string} */ sentence) => new Refusal(`${sentence}\n${usage}`, 2)
  /** @type {Record<string, unknown>} */
  let values
  try {
    const options = /** @type {const} */ ({ [amountName]: { type: 'string' }, seed: { type: 'string' } })
    values = parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw refuse(/** @type {Error} */ (error).message)
  }
  for (const [name, value] of Object.entries(values)) {
    if (!/^\d{1,9}$/.test(String(value))) throw refuse(`--${name} is a whole number.`)
  }
  return {
    amount: /** @type {string | undefined} */ (values[amountName]),
    seed: /** @type {string | undefined} */ (values['seed']),
  }
}
