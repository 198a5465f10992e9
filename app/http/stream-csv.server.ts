import { writeCsv } from './write-csv.server'

/**
 * A table for spreadsheets, written page by page: the next is asked for only when whoever reads has taken the last, so no more
 * than a page is held, however many there are. Where nobody reads any more it ends.
 * @param whenReaderReady waits until what was written has gone out; false where nobody reads any more
 */
export function streamCsv(
  pages: AsyncGenerator<readonly object[]>,
  columns: readonly string[],
  whenReaderReady: () => Promise<boolean>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let part: 'whole' | 'rows' = 'whole'
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const page = (await whenReaderReady()) ? await pages.next() : await pages.return(undefined)
        if (page.done) return controller.close()
        controller.enqueue(encoder.encode(writeCsv(page.value, columns, part)))
        part = 'rows'
      },
      async cancel() {
        await pages.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
