import { describe, expect, test, vi } from 'vitest'
import oracles from '../domain/statistics/oracles.json'
import { runCommand } from './run-command'

vi.setConfig({ testTimeout: 60_000 })

const statistics = (input: string, command: string, ...args: readonly string[]) =>
  runCommand('statistics', [command, '--data', '-', ...args], input)

function csvOf(columns: readonly string[], rows: readonly (readonly (number | string)[])[]): string {
  return `${[columns, ...rows].map((cells) => cells.join(',')).join('\n')}\n`
}

describe('agreement', () => {
  test('[T5, T6] the published example, from a row a person and a column an item', async () => {
    const { multi } = oracles.rwg
    const { code, out, err } = await statistics(
      csvOf(['a', 'b', 'c'], multi.x),
      'agreement',
      '--scale',
      '1-5',
    )
    expect([code, err]).toEqual([0, ''])
    const printed = JSON.parse(out)
    expect(printed.rwg_j).toBeCloseTo(multi.rwg_j, 14)
    expect(printed.AD_j).toBeCloseTo(multi.AD_j, 14)
    expect(printed.items[0]).toMatchObject({ item: 'a', n: 5, mean: 4, rwg: 0.75, AD_mean: 0.4 })
  })

  test('[T2] a reason stands in place of a number that can’t be had', async () => {
    const { code, out } = await statistics('a,b\n4,\n5,2\n', 'agreement', '--scale', '1-5')
    const printed = JSON.parse(out)
    expect([code, printed.rwg_j, printed.items[1].rwg]).toEqual([
      0,
      { reason: 'too few people' },
      { reason: 'too few people' },
    ])
    expect(printed.items[0].rwg).toBe(0.75)
  })

  test('what is refused is told with row and column, each problem on its line', async () => {
    const { code, out, err } = await statistics('a,b\n4,often\n6,2\n', 'agreement', '--scale', '1-5')
    expect([code, out, err]).toEqual([
      1,
      '',
      'standard input: row 2, column "b": "often" is not a number.\n' +
        'standard input: row 3, column "a": 6 is not on the scale from 1 to 5.\n',
    ])
  })

  test.each(['5-1', '1..5', '3-3', ''])('--scale %j is wrong usage', async (scale) => {
    const { code, out, err } = await statistics('a\n4\n', 'agreement', '--scale', scale)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--scale')
  })
})

describe('the command line', () => {
  test('--help names every key that is printed', async () => {
    const help = (await runCommand('statistics', ['--help'])).out
    const { out } = await statistics('a,b\n4,1\n5,2\n', 'agreement', '--scale', '1-5')
    for (const [, key] of out.matchAll(/"(\w+)":/g)) expect(help).toMatch(new RegExp(`\\b${key}\\b`))
    const own = await runCommand('statistics', ['agreement', '--help'])
    expect([own.code, help.includes(own.out)]).toEqual([0, true])
  })

  test.each([
    [[], 'Say which command'],
    [['mean', '--data', '-'], 'There is no command "mean"'],
    [['agreement', '--scale', '1-5'], 'Say where the data are with --data FILE'],
    [['agreement', '--data', '-'], 'Say the scale with --scale'],
    [['agreement', '--data', '-', '--scales', '1-5'], "Unknown option '--scales'"],
    [['agreement', 'more', '--data', '-'], 'Unexpected argument'],
  ])('%j is wrong usage', async (args, sentence) => {
    const { code, out, err } = await runCommand('statistics', args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
  })

  test('a file that isn’t there is refused', async () => {
    const { code, err } = await runCommand('statistics', [
      'agreement',
      '--data',
      'nowhere.csv',
      '--scale',
      '1-5',
    ])
    expect([code, err]).toEqual([1, 'nowhere.csv: There is no such file.\n'])
  })
})
