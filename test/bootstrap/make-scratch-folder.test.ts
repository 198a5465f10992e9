import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { makeScratchFolder } from '../../bootstrap/make-scratch-folder.mjs'

const made: string[] = []
const scratchIn = (memory: string) => {
  const folder = makeScratchFolder(memory)
  made.push(folder)
  return folder
}
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

test('it is where it is asked for, empty and new each time, if there is room', () => {
  const parent = mkdtempSync(join(tmpdir(), 'slp-memory-'))
  made.push(parent)
  const { bavail, bsize } = statfsSync(parent)
  expect(bavail * bsize, 'room on this machine').toBeGreaterThan(4 * 1024 ** 3)
  const [one, other] = [scratchIn(parent), scratchIn(parent)]
  expect([dirname(one), dirname(other)]).toEqual([parent, parent])
  expect(one).not.toBe(other)
  expect(existsSync(join(one, 'program'))).toBe(false)
})

test('where there is no such place, it is among the temporary files', () => {
  expect(dirname(scratchIn('/nowhere'))).toBe(tmpdir())
})

test('where the place is no folder, too', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'slp-memory-')), 'file')
  made.push(dirname(file))
  writeFileSync(file, '')
  expect(dirname(scratchIn(file))).toBe(tmpdir())
})
