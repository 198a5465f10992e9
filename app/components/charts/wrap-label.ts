const USUAL_LENGTH = 16
const LONGEST = 24
const MOST_LINES = 3

/**
 * A title as one to three lines of about 16 characters, as even as they can be. A longer title gets
 * longer lines; one that even so finds no room ends in an ellipsis (its whole text stands in the table
 * beside the chart). Words are never broken.
 */
export function wrapLabel(title: string): readonly string[] {
  const words = title.trim().split(/\s+/)
  let length = USUAL_LENGTH
  while (length < LONGEST && fill(words, length).length > MOST_LINES) length += 1
  const lines = fill(words, length)
  if (lines.length <= MOST_LINES) return evenly(words, lines.length)
  const last = lines[MOST_LINES - 1] ?? ''
  return [...lines.slice(0, MOST_LINES - 1), `${last.replace(/[,;:.]$/, '')}…`]
}

/** As many words on each line as go into the length. */
function fill(words: readonly string[], length: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= length)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The words on exactly so many lines, with the least sum of squared lengths. */
function evenly(words: readonly string[], count: number): readonly string[] {
  if (count === 1) return [words.join(' ')]
  let best: readonly string[] = []
  for (let first = 1; first <= words.length - count + 1; first += 1) {
    const lines = [words.slice(0, first).join(' '), ...evenly(words.slice(first), count - 1)]
    if (best.length === 0 || raggedness(lines) < raggedness(best)) best = lines
  }
  return best
}

function raggedness(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length * length, 0)
}
