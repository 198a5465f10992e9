import { runCommand, WrongUsage } from './command-line'
import { agreement, AGREEMENT_HELP } from './statistics/agreement'
import { alpha, ALPHA_HELP } from './statistics/alpha'
import { change, CHANGE_HELP } from './statistics/change'
import { compare, COMPARE_HELP } from './statistics/compare'
import { icc, ICC_HELP } from './statistics/icc'
import { iccGroups, ICC_GROUPS_HELP } from './statistics/icc-groups'
import { omega, OMEGA_HELP } from './statistics/omega'

const HELP = `Statistics of a researcher's own data, computed as the product itself computes them.

Usage: npm run --silent statistics -- COMMAND [options] --data FILE

  --data FILE  a CSV file, or - for standard input
  --help       print this; after a COMMAND, what is said below of that command alone

CSV input      A row a person under a header, a column an item. Numbers have a decimal point. An empty cell is
               missing; anything else that is not a number is refused. A column named respondent may hold
               anything: it is not an item. Blank lines are passed over.
Output         JSON, numbers to full double precision. Where a number can't be had, an object with the reason
               stands in its place: {"reason": "too few people"}. These are the reasons:
`

const REASONS = `  too few people        fewer than the smallest n, after what is missing
  too few items         fewer columns than it takes
  too few groups        fewer groups than it takes
  no variance           everyone gave the same, or what is divided by is nought
  no proper solution    no factor model fits without an item that has no variance of its own (a Heywood
                        case), or what is divided by is below nought
  no reliability given  there was no --reliability
  missing value         the row lacks a value
  outside the scale     a value is below the lowest or above the highest option
  beyond the range of numbers  an overflow, or nothing that a number can say
`

const EXIT_CODES = `Exit code      0 done, 1 input refused (why, on standard error), 2 wrong usage
`

type Command = Readonly<{ run: (args: readonly string[]) => Promise<unknown>; help: string }>

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['agreement', { run: agreement, help: AGREEMENT_HELP }],
  ['alpha', { run: alpha, help: ALPHA_HELP }],
  ['omega', { run: omega, help: OMEGA_HELP }],
  ['icc', { run: icc, help: ICC_HELP }],
  ['icc-groups', { run: iccGroups, help: ICC_GROUPS_HELP }],
  ['change', { run: change, help: CHANGE_HELP }],
  ['compare', { run: compare, help: COMPARE_HELP }],
])

await runCommand(async ([name, ...args]) => {
  const command = COMMANDS.get(name ?? '')
  if (command) {
    if (args.includes('--help') || args.includes('-h')) return command.help
    return `${JSON.stringify(await command.run(args), null, 2)}\n`
  }
  if (name === '--help' || name === '-h')
    return [HELP + REASONS, ...[...COMMANDS.values()].map(({ help }) => help), EXIT_CODES].join('\n')
  throw new WrongUsage(
    `${name === undefined ? 'Say which command' : `There is no command "${name}"`}: ${[...COMMANDS.keys()].join(', ')}. See --help.`,
  )
})
