/** @type {readonly (readonly [RegExp, string])[]} */
const explanations = [
  [
    /\b(EACCES|EPERM|EROFS)\b/,
    'this folder or npm’s cache cannot be written: give this user the right to write there, or work in a copy elsewhere.',
  ],
  [/\bENOSPC\b/, 'the disk is full: free some space, then try again.'],
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/,
    'the package registry cannot be reached: check the network connection, then try again.',
  ],
  [/\bE40[13]\b/, 'the package registry refused access: check npm’s settings (`npm config list`).'],
  [
    /\b(E404|ETARGET)\b/,
    'the package registry lacks a locked package: check npm’s settings (`npm config list`).',
  ],
  [
    /\bEUSAGE\b/,
    'package.json and package-lock.json do not agree: run `npm install` and look at what it changes.',
  ],
  [/\bEINTEGRITY\b/, 'a package is not what package-lock.json says it was.'],
  [
    /\b(gyp ERR!|node-gyp)/,
    'a package could not be compiled: install Python 3, make and a C++ compiler, then try again.',
  ],
]

/**
 * @param {string} output everything npm printed
 * @returns {string} one sentence
 */
export function explainNpmFailure(output) {
  const reason = explanations.find(([sign]) => sign.test(output))?.[1] ?? 'npm failed.'
  return `The packages could not be installed: ${reason}`
}
