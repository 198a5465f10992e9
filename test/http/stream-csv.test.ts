import { expect, test } from 'vitest'
import { streamCsv } from '../../app/http/stream-csv.server'

/** Pages of two rows, and what was asked for of them. */
function makePages(count: number) {
  const seen = { asked: 0, isEnded: false }
  async function* pages() {
    try {
      for (let at = 0; at < count; at += 1) {
        seen.asked += 1
        yield await Promise.resolve([
          { a: `${at}`, b: '=1+1' },
          { a: '', b: 'x' },
        ])
      }
    } finally {
      seen.isEnded = true
    }
  }
  return { seen, pages: pages() }
}
const ready = () => Promise.resolve(true)

test('[M6] one header, all rows, and no cell that is run as a formula', async () => {
  const text = await new Response(streamCsv(makePages(2).pages, ['b', 'a'], ready)).text()
  expect(text).toBe("b,a\r\n'=1+1,0\r\nx,\r\n'=1+1,1\r\nx,\r\n")
})

test('a page is asked for when the last has been taken, and not before', async () => {
  const { seen, pages } = makePages(1000)
  const reader = streamCsv(pages, ['a', 'b'], ready).getReader()
  await new Promise(setImmediate)
  expect(seen.asked).toBe(0)
  await reader.read()
  await reader.read()
  expect(seen.asked).toBe(2)
  await reader.cancel()
  expect(seen).toEqual({ asked: 2, isEnded: true })
})

test('while its reader is slow nothing is asked for, and where nobody reads any more it ends', async () => {
  const { seen, pages } = makePages(1000)
  let answer: (isRead: boolean) => void = () => undefined
  const reader = streamCsv(pages, ['a', 'b'], () => new Promise((resolve) => (answer = resolve))).getReader()
  const first = reader.read()
  await new Promise(setImmediate)
  expect(seen.asked).toBe(0)
  answer(true)
  expect((await first).done).toBe(false)
  const second = reader.read()
  await new Promise(setImmediate)
  answer(false)
  expect((await second).done).toBe(true)
  expect(seen).toEqual({ asked: 1, isEnded: true })
})
