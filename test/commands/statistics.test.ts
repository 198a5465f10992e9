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
    const { multi, A5_uniform_var, A7_uniform_var, AD_cutoff_A_over_6 } = oracles.rwg
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
    const seven = JSON.parse((await statistics('a\n4\n5\n', 'agreement', '--scale', '1-7')).out)
    expect([printed.uniform_var, seven.uniform_var]).toEqual([A5_uniform_var, A7_uniform_var])
    expect(printed.AD_cutoff).toBeCloseTo(AD_cutoff_A_over_6['5'], 9)
    expect(seven.AD_cutoff).toBeCloseTo(AD_cutoff_A_over_6['7'], 9)
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

describe('alpha and omega', () => {
  const { attitude } = oracles
  const csv = csvOf(attitude.columns, attitude.data)

  test('[T7] alpha of published data, with its interval and each item', async () => {
    const { code, out } = await statistics(csv, 'alpha')
    const printed = JSON.parse(out)
    expect([code, printed.n, printed.people, printed.missing]).toEqual([0, 30, 30, 'listwise'])
    expect(printed.raw_alpha).toBeCloseTo(attitude.raw_alpha, 13)
    expect(printed.std_alpha).toBeCloseTo(attitude.std_alpha, 13)
    expect(printed.avg_r).toBeCloseTo(attitude.avg_r, 13)
    expect(printed.feldt95[0]).toBeCloseTo(attitude.feldt95[0]!, 13)
    expect(printed.feldt95[1]).toBeCloseTo(attitude.feldt95[1]!, 13)
    expect(printed.items[5].item).toBe('critical')
    expect(printed.items[5].alpha_if_dropped).toBeCloseTo(attitude.alpha_if_dropped[5]!, 4)
    expect(printed.items[5].r_drop).toBeCloseTo(attitude.r_drop[5]!, 3)
  })

  test('[T3] --missing pairwise takes everybody, listwise those with every item', async () => {
    const holed = 'a,b\n1,1\n2,3\n3,2\n4,5\n5,\n'
    const { raw_alpha: listwise, n } = JSON.parse((await statistics(holed, 'alpha')).out)
    const pairwise = JSON.parse((await statistics(holed, 'alpha', '--missing', 'pairwise')).out)
    // By hand: variances 5/3 (of five 5/2) and 35/12, covariance 11/6.
    expect([n, pairwise.n]).toEqual([4, 4])
    expect(listwise).toBeCloseTo(2 * (1 - (5 / 3 + 35 / 12) / (5 / 3 + 35 / 12 + 11 / 3)), 13)
    expect(pairwise.raw_alpha).toBeCloseTo(2 * (1 - (5 / 2 + 35 / 12) / (5 / 2 + 35 / 12 + 11 / 3)), 13)
    expect((await statistics(holed, 'alpha', '--missing', 'mean')).code).toBe(2)
  })

  test('[T8] omega of published data', async () => {
    const printed = JSON.parse((await statistics(csv, 'omega')).out)
    expect(printed.omega_total).toBeCloseTo(attitude.omega_total_1f_ML_cov, 6)
    expect(printed.items).toHaveLength(7)
  })

  test('[T2] reasons stand in place of numbers', async () => {
    const few = JSON.parse((await statistics('a,b\n1,2\n2,1\n', 'alpha')).out)
    for (const key of ['raw_alpha', 'feldt95', 'std_alpha', 'avg_r'])
      expect(few[key]).toEqual({ reason: 'too few people' })
    const none = JSON.parse((await statistics('a,b\n', 'omega')).out)
    expect(none.omega_total).toEqual({ reason: 'too few items' })
  })
})

describe('intraclass correlations', () => {
  const table = 'one,two,three,four\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n,1,2,3\n'

  test('[T10] of judges, a row a target', async () => {
    const printed = JSON.parse((await statistics(table, 'icc')).out)
    expect([printed.targets, printed.judges, printed.rows]).toEqual([6, 4, 7])
    expect(printed['ICC(2,1)'].value).toBeCloseTo(0.29, 2)
    expect(printed['ICC(3,k)']).toMatchObject({ df1: 5, df2: 15 })
    expect(printed['ICC(3,k)'].F).toBeCloseTo(11.03, 2)
  })

  test('[T10] of groups, whose names may be anything', async () => {
    const csv = csvOf(
      ['team', 'score'],
      [...'9258'].map((value) => ['North, East', value].map((c) => `"${c}"`)),
    )
    const two = `${csv}South,6\nSouth,1\n,3\nSouth,\n`
    const printed = JSON.parse(
      (await statistics(two, 'icc-groups', '--group', 'team', '--value', 'score')).out,
    )
    expect([printed.groups, printed.people, printed.rows]).toEqual([2, 6, 8])
    expect(printed['ICC(1)']).toMatchObject({ df1: 1, df2: 4 })
    const one = await statistics(csv, 'icc-groups', '--group', 'team', '--value', 'score')
    expect(JSON.parse(one.out)['ICC(2)'].value).toEqual({ reason: 'too few groups' })
  })
})

