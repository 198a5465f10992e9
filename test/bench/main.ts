import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { InputRefused, readArguments, runCommand, WrongUsage } from '../../commands/command-line'
import { describeFsync, measureFsync } from './measure-fsync'
import type { Bound, PartResult } from './part'
import { parts } from './parts'

const HELP = `Measures the built product, and prints medians with their spread and ratios within this run.

Usage: npm run bench -- [--only PART]… [--quick] [--concurrency N,N] [--people N] [--json FILE] [--profile DIR]

  --only PART         measure this part only; may be given more than once
  --quick             a short run, to see that everything works: its figures are rough
  --concurrency N,N   requests under way at once when saving; without it 1,32,256
  --people N          people of the England that group-snapshot makes; 12000 without it, 1200000 for a million
  --json FILE         where the figures go as JSON; without it build/bench.json
  --profile DIR       the servers under load leave CPU profiles there (which slows them down a little)
  --help              print this

Parts
${parts.map(({ name, about }) => `  ${name.padEnd(18)}  ${about}`).join('\n')}

Exit code     0 measured, whether or not every bound holds; 1 could not be measured; 2 wrong usage
`

await runCommand(async (args) => {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      concurrency: { type: 'string', default: '1,32,256' },
      people: { type: 'string' },
      json: { type: 'string', default: join('build', 'bench.json') },
      profile: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return HELP
  if (positionals.length > 0) throw new WrongUsage(`"${positionals[0]}" is not expected here. See --help.`)
  const unknown = values.only?.find((name) => !parts.some((part) => part.name === name))
  if (unknown !== undefined) throw new WrongUsage(`There is no part "${unknown}". See --help.`)
  const chosen = parts.filter((part) => values.only?.includes(part.name) ?? true)
  const concurrency = values.concurrency.split(',').map(Number)
  if (!concurrency.every((count) => Number.isInteger(count) && count >= 1 && count <= 256)) {
    throw new WrongUsage('--concurrency is a list of whole numbers from 1 to 256. See --help.')
  }

  const people = values.people === undefined ? null : Number(values.people)
  if (people !== null && !(Number.isInteger(people) && people >= 100))
    throw new WrongUsage('--people is a whole number, 100 or more. See --help.')

  checkWritable(values.json)
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join('.cache', 'bench-'))
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const profileFolder = values.profile === undefined ? null : resolve(values.profile)
  try {
    const machine = describeMachine()
    const fsync = measureFsync(folder)
    const results: (readonly [string, PartResult])[] = []
    for (const part of chosen) {
      say(`Measuring ${part.name}…`)
      results.push([
        part.name,
        await part.measure({ quick: values.quick, concurrency, people, profileFolder, folder, say }),
      ])
    }
    const bounds = results.flatMap(([, result]) => result.bounds)
    const figures = {
      measuredAt: new Date().toISOString(),
      quick: values.quick,
      machine,
      fsync,
      parts: Object.fromEntries(results.map(([name, result]) => [name, result.figures])),
      bounds,
    }
    writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
    const heading = [
      `${machine.processors} × ${machine.processor}, Node ${machine.node}; load before the run ${machine.load}`,
      describeFsync(fsync),
      ...(values.quick ? ['A quick run: rough figures.'] : []),
    ]
    const texts = results.map(([, result]) => result.text)
    return `${[heading.join('\n'), ...texts, describeBounds(bounds)].join('\n\n')}\n\nAs JSON: ${values.json}\n`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function describeMachine() {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    processors: cpus().length,
    node: process.versions.node,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  }
}

function describeBounds(bounds: readonly Bound[]): string {
  const lines = bounds.map(
    ({ name, value, bound, holds }) => `  ${holds ? 'holds ' : 'MISSED'}  ${name}: ${value} (${bound})`,
  )
  const missed = bounds.filter(({ holds }) => !holds).length
  return ['Bounds', ...lines, missed === 0 ? 'All hold.' : `${missed} of ${bounds.length} missed.`].join('\n')
}

/** Before anything is measured: minutes later it would be a pity. */
function checkWritable(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    closeSync(openSync(file, 'a'))
  } catch (error) {
    throw new InputRefused(`The figures can’t be written to ${file}: ${(error as Error).message}.`)
  }
}
