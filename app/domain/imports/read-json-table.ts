type Cells = readonly (readonly string[])[]

/**
 * The cells of a table out of JSON, the header first: a list of objects, each a row, their keys the columns. Lists of choices are
 * put in one cell, separated by semicolons. Otherwise the sentence that says why it is no table (M2).
 * @param lineColumns columns whose lists are put on lines instead
 */
export function readJsonTable(
  text: string,
  lineColumns: readonly string[],
): Readonly<{ ok: true; cells: Cells }> | Readonly<{ ok: false; sentence: string }> {
  const rows = parse(text)
  if (!Array.isArray(rows)) return refuse('The JSON must be a list of activities, in square brackets')
  const header: string[] = []
  const columnOf = new Map<string, number>()
  const records: (readonly (readonly [string, string])[])[] = []
  for (const [index, row] of rows.entries()) {
    const where = `Row ${index + 2}`
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      return refuse(`${where}: each activity must be an object, in curly brackets`)
    const record: (readonly [string, string])[] = []
    for (const [name, value] of Object.entries(row as Record<string, unknown>)) {
      const cell = toCell(value, lineColumns.includes(name) ? '\n' : '; ')
      if (cell === null)
        return refuse(`${where}, column ${name.slice(0, 100)}: give text, a number, or a list of these`)
      if (!columnOf.has(name)) columnOf.set(name, header.push(name) - 1)
      if (header.length > 100) return refuse(`${where}: there are more than 100 columns`)
      record.push([name, cell])
    }
    records.push(record)
  }
  const cells = records.map((record) => {
    const row = header.map(() => '')
    for (const [name, cell] of record) row[columnOf.get(name)!] = cell
    return row
  })
  return { ok: true, cells: [header, ...cells] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function toCell(value: unknown, between: string): string | null {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (!Array.isArray(value)) return null
  return value.every((one) => typeof one === 'string' || typeof one === 'number') ? value.join(between) : null
}

function refuse(sentence: string) {
  return { ok: false, sentence } as const
}
