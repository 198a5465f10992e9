import type { Kysely } from 'kysely'
import { readHeldRoles } from '../../../app/use-cases/find-actor'
import { readRoundResults } from '../../../app/use-cases/read-round-results'
import type { Database } from '../../../db/database'
import { depsOf } from '../prepare-database'
import { type Spread, spreadOf } from '../summarise'
import { takeTurns } from '../take-turns'

const TEAMS = 100

/** What is read for the results page of a team, by one of its members: milliseconds a page out of a small database and a large one. */
export async function measureTeamPage(
  small: Kysely<Database>,
  large: Kysely<Database>,
): Promise<Readonly<{ small: Spread; large: Spread; ratio: Spread }>> {
  const readers = await Promise.all([small, large].map(newReader))
  const [ofSmall, ofLarge] = await takeTurns(15, readers)
  const ratio = spreadOf(ofSmall!.each.map((one, at) => ofLarge!.each[at]! / one))
  return { small: aPage(ofSmall!.spread), large: aPage(ofLarge!.spread), ratio }
}

/** Reads a page of each of as many teams, spread over all. */
async function newReader(db: Kysely<Database>) {
  const deps = depsOf(db)
  const rounds = await db.selectFrom('round').select(['id', 'team_id']).orderBy('id').execute()
  const chosen = Array.from({ length: TEAMS }, (_, at) => rounds[Math.floor((at * rounds.length) / TEAMS)]!)
  const pages: Readonly<{ roundId: string; personId: string }>[] = []
  for (const { id, team_id } of chosen) {
    const { person_id } = await db
      .selectFrom('round_member')
      .select('person_id')
      .where('team_id', '=', team_id)
      .where('round_id', '=', id)
      .limit(1)
      .executeTakeFirstOrThrow()
    pages.push({ roundId: id, personId: person_id })
  }
  return async () => {
    for (const { roundId, personId } of pages) {
      const roles = await readHeldRoles(deps, personId)
      const actor = { kind: 'person', personId, email: '', roles } as const
      const results = await readRoundResults(deps, actor, roundId)
      if (!results?.snapshots.length) throw new Error('A team has no results to be read.')
    }
  }
}

function aPage({ median, min, max }: Spread): Spread {
  return { median: median / TEAMS, min: min / TEAMS, max: max / TEAMS }
}
