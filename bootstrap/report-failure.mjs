import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { inspect } from 'node:util'
import { projectRoot } from './project-root.mjs'
import { Refusal } from './refusal.mjs'

/**
 * Ends the process with one sentence on standard error.
 *
 * @param {unknown} failure
 */
export function reportFailure(failure) {
  process.stderr.write(`${failureSentence(failure)}\n`, () => process.exit(exitCodeOf(failure)))
}

/** @param {unknown} failure */
function exitCodeOf(failure) {
  return failure instanceof Refusal ? failure.exitCode : 1
}

/**
 * @param {unknown} failure
 * @param {string} [root]
 * @returns {string}
 */
export function failureSentence(failure, root = projectRoot) {
  if (failure instanceof Refusal) return failure.message
  return fileSystemSentence(failure) ?? unforeseenSentence(failure, root)
}

/** @param {unknown} failure */
function fileSystemSentence(failure) {
  if (!(failure instanceof Error) || !('code' in failure)) return null
  const path = 'path' in failure && failure.path ? String(failure.path) : 'this folder'
  switch (failure.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path} cannot be written or read (${failure.code}): give this user the right to it, or work in a copy elsewhere.`
    case 'ENOSPC':
      return `${path} cannot be written: the disk is full.`
    default:
      return null
  }
}

/**
 * A stack trace tells someone who came to use the product nothing, and tells us everything: it goes to a file.
 *
 * @param {unknown} failure
 * @param {string} root
 */
function unforeseenSentence(failure, root) {
  const message = failure instanceof Error ? failure.message : String(failure)
  const sentence = `This failed unexpectedly: ${message.split('\n')[0]}`
  const details = join(root, '.cache', 'last-failure.txt')
  try {
    mkdirSync(dirname(details), { recursive: true })
    writeFileSync(details, `${new Date().toISOString()}\n${inspect(failure, { depth: 5 })}\n`)
    return `${sentence} (details in ${relative(process.cwd(), details)})`
  } catch {
    return sentence
  }
}
