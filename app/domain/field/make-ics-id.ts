/** What an address has in the place of an ICS's id. */
const RESERVED = ['changes']

/**
 * An id of a few words for a new ICS, made from its name and unlike every one that is taken: "South West
 * Peninsula" is south-west-peninsula.
 */
export function makeIcsId(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  const id = words === '' ? 'ics' : words
  const others = new Set([...taken, ...RESERVED])
  if (!others.has(id)) return id
  let count = 2
  while (others.has(`${id}-${count}`)) count += 1
  return `${id}-${count}`
}
