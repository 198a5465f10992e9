import { WrongUsage } from '../command-line'
import { readDataFile } from './read-data-file'
import { readTable } from './read-table'

/** What --data, --group and --value name. */
export type GroupArguments = Readonly<{ data?: string; group?: string; value?: string }>

/** A group's name and the values of its people, in the order of names. */
export type Group = Readonly<{ group: string; values: readonly number[] }>

/** Reads the values of each group. Rows without a group or without a value are left out. */
export async function readGroups({
  data,
  group,
  value,
}: GroupArguments): Promise<Readonly<{ rows: number; groups: readonly Group[] }>> {
  const file = readDataFile(data)
  if (!group) throw new WrongUsage('Say which column names the groups with --group COLUMN. See --help.')
  if (!value) throw new WrongUsage('Say which column has the values with --value COLUMN. See --help.')
  const { rows, numbers, texts } = await readTable(file, { numbers: [value], texts: [group] })
  const groups = new Map<string, number[]>()
  const names = texts.get(group)!
  numbers.get(value)!.forEach((number, at) => {
    const name = names[at]!
    if (name === '' || Number.isNaN(number)) return
    const values = groups.get(name)
    if (values) values.push(number)
    else groups.set(name, [number])
  })
  return {
    rows: rows.length,
    groups: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, values]) => ({ group: name, values })),
  }
}
