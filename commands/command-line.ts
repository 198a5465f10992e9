import { resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Where the questionnaires of this product lie: npm runs every command in its root. */
export const QUESTIONNAIRES = resolve('questionnaires')

/** Where its starter set of activities lies. */
export const CATALOGUE = resolve('catalogue')

/** What was given can't be used: a sentence a line, exit code 1. */
export class InputRefused extends Error {}

/** The command was called wrongly: a sentence, exit code 2. */
export class WrongUsage extends Error {}

const LINES_AT_MOST = 50

/**
 * Runs a command: prints what it returns, or, on standard error, why it can't. Exit code 0 done, 1 input
 * refused, 2 wrong usage. A reader who stops reading, such as `head`, is no error.
 */
export async function runCommand(
  command: (args: readonly string[]) => string | Promise<string>,
): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
  }
  try {
    process.stdout.write(await command(process.argv.slice(2)))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    process.exitCode = error instanceof WrongUsage ? 2 : 1
    process.stderr.write(`${shorten(error.message)}\n`)
  }
}

/** Arguments by node's own rules; what they don't allow is wrong usage. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    const sentence = (error as Error).message.split(/\.\s/)[0]!.replace(/\.$/, '')
    throw new WrongUsage(`${sentence}. See --help.`)
  }
}

/** The arguments of a command that takes one file and --force. */
export function readOneFile(args: readonly string[]): 'help' | Readonly<{ file: string; force: boolean }> {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: { force: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) return 'help'
  const [file, more] = positionals
  if (!file) throw new WrongUsage('Say which FILE. See --help.')
  if (more !== undefined) throw new WrongUsage(`"${more}" is not expected here. See --help.`)
  return { file, force: values.force ?? false }
}

function shorten(message: string): string {
  const lines = message.split('\n')
  if (lines.length <= LINES_AT_MOST) return message
  return [...lines.slice(0, LINES_AT_MOST), `… and ${lines.length - LINES_AT_MOST} more.`].join('\n')
}
