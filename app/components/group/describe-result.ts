import { whyNotShown } from '~/domain/round/why-not-shown'
import { describeMakeUp, type MakeUp } from '~/domain/round/count-make-up'
import type { Audience } from '~/domain/round/round'
import type { Cells } from '~/domain/disclosure/snapshot'
import { formatDate } from '../page-layout/date-text'

const sharedWith: Readonly<Record<Audience, string>> = {
  'ics-lead': 'the ICS lead',
  'ics-teams': 'the other teams of the ICS',
  academy: 'the academies that work with the ICS',
  'ics-figures': 'the figures of the whole ICS',
}

/** What is said about a published result before its figures: when, who sees it, what for, and what the team is made of. */
export function describeResult(result: {
  publishedAt: string
  intendedUse: string
  shares: readonly Readonly<{ audience: Audience }>[]
  makeUp: MakeUp | null
  whole: Cells
  threshold: number
}): Readonly<{ about: readonly string[]; instead: readonly string[] }> {
  const others = result.shares.map(({ audience }) => sharedWith[audience])
  const why = whyNotShown(result.whole, result.threshold)
  return {
    about: [
      `Published ${formatDate(result.publishedAt)}. Seen by the team’s members and facilitators${others.length > 0 ? `, and shared with ${others.join(' and ')}` : ''}.`,
      `What will be done with it: ${result.intendedUse}`,
      ...(result.makeUp ? [`The team, from its membership: ${describeMakeUp(result.makeUp).join(' ')}`] : []),
      ...(why ? [why.says] : []),
    ],
    instead: why?.instead ?? [],
  }
}
