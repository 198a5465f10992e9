/**
 * Whether a locator's anchor phrase stands on its line of a source text or on the one before or after
 * (Q16, P13). Kinds of quotation mark, dash and space count as the same; capitals do not. False for a line
 * that the text hasn't got.
 * @param lines the text's lines
 * @param line the line that the locator names, from 1
 */
export function findAnchor(lines: readonly string[], line: number, anchor: string): boolean {
  if (line < 1 || line > lines.length) return false
  const around = lines.slice(Math.max(0, line - 2), line + 1)
  return normalise(around.join(' ')).includes(normalise(anchor))
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
