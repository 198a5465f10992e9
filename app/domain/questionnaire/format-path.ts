/** A path into a JSON document as its author would write it: scales[2].items[0].text. "document" for the whole. */
export function formatPath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'document'
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('')
}
