import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bringUpToDate } from '../../bootstrap/bring-up-to-date.mjs'
import { temporaryFolder } from './temporary-folder'

function task() {
  const folder = temporaryFolder()
  const stampFile = join(folder, 'build/.built')
  const output = join(folder, 'output')
  const state = { fingerprint: 'one', renewals: 0, duringRenewal: async () => {} }
  return {
    state,
    stampFile,
    output,
    bring: () =>
      bringUpToDate({
        fingerprint: () => state.fingerprint,
        stampFile,
        lockFile: join(folder, '.cache/build.lock'),
        outputs: [output],
        renew: async () => {
          state.renewals += 1
          await state.duringRenewal()
          writeFileSync(output, '')
        },
      }),
  }
}

test('the work is done the first time and not again', async () => {
  const { bring, state } = task()
  expect(await bring()).toBe(true)
  expect(await bring()).toBe(false)
  expect(state.renewals).toBe(1)
})

test('the work is done again when what it depends on has changed', async () => {
  const { bring, state } = task()
  await bring()
  state.fingerprint = 'two'
  expect(await bring()).toBe(true)
})

test('the work is done again when an output is gone', async () => {
  const { bring, output } = task()
  await bring()
  rmSync(output)
  expect(await bring()).toBe(true)
})

test('work that failed leaves no stamp, not even the one from before, and is done again', async () => {
  const { bring, state, stampFile } = task()
  await bring()
  state.fingerprint = 'two'
  state.duringRenewal = () => Promise.reject(new Error('killed'))
  await expect(bring()).rejects.toThrow('killed')
  expect(existsSync(stampFile)).toBe(false)

  state.fingerprint = 'one'
  state.duringRenewal = async () => {}
  expect(await bring()).toBe(true)
})

test('there is no stamp while the work goes on', async () => {
  const { bring, state, stampFile } = task()
  await bring()
  state.fingerprint = 'two'
  state.duringRenewal = async () => expect(existsSync(stampFile)).toBe(false)
  await bring()
  expect(readFileSync(stampFile, 'utf8')).toBe('two')
})

test('what changes during the work is seen next time', async () => {
  const { bring, state } = task()
  state.duringRenewal = async () => {
    state.fingerprint = 'two'
  }
  await bring()
  expect(await bring()).toBe(true)
})

test('of two that start at the same time one does the work and the other waits for it', async () => {
  const { bring, state, output } = task()
  state.duringRenewal = () => new Promise((resolve) => setTimeout(resolve, 50))
  const finished = [bring(), bring()].map(async (done) => [await done, existsSync(output)])
  expect((await Promise.all(finished)).sort()).toEqual([
    [false, true],
    [true, true],
  ])
  expect(state.renewals).toBe(1)
})
