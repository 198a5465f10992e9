import { readFileSync } from 'fs'

/**
 * The sentence for a Node that is too old, or null. (Old syntax on purpose: see begin.mjs.)
 *
 * @param {string} running such as `20.19.0`
 * @param {string} [oldestSupported] package.json's own word, so that there is one place to change
 * @returns {string | null}
 */
export function nodeVersionComplaint(running, oldestSupported = oldestSupportedNode()) {
  if (!isOlder(numbersOf(running), numbersOf(oldestSupported))) return null
  return `This needs Node ${oldestSupported} or newer, and Node ${running} is running: install a newer one from nodejs.org and try again.`
}

function oldestSupportedNode() {
  const packageJson = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return packageJson.engines.node.replace('>=', '').trim()
}

/** @param {string} version */
function numbersOf(version) {
  return version.split('.').map((part) => parseInt(part, 10))
}

/**
 * @param {number[]} version
 * @param {number[]} other
 */
function isOlder(version, other) {
  for (let place = 0; place < 3; place += 1) {
    const difference = (version[place] || 0) - (other[place] || 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
