/**
 * Advance widths of Arial (and of Helvetica, which shares them) in thousandths of the font size, for the
 * characters from space to tilde. From Adobe's public font metrics for Helvetica.
 */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]

/** Wide enough for any accented Latin letter, dash or quotation mark that a title may hold. */
const OTHER = 667

/** Where Arial is missing, its stand-in may be wider: DejaVu Sans, the widest common one, by about this. */
const ALLOWANCE = 1.17

/** How wide a line of text may come out, without a browser to measure it: never too little. */
export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0
  for (const character of text) thousandths += WIDTHS[character.charCodeAt(0) - 32] ?? OTHER
  return (thousandths / 1000) * fontSize * ALLOWANCE
}
