export type ParsedJson =
  | Readonly<{ ok: true; value: unknown }>
  | Readonly<{ ok: false; line: number; column: number; message: string }>

type Fault = Readonly<{ at: number; message: string }>

const TOKEN =
  /[ \t\r\n]*([{}[\]:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|$)/y

/**
 * Reads JSON like JSON.parse, except that a key given twice in one object is a fault and not silently the
 * last of them, and that a fault always has its place: line and column from 1, and a sentence. (Node 20's
 * own messages leave the position out of half their cases.) A byte order mark is let pass.
 */
export function parseJson(text: string): ParsedJson {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  const fault = findFault(json)
  if (!fault) return { ok: true, value: JSON.parse(json) as unknown }
  const before = json.slice(0, fault.at).split('\n')
  return { ok: false, line: before.length, column: before.at(-1)!.length + 1, message: fault.message }
}

/** Walks the tokens with a stack of the open lists and objects, an object being the set of its keys so far. */
function findFault(json: string): Fault | null {
  const open: ('list' | Set<string>)[] = []
  let position = 0
  let expected: 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'separator' = 'value'
  for (;;) {
    TOKEN.lastIndex = position
    const match = TOKEN.exec(json)
    if (!match) return { at: skipSpace(json, position), message: 'This is not JSON.' }
    const token = match[1]!
    const at = TOKEN.lastIndex - token.length
    position = TOKEN.lastIndex
    const within = open.at(-1)

    if (expected === 'separator') {
      if (within === undefined)
        return token === '' ? null : { at, message: 'Something follows the end of the JSON document.' }
      const end = within === 'list' ? ']' : '}'
      if (token === end) open.pop()
      else if (token === ',') expected = within === 'list' ? 'value' : 'key'
      else return { at, message: `A comma or "${end}" is expected here.` }
    } else if (expected === ':') {
      if (token !== ':') return { at, message: 'A colon is expected here.' }
      expected = 'value'
    } else if (expected === 'key' || expected === 'key or }') {
      if (token === '}' && expected === 'key or }') {
        open.pop()
        expected = 'separator'
        continue
      }
      if (!token.startsWith('"')) return { at, message: 'A key in double quotes is expected here.' }
      const key = JSON.parse(token) as string
      const keys = within as Set<string>
      if (keys.has(key)) return { at, message: `The key "${key}" is given twice.` }
      keys.add(key)
      expected = ':'
    } else if (token === '{') {
      open.push(new Set())
      expected = 'key or }'
    } else if (token === '[') {
      open.push('list')
      expected = 'value or ]'
    } else if (token === ']' && expected === 'value or ]') {
      open.pop()
      expected = 'separator'
    } else if (token === '' || ']}:,'.includes(token)) {
      return { at, message: token === '' ? 'The JSON document ends too early.' : 'A value is expected here.' }
    } else {
      expected = 'separator'
    }
  }
}

function skipSpace(json: string, position: number): number {
  return position + /^[ \t\r\n]*/.exec(json.slice(position))![0].length
}
