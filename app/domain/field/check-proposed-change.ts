import { checkDay } from './check-day'
import { checkPredecessor } from './check-predecessor'
import { checkSuccessor } from './check-successor'
import type { Day } from './field'
import type { FieldProblem, KnownField, ProposedChange } from './proposed-change'

/** Everything that stands against recording a change, each with the field it is about (F3, F4); none if it may be. */
export function checkProposedChange(
  known: KnownField,
  proposed: ProposedChange,
  today: Day,
): readonly FieldProblem[] {
  const { predecessorIds, successors } = proposed
  const wrongDay = checkDay(proposed.effectiveOn, today)
  // Without a day it can't be told who is there on it; names, codes and loops can.
  const on = wrongDay === null ? proposed.effectiveOn : null
  // What ends gives its codes up, and a successor may have them.
  const staying = known.codes.filter(({ icsId }) => !predecessorIds.includes(icsId))
  return [
    ...(wrongDay === null ? [] : [{ at: 'day', sentence: wrongDay }]),
    ...checkNumbers(proposed),
    ...predecessorIds.flatMap((id) => {
      const sentence = checkPredecessor(known, id, on)
      return sentence === null ? [] : [{ at: 'predecessors', sentence }]
    }),
    ...successors.flatMap((_, index) => checkSuccessor({ ...known, codes: staying }, proposed, index, on)),
  ]
}

function checkNumbers({ kind, predecessorIds, successors }: ProposedChange): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  const [ending, following] = [new Set(predecessorIds).size, successors.length]
  if (kind === 'merger' && ending === 0) {
    problems.push({ at: 'predecessors', sentence: 'Choose one or more ICSs that end' })
  }
  if (kind === 'split' && ending !== 1) {
    problems.push({ at: 'predecessors', sentence: 'Choose the one ICS that is split' })
  }
  if (kind === 'merger' && following !== 1) {
    problems.push({ at: 'successor-1', sentence: 'Say which one ICS takes over' })
  }
  if (kind === 'split' && following < 2) {
    problems.push({ at: `successor-${following + 1}`, sentence: 'Say which ICSs take over: two or more' })
  }
  return problems
}
