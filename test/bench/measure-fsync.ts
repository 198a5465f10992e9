import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { quantile, type Spread, spreadOf } from './summarise'

export type Fsync = Readonly<{ milliseconds: Spread; p99: number; writes: number }>

const WRITES = 200

/** What this disk takes to keep 4 kB for good: the least that a durable save can cost without sharing. */
export function measureFsync(folder: string): Fsync {
  const file = openSync(join(folder, 'fsync'), 'w')
  const page = Buffer.alloc(4096, 1)
  try {
    const times = Array.from({ length: WRITES }, () => {
      const begun = performance.now()
      writeSync(file, page)
      fsyncSync(file)
      return performance.now() - begun
    })
    return { milliseconds: spreadOf(times), p99: quantile(times, 0.99), writes: WRITES }
  } finally {
    closeSync(file)
  }
}

export function describeFsync({ milliseconds, p99, writes }: Fsync): string {
  const { median, min, max } = milliseconds
  return `This disk: a 4 kB write with fsync takes ${median.toFixed(2)} ms (median of ${writes}; ${min.toFixed(2)}–${max.toFixed(2)}, p99 ${p99.toFixed(2)})`
}
