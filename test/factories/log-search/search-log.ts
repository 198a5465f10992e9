import type { Secret } from './list-secrets'

/** Shorter ones, such as the answer 3, stand in a log by chance: they are searched for beside their name. */
const TELLING = 6
/** A log that cuts long texts short still holds the beginning. */
const BEGINNING = 24

/**
 * Which secrets a log holds, however they are written there: in any case, quoted, escaped or percent-encoded.
 * @param innocent texts that a log may hold whoever asks, such as address patterns
 */
export function searchLog(log: string, secrets: readonly Secret[], innocent: readonly string[]): string[] {
  const lines = [...new Set(log.split('\n').map(spell))]
  const haystack = lines.join('\n')
  const closed = haystack.replaceAll(' ', '')
  const allowed = innocent.map(spell).join('\n')
  const holds = (needle: string) =>
    haystack.includes(needle) || (isCode(needle) && closed.includes(needle.replaceAll(' ', '')))
  const found = new Map<string, Secret>()
  for (const secret of secrets) {
    const needle = needleOf(secret, allowed)
    if (needle !== null && !found.has(needle) && holds(needle)) found.set(needle, secret)
  }
  return [...found].map(([needle, { where, name }]) => `“${needle.trim()}”: ${name} of ${where}`)
}

/** Codes, ids and addresses are as good without their hyphens and dots. */
function isCode(needle: string): boolean {
  return /\d/.test(needle) && needle.length > 8
}

function needleOf({ name, value }: Secret, allowed: string): string | null {
  const alone = spell(value)
  if (alone.trim() === '') return null
  const isTelling = alone.length - 2 >= TELLING && !allowed.includes(alone) && !/^[\d ]{1,12}$/.test(alone)
  if (!isTelling) return `${spell(name).trimEnd()}${alone}`
  const beginning = alone.slice(0, BEGINNING)
  // An address may begin as its pattern does: then only the whole of it tells.
  return alone.length > BEGINNING * 2 && !allowed.includes(beginning) ? beginning : alone
}

/** The words of a text, in lower case, between single spaces: all that is left of any way to write it. */
function spell(text: string): string {
  const decoded = text.replace(/(%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
  const plain = decoded.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
  const withoutTimes = plain.replace(/\\[nrt"\\]/g, ' ').replace(/"(time|ms|pid)":\d+/g, '')
  return ` ${withoutTimes
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
