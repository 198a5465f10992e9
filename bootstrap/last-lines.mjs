/**
 * The end of a tool's output, where it says what went wrong.
 *
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 20) {
  return output.trimEnd().split(/\r?\n/).slice(-count).join('\n')
}
