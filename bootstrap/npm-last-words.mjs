import { lastLines } from './last-lines.mjs'

/**
 * The end of npm's output as far as it says something to a person. npm follows some complaints with how it is
 * called and others with its own stack trace; either would push the complaint out.
 *
 * @param {string} output
 */
export function npmLastWords(output) {
  const complaint = output
    .replace(/^npm error Clean install a project$[^]*/m, '')
    .split(/\r?\n/)
    .filter((line) => !/^(npm error)?\s+at .*:\d+:\d+\)?/.test(line) && !/^npm error\s*$/.test(line))
    .join('\n')
  return lastLines(complaint)
}
