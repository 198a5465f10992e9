import type { UndoObstacle } from '~/domain/field/find-undo-obstacles'
import { sayDay } from '~/domain/field/say-day'
import { countThings } from './count-things'

/** What stands in the way of undoing a merger or split, in a sentence. */
export function describeObstacle(obstacle: UndoObstacle, nameOf: (icsId: string) => string): string {
  if (obstacle.kind === 'reference') return 'It came with the product.'
  const name = nameOf(obstacle.icsId)
  if (obstacle.kind === 'later-change') {
    return `Another change builds on it: that of ${name} on ${sayDay(obstacle.on)}. Undo that first.`
  }
  return `${name} is named by: ${countThings(obstacle.what, obstacle.count)}.`
}
