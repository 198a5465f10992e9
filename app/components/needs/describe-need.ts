import type { KnownNeed } from '~/domain/development/gather-needs'
import { sayQuarter } from '~/domain/development/quarter-of'
import { describeAmount } from '~/domain/group/describe-amount'

/** What is known of the need for a scale, each in a few words; empty where nothing is. */
export type NeedInWords = Readonly<{ whole: string; teams: string; demand: string }>

/** What is published of the need for a scale, in words for a table and a file alike. */
export function describeNeed({ whole, teams, teamsUnder, demand, demandQuarter }: KnownNeed): NeedInWords {
  return {
    whole: whole === null ? '' : describeAmount(whole),
    teams: teams === 0 ? '' : `${teamsUnder} of ${teams}`,
    demand: demand === null || demandQuarter === null ? '' : `${demand}, ${sayQuarter(demandQuarter)}`,
  }
}
