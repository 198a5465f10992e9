/**
 * Text for a cell of a spreadsheet, in which a formula is out of action (M6); `unescapeFormula` gives it back. What would be
 * taken for one, with or without apostrophes before it, gets an apostrophe more.
 */
export function escapeFormula(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** The text of such a cell as it was. */
export function unescapeFormula(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
