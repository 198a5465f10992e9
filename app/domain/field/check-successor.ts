import { checkCode } from './check-code'
import type { Day, Field, Ics, Region } from './field'
import { originsOf } from './origins-of'
import type { FieldProblem, KnownField, NewIcs, ProposedChange } from './proposed-change'
import { sayDay } from './say-day'

/** What is wrong with one of the successors of a change, by its position (F3, F4); nothing if it may follow. */
export function checkSuccessor(
  known: KnownField,
  proposed: ProposedChange,
  index: number,
  on: Day | null,
): readonly FieldProblem[] {
  const at = `successor-${index + 1}`
  const successor = proposed.successors[index]!
  if (successor.kind === 'existing') {
    const sentence = checkExisting(known.field, proposed, index, successor.icsId, on)
    return sentence === null ? [] : [{ at, sentence }]
  }
  const before = proposed.successors
    .slice(0, index)
    .flatMap((other) => (other.kind === 'new' ? [other.ics] : []))
  return checkNew(known, before, successor.ics, on).map(([part, sentence]) => ({
    at: `${at}-${part}`,
    sentence,
  }))
}

function checkExisting(
  field: Field,
  { predecessorIds, successors }: ProposedChange,
  index: number,
  id: string,
  on: Day | null,
): string | null {
  const nameOf = (icsId: string) => field.systems.find((one) => one.id === icsId)?.name ?? icsId
  const ics = field.systems.find((one) => one.id === id)
  if (!ics) return 'Choose an ICS from the list'
  if (predecessorIds.includes(id)) return `${ics.name} can’t follow itself: it would never end`
  const descendant = predecessorIds.find((predecessorId) => originsOf(field, predecessorId).includes(id))
  if (descendant !== undefined) {
    return `${nameOf(descendant)} comes from ${ics.name}, which can’t follow it: that would go round in a circle`
  }
  if (successors.slice(0, index).some((other) => other.kind === 'existing' && other.icsId === id)) {
    return `${ics.name} is there twice`
  }
  return on === null ? null : sayNotThere(ics, on)
}

function sayNotThere({ name, validFrom, validTo }: Ics | Region, on: Day): string | null {
  if (validFrom > on) return `${name} isn’t there yet on ${sayDay(on)}`
  return validTo !== null && validTo <= on ? `${name} isn’t there any more on ${sayDay(on)}` : null
}

function checkNew(
  { field, codes, regions }: KnownField,
  before: readonly NewIcs[],
  ics: NewIcs,
  on: Day | null,
): readonly (readonly [part: string, sentence: string])[] {
  const problems: (readonly [string, string])[] = []
  const others = [...field.systems, ...before]
  if (ics.name.trim().length < 2) problems.push(['name', 'Enter a name'])
  else if (others.some(({ name }) => isSame(name, ics.name))) {
    problems.push(['name', `Another ICS is called ${ics.name}`])
  }
  if (ics.boardName.trim().length < 2) problems.push(['board', 'Enter the board’s name'])
  else if (others.some(({ boardName }) => isSame(boardName, ics.boardName))) {
    problems.push(['board', `Another ICS’s board is called ${ics.boardName}`])
  }
  const region = regions.find(({ id }) => id === ics.regionId)
  const notThere = region && on !== null ? sayNotThere(region, on) : null
  if (!region) problems.push(['region', 'Choose a region'])
  else if (notThere !== null) problems.push(['region', notThere])
  for (const scheme of ['ods', 'ons'] as const) {
    const code = scheme === 'ods' ? ics.odsCode : ics.onsCode
    if (code === null) continue
    const isTwice = before.some((other) => code === (scheme === 'ods' ? other.odsCode : other.onsCode))
    const sentence = checkCode(codes, { scheme, code }, on)
    if (sentence !== null || isTwice) problems.push([scheme, sentence ?? `The code ${code} is there twice`])
  }
  return problems
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
