import type { ReliableChange } from './reliable-change'

/** Whether a change, after minus before, is reliably up or down, or not more than error of measurement may make. */
export function directionOfChange(change: number, { least }: ReliableChange): 'up' | 'down' | 'none' {
  if (change > least) return 'up'
  return change < -least ? 'down' : 'none'
}
