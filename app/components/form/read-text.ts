/** More than this isn't given back to be typed on. */
const KEPT_AT_MOST = 20_000

/**
 * Text as it was typed, trimmed, its lines ended as the database keeps them, with the sentence that says what is
 * wrong with it, if something is. It is kept whole, so that nobody loses what is too long.
 */
export function readText(
  typed: string,
  what: string,
  { longest, isOptional = false }: Readonly<{ longest: number; isOptional?: boolean }>,
): Readonly<{ ok: true; text: string }> | Readonly<{ ok: false; text: string; error: string }> {
  const text = typed.replace(/\r\n?/g, '\n').trim().slice(0, KEPT_AT_MOST)
  if (text === '' && !isOptional) return { ok: false, text, error: `Enter ${what}` }
  if (text.length > longest) {
    const capital = what.charAt(0).toUpperCase() + what.slice(1)
    return { ok: false, text, error: `${capital} must have ${longest} characters or fewer` }
  }
  if (/(?![\n\t])\p{Cc}/u.test(text)) {
    return { ok: false, text, error: 'Take out the control characters, which can’t be shown' }
  }
  return { ok: true, text }
}
