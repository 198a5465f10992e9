import type { Day } from '../field/field'

/** What kinds of things happen to a team that may explain a change between its rounds (E1). */
export const teamEventKinds = {
  funding: 'Funding round',
  metric: 'New measure',
  'person-left': 'A key person left',
  policy: 'Policy change',
  other: 'Something else',
} as const

export type TeamEventKind = keyof typeof teamEventKinds

/** Something that happened to a team on a day: context for its rounds, and a mark on its charts. */
export type TeamEvent = Readonly<{ id: string; happenedOn: Day; kind: TeamEventKind; text: string }>

/** The kind of this name; undefined if there is none. */
export function findTeamEventKind(name: string): TeamEventKind | undefined {
  return Object.hasOwn(teamEventKinds, name) ? (name as TeamEventKind) : undefined
}
