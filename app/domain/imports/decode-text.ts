/** A file's text; or the sentence that says why it isn't any. */
export type DecodedText = Readonly<{ ok: true; text: string }> | Readonly<{ ok: false; sentence: string }>

const NOT_UTF8 =
  'The file is not in UTF-8, so its letters can’t be told: save it again as “CSV UTF-8 (comma delimited)”'

/**
 * The text of a file out of its bytes, without a byte order mark: UTF-8 with or without one, UTF-16 with one.
 * Anything else, such as Windows-1252, is refused: a guess would spoil names without a sound (M1).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // What has no mark but zeros between its letters is UTF-16 after all, or no text.
    return text.includes('\u0000') ? { ok: false, sentence: NOT_UTF8 } : { ok: true, text }
  } catch {
    return { ok: false, sentence: NOT_UTF8 }
  }
}
