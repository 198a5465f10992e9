/** What tells Kysely that something is a part of a query, or a promise's reader that it is one. */
const HIDDEN = ['then', 'toOperationNode', 'expressionType', 'isRawBuilder', 'alias', 'expression']
/** Names of columns and of methods of arrays alike: here they are columns. */
const COLUMNS = ['at', 'entries', 'values', 'with', 'keys', 'find']
const OF_TEXT = ['slice', 'toISOString', 'trim', 'toLowerCase', 'split', 'startsWith', 'replace']

/**
 * Stands for whatever a query asks of its input or of a row: any property of it is such a thing again, and so is the one
 * member of the list that it is; or a leaf, if one is given. As text it is "1".
 */
export function anything(leaf?: string | null): never {
  const target: unknown[] = []
  const proxy: unknown = new Proxy(target, {
    has: (_, key) => !HIDDEN.includes(String(key)),
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => '1'
      if (key === 'toJSON') return () => 1
      if (typeof key === 'symbol') return Reflect.get(target, key) as unknown
      if (HIDDEN.includes(key)) return undefined
      if (key === 'length') return 1
      if (key === '0') return leaf ?? proxy
      if (key in Array.prototype && !COLUMNS.includes(key)) return Reflect.get(target, key) as unknown
      if (OF_TEXT.includes(key)) return (...args: unknown[]) => textMethod(key, args)
      return leaf === undefined ? proxy : leaf
    },
  })
  target.push(proxy)
  return proxy as never
}

function textMethod(name: string, args: unknown[]): unknown {
  const method = ('1' as unknown as Record<string, ((...all: unknown[]) => unknown) | undefined>)[name]
  return method ? method.apply('1', args) : '1'
}
