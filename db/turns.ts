/** Lets one in at a time. */
export type Turns = Readonly<{
  /** Waits until nobody else is in; `first` before all others who wait. */
  take: (first?: 'first') => Promise<void>
  give: () => void
}>

/** Those who wait come in the order in which they came, and only the next is woken. */
export function takeTurns(): Turns {
  let isTaken = false
  const waiting: (() => void)[] = []
  return {
    take: async (first) => {
      if (!isTaken) {
        isTaken = true
        return
      }
      await new Promise<void>((resolve) => {
        if (first) waiting.unshift(resolve)
        else waiting.push(resolve)
      })
    },
    give: () => {
      const next = waiting.shift()
      if (next) next()
      else isTaken = false
    },
  }
}
