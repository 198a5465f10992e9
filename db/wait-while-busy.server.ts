/** How long a locked file is waited for, counted from when it was first found locked. */
const PATIENCE_MS = 10_000
const LOOK_EVERY_MS = 25
/** Not found locked for so long, it is another time when it is. */
const APART_MS = 1_000
const WRITES_NOTHING = /^(begin(?! immediate)|commit|rollback|savepoint|release|select|pragma)\b/i

/** Runs a statement as soon as the file isn't locked. */
export type Patience = <T>(sql: string, run: () => T) => Promise<T>

/**
 * While another process holds SQLite's file, waits without holding up everything else in this one: the driver itself would
 * stand still. A file that stays locked is waited for once, and not by each statement anew.
 */
export function waitWhileBusy(): Patience {
  let [busySince, busyUntil] = [-Infinity, -Infinity]
  return async (sql, run) => {
    for (;;) {
      try {
        const result = run()
        if (!WRITES_NOTHING.test(sql)) busyUntil = -Infinity
        return result
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error
        const now = performance.now()
        if (now - busyUntil > APART_MS) busySince = now
        busyUntil = now
        if (now - busySince > PATIENCE_MS) throw error
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
      }
    }
  }
}
