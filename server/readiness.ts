import { log } from './log'

export type ReadinessState = 'ready' | 'stopping' | 'database' | 'migrations'
export type Readiness = Readonly<{
  /** Whether requests can be answered here; if not, what stands in the way. */
  state: () => Promise<ReadinessState>
  isDatabaseUp: () => Promise<boolean>
  /** From here on nobody should send more. */
  beginStopping: () => void
}>

const PATIENCE_MS = 3_000

/**
 * Whether this process can do its work. However often it is asked, at most one query is under way, so that
 * a database which hangs isn't made worse. Why it isn't ready is logged once; who asks hears a word only.
 * @param areMigrationsCurrent throws when the database can't be reached
 */
export function createReadiness(areMigrationsCurrent: () => Promise<boolean>): Readiness {
  let isStopping = false
  let last: ReadinessState = 'ready'
  let underWay: Promise<ReadinessState> | null = null

  async function askDatabase(): Promise<ReadinessState> {
    let error: unknown
    const state = await areMigrationsCurrent().then(
      (areCurrent) => (areCurrent ? ('ready' as const) : ('migrations' as const)),
      (thrown: unknown) => {
        error = thrown
        return 'database' as const
      },
    )
    note(state, error)
    return state
  }

  function note(state: ReadinessState, error?: unknown): void {
    if (state === last) return
    last = state
    if (state === 'ready') log.warn('ready again')
    else log.error({ state, err: error }, 'not ready')
  }

  async function databaseState(): Promise<ReadinessState> {
    underWay ??= askDatabase().finally(() => (underWay = null))
    let patience: NodeJS.Timeout | undefined
    const tooLate = new Promise<ReadinessState>((resolve) => {
      patience = setTimeout(() => {
        note('database', new Error(`It did not answer within ${PATIENCE_MS / 1000} seconds.`))
        resolve('database')
      }, PATIENCE_MS)
    })
    return Promise.race([underWay, tooLate]).finally(() => clearTimeout(patience))
  }

  return {
    state: () => (isStopping ? Promise.resolve('stopping') : databaseState()),
    isDatabaseUp: async () => (await databaseState()) !== 'database',
    beginStopping: () => {
      isStopping = true
    },
  }
}
