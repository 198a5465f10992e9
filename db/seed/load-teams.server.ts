import { createTeam } from '../../app/use-cases/create-team'
import type { Deps } from '../../app/use-cases/deps'
import { inTransaction } from '../../app/use-cases/in-transaction'
import { saveTeamEvent } from '../../app/use-cases/save-team-event'
import { stateMemberFacts } from '../../app/use-cases/state-member-facts'
import { todayOf } from '../../app/use-cases/today-of'
import { hasRealPerson } from '../queries/people.server'
import { findTeam } from '../queries/places.server'
import { lockLedger } from '../queries/publications.server'
import { actAs, type At, makeAddress, withFirstId } from './act-as.server'
import { inviteAndAccept } from './invite-and-accept.server'
import { demonstrationIcs, type DemonstrationTeam, demonstrationTeams } from './demonstration-teams'
import { runDemonstrationRound } from './run-demonstration-round.server'

const DAY_MS = 86_400_000

/**
 * Makes the teams of an ICS and runs their rounds, each step by whoever would take it and on the day that they would.
 * All or nothing: whoever loads at the same time waits, and a load that was cut short starts anew. Where one of the teams
 * is there already, whatever became of it, or somebody real is, or the ICS or its lead no more, nothing is done.
 */
export async function loadTeams(deps: Deps): Promise<void> {
  await inTransaction(deps, async (inside) => {
    await lockLedger(inside.db, deps.now().toISOString())
    if (await hasRealPerson(inside.db)) return
    for (const { id } of demonstrationTeams) if (await findTeam(inside.db, id)) return
    const today = deps.now().getTime()
    const at: At = (daysAgo, minutes = 0) => ({
      ...inside,
      now: () => new Date(today - daysAgo * DAY_MS + minutes * 60_000),
    })
    for (const team of demonstrationTeams) if (!(await makeTeam(at, team))) return
    const rounds = demonstrationTeams.flatMap((team) =>
      team.rounds.map((round, index) => ({ team, round, index })),
    )
    // People's own come in the order in which they were made.
    rounds.sort((one, other) => other.round.opensDaysAgo - one.round.opensDaysAgo)
    for (const round of rounds) await runDemonstrationRound(at, round)
  })
}

/** A team with its facilitator, members and events. False, and nothing made, where the lead may make none. */
async function makeTeam(at: At, team: DemonstrationTeam): Promise<boolean> {
  const { daysAgo, id: icsId, leadEmail } = demonstrationIcs
  const then = at(daysAgo)
  const lead = await actAs(then, leadEmail)
  if (!lead || !(await createTeam(withFirstId(then, team.id), lead, { name: team.name, icsId }))) return false
  const facilitatorEmail = makeAddress(team.facilitator, 'icb')
  await inviteAndAccept(then, lead, {
    ...{ email: facilitatorEmail, name: team.facilitator, role: 'facilitator', placeId: team.id },
  })
  const facilitator = (await actAs(then, facilitatorEmail))!
  for (const [name, sector, held, tier] of team.members) {
    const email = makeAddress(name, sector)
    await inviteAndAccept(then, facilitator, { email, name, role: 'member', placeId: team.id })
    const facts = { sector, function: held, tier }
    await stateMemberFacts(then, (await actAs(then, email))!, { teamId: team.id, facts })
  }
  for (const { daysAgo: ago, kind, text } of team.events) {
    const happenedOn = todayOf(at(ago))
    await saveTeamEvent(at(ago), facilitator, { teamId: team.id, eventId: null, happenedOn, kind, text })
  }
  return true
}
