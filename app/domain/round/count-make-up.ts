import { z } from 'zod'
import { functions, sectors, tiers } from '../answers/role-facts'
import type { Dimension, MemberFacts } from './round'

/** How many members have said each option of a fact, and how many have said nothing. */
export type Counted = Readonly<{ stated: Readonly<Record<string, number>>; notStated: number }>

/** What a team is made of, from what its members say of themselves and never from answers. */
export type MakeUp = Readonly<{ members: number }> & Readonly<Record<Dimension, Counted>>

const counted = z.strictObject({ stated: z.record(z.string(), z.int()), notStated: z.int() })

/** Reads a make-up that was stored when a round closed. */
export const makeUpSchema: z.ZodType<MakeUp> = z.strictObject({
  members: z.int(),
  sector: counted,
  function: counted,
  tier: counted,
})

/** Counts a team's members by sector, function and tier. */
export function countMakeUp(members: readonly MemberFacts[]): MakeUp {
  const count = (dimension: Dimension): Counted => {
    const stated: Record<string, number> = {}
    for (const facts of members) {
      const value = facts[dimension]
      if (value !== null) stated[value] = (stated[value] ?? 0) + 1
    }
    const known = Object.values(stated).reduce((sum, n) => sum + n, 0)
    return { stated, notStated: members.length - known }
  }
  return {
    members: members.length,
    sector: count('sector'),
    function: count('function'),
    tier: count('tier'),
  }
}

export const choicesOf = { sector: sectors, function: functions, tier: tiers } as const

/** Executive, lay and clinical: the three that leadership across a system is said to need together. */
const TRIANGLE = ['executive', 'lay', 'clinical'] as const

/** Sentences about a make-up: how many sectors, and whether executive, lay and clinical are all there. */
export function describeMakeUp(makeUp: MakeUp): readonly string[] {
  const { sector, function: held, members } = makeUp
  if (members === 0) return ['Nobody belongs to this team yet.']
  const count = Object.keys(sector.stated).length
  const missing = TRIANGLE.filter((id) => !Object.hasOwn(held.stated, id))
  return [
    `${plural(members, 'member')}, from ${plural(count, 'sector')}${sector.notStated > 0 ? ` as far as they have said: ${plural(sector.notStated, 'member')} ${sector.notStated === 1 ? 'has' : 'have'} not stated theirs` : ''}.`,
    missing.length === 0
      ? 'Executive, lay and clinical members are all here.'
      : `Missing from the triangle of executive, lay and clinical: ${missing.join(', ')}${held.notStated > 0 ? `, unless among the ${held.notStated} who have not stated their function` : ''}.`,
  ]
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
