import { chmodSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { findChromium } from '../../bootstrap/find-chromium.mjs'
import { temporaryFolder } from './temporary-folder'

const working = '#!/bin/sh\necho Chromium 1.0\n'
const broken = '#!/bin/sh\necho install the snap >&2\nexit 1\n'

function folderOfPrograms(programs: Readonly<Record<string, string>>) {
  const folder = temporaryFolder(programs)
  for (const name of Object.keys(programs)) chmodSync(join(folder, name), 0o755)
  return folder
}

/** A Linux where nothing can be installed, or where installing does this. */
function search(environment: Record<string, string>, install = async () => false) {
  return findChromium({ environment, platform: 'linux', install })
}

test('the browser that CHROMIUM_PATH names comes first', async () => {
  const folder = folderOfPrograms({ chromium: working, mine: working })
  expect(await search({ PATH: folder, CHROMIUM_PATH: join(folder, 'mine') })).toEqual({
    path: join(folder, 'mine'),
  })
})

test('a CHROMIUM_PATH that names no browser is complained of, not passed over', async () => {
  const folder = folderOfPrograms({ chromium: working })
  const found = await search({ PATH: folder, CHROMIUM_PATH: join(folder, 'absent') })
  expect(found).toEqual({ complaint: expect.stringContaining('CHROMIUM_PATH') })
})

test.each([
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
])('%s is found in any folder of PATH', async (name) => {
  const folder = folderOfPrograms({ [name]: working })
  expect(await search({ PATH: [temporaryFolder(), folder].join(delimiter) })).toEqual({
    path: join(folder, name),
  })
})

test('Chromium’s shell comes before the whole of it', async () => {
  const folder = folderOfPrograms({ chromium: working, 'chromium-headless-shell': working })
  expect(await search({ PATH: folder })).toEqual({ path: join(folder, 'chromium-headless-shell') })
})

test('a program that is there and does not run is passed over', async () => {
  const folder = folderOfPrograms({ 'chromium-browser': broken, 'google-chrome': working })
  expect(await search({ PATH: folder })).toEqual({ path: join(folder, 'google-chrome') })
})

test('where there is none it is installed and found', async () => {
  const folder = temporaryFolder()
  const found = await search({ PATH: folder }, async () => {
    writeFileSync(join(folder, 'chromium'), working, { mode: 0o755 })
    return true
  })
  expect(found).toEqual({ path: join(folder, 'chromium') })
})

test('where there is none and none can be installed, one sentence says what to do', async () => {
  const found = await search({ PATH: temporaryFolder() })
  expect(found).toEqual({ complaint: expect.stringMatching(/^[^\n]*Chromium[^\n]*$/) })
})

test('on Windows it is looked for where programs are installed there', async () => {
  const folder = temporaryFolder({ 'Programs\\Google\\Chrome\\Application\\chrome.exe': '' })
  const programs = join(folder, 'Programs')
  const found = await findChromium({
    environment: { PROGRAMFILES: programs },
    platform: 'win32',
    install: async () => false,
  })
  expect(found).toEqual({ path: `${programs}\\Google\\Chrome\\Application\\chrome.exe` })
})