describe('change and compare', () => {
  test('[T11] two groups: the first name’s mean minus the second’s', async () => {
    const { x, y, d } = oracles.cohen_d_pingouin
    const rows = [...y.map((value) => [value, 'control']), ...x.map((value) => [value, 'actual'])]
    const { code, out } = await statistics(csvOf(['v', 'g'], rows), 'compare', '--value', 'v', '--group', 'g')
    const printed = JSON.parse(out)
    expect(code).toBe(0)
    expect(printed.d).toBeCloseTo(d, 13)
    expect(printed.groups.map(({ group, n }: { group: string; n: number }) => [group, n])).toEqual([
      ['actual', 4],
      ['control', 5],
    ])
  })

  test('compare refuses what isn’t two groups', async () => {
    const { code, err } = await statistics('v,g\n1,a\n2,b\n3,c\n', 'compare', '--value', 'v', '--group', 'g')
    expect([code, err]).toEqual([
      1,
      'standard input: column "g": It must name two groups that have values; it names 3: a, b, c.\n',
    ])
  })

  test('[T11, T12] the same people twice, each row with its reliable change', async () => {
    const csv = 'respondent,pre,post\nA,40,32.5\nB,47.5,32.5\nC,55,55\nD,,50\n'
    const args = ['--pre', 'pre', '--post', 'post']
    const printed = JSON.parse((await statistics(csv, 'change', ...args, '--reliability', '0.8')).out)
    const { rc, sem, s_diff, min_reliable_change, sd } = oracles.rci_simple
    expect([printed.n, printed.mean_diff, printed.reliable_change.sd]).toEqual([3, -7.5, sd])
    expect(printed.reliable_change).toMatchObject({ rxx: 0.8, up: 0, down: 1, none: 2, missing: 1 })
    expect(printed.reliable_change.sem).toBeCloseTo(sem, 13)
    expect(printed.reliable_change.s_diff).toBeCloseTo(s_diff, 13)
    expect(printed.reliable_change.min_reliable_change).toBeCloseTo(min_reliable_change, 13)
    expect(printed.rows[1]).toMatchObject({ row: 3, respondent: 'B', change: -15, reliable: 'down' })
    expect(printed.rows[1].rc).toBeCloseTo(rc, 13)
    expect(printed.rows[3]).toMatchObject({ pre: null, post: 50, rc: { reason: 'missing value' } })

    const without = JSON.parse((await statistics(csv, 'change', ...args)).out)
    expect(without.reliable_change.up).toEqual({ reason: 'no reliability given' })
    expect(without.g).toBe(printed.g)
    expect((await statistics(csv, 'change', ...args, '--reliability', '1.2')).code).toBe(2)
  })

  test('a column that isn’t there is refused, text in one that is too', async () => {
    const gone = await statistics('pre,post\n1,2\n', 'change', '--pre', 'before', '--post', 'post')
    expect([gone.code, gone.err]).toEqual([
      1,
      'standard input: row 1: There is no column "before". There are: pre, post.\n',
    ])
    const text = await statistics('pre,post\n1,more\n', 'change', '--pre', 'pre', '--post', 'post')
    expect([text.code, text.err]).toEqual([
      1,
      'standard input: row 2, column "post": "more" is not a number.\n',
    ])
  })
})

describe('the command line', () => {
  test('--help names every key that is printed', async () => {
    const help = (await runCommand('statistics', ['--help'])).out
    const csv = 'respondent,a,b,g\nA,1,2,1\nB,2,1,1\nC,3,5,2\nD,4,3,2\n'
    const printed = await Promise.all([
      statistics(csv, 'agreement', '--scale', '1-5'),
      statistics(csv, 'alpha'),
      statistics(csv, 'omega'),
      statistics(csv, 'icc'),
      statistics(csv, 'icc-groups', '--group', 'g', '--value', 'a'),
      statistics(csv, 'change', '--pre', 'a', '--post', 'b', '--reliability', '.7'),
      statistics(csv, 'compare', '--group', 'g', '--value', 'a'),
    ])
    expect(printed.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0, 0])
    const keys = printed.flatMap(({ out }) => [...out.matchAll(/"([^"]+)":/g)].map(([, key]) => key!))
    expect(new Set(keys).size).toBeGreaterThan(50)
    expect([...new Set(keys)].filter((key) => !help.split(/[^\w(),-]+|, /).includes(key))).toEqual([])
    const own = await runCommand('statistics', ['alpha', '--help'])
    expect([own.code, help.includes(own.out)]).toEqual([0, true])
  })

  test.each([
    [[], 'Say which command'],
    [['mean', '--data', '-'], 'There is no command "mean"'],
    [['agreement', '--scale', '1-5'], 'Say where the data are with --data FILE'],
    [['agreement', '--data', '-'], 'Say the scale with --scale'],
    [['agreement', '--data', '-', '--scales', '1-5'], "Unknown option '--scales'"],
    [['compare', '--data', '-', '--value', 'v'], 'Say which column names the groups with --group'],
    [['change', '--data', '-', '--post', 'v'], 'Say which column is before with --pre'],
    [['alpha', '--data', '-', '--scale', '1-5'], "Unknown option '--scale'"],
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
