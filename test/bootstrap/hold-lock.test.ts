import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { holdLock } from '../../bootstrap/hold-lock.mjs'
import { temporaryFolder } from './temporary-folder'

function lockHeldBy(holder: { pid: number; host: string }, ageInSeconds = 0) {
  const lockFile = join(temporaryFolder(), '.cache/install.lock')
  mkdirSync(dirname(lockFile))
  writeFileSync(lockFile, JSON.stringify(holder))
  const touched = Date.now() / 1000 - ageInSeconds
  utimesSync(lockFile, touched, touched)
  return lockFile
}

function endedProcess() {
  return spawnSync(process.execPath, ['--version']).pid
}

async function waits(lockFile: string) {
  let waited = false
  const work = holdLock(lockFile, async () => {}, { onWait: () => (waited = true), pollEvery: 5 })
  await new Promise((resolve) => setTimeout(resolve, 60))
  return { waited, work }
}

test('the lock is held during the work and gone after it, also when the work fails', async () => {
  const lockFile = join(temporaryFolder(), 'new-folder/install.lock')
  await holdLock(lockFile, async () => expect(existsSync(lockFile)).toBe(true))
  expect(existsSync(lockFile)).toBe(false)
  await expect(holdLock(lockFile, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(lockFile)).toBe(false)
})

test('two at the same time take turns', async () => {
  const lockFile = join(temporaryFolder(), 'install.lock')
  const log: string[] = []
  const work = (name: string) => async () => {
    log.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    log.push(`${name} ends`)
  }
  await Promise.all([
    holdLock(lockFile, work('first'), { pollEvery: 5 }),
    holdLock(lockFile, work('second'), { pollEvery: 5 }),
  ])
  expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

test('the lock of a killed process is taken over at once', async () => {
  const { waited, work } = await waits(lockHeldBy({ pid: endedProcess(), host: hostname() }))
  await work
  expect(waited).toBe(false)
})

test('the lock of a living process, and one of another machine, is waited for', async () => {
  for (const holder of [
    { pid: process.ppid, host: hostname() },
    { pid: endedProcess(), host: 'another-machine' },
  ]) {
    const lockFile = lockHeldBy(holder)
    const { waited, work } = await waits(lockFile)
    expect(waited).toBe(true)
    utimesSync(lockFile, 0, 0)
    await work
  }
})

test('a lock that its holder has not touched for long is taken over', async () => {
  const { waited, work } = await waits(lockHeldBy({ pid: 1, host: 'another-machine' }, 60))
  await work
  expect(waited).toBe(false)
})
