import { inject } from 'vitest'
import { addRoundRow, addTeam, grantRole } from '../factories/add-team'

/** Gives whoever has this address, facilitator and member of it, a team with a closed round and one of each other kind that is open. */
export function addTeamOf(
  email: string,
): Readonly<{ team: string; closed: string; meeting: string; sharing: string }> {
  const server = { databasePath: inject('databasePath') }
  const team = `team-of-${email.replace(/\W/g, '-')}`
  const [closed, meeting, sharing] = [`${team}-closed`, `${team}-meeting`, `${team}-sharing`]
  addTeam(server, team)
  for (const role of ['facilitator', 'member']) grantRole(server, email, role, team)
  addRoundRow(server, { team_id: team, id: closed }, [email])
  addRoundRow(server, { team_id: team, id: meeting, kind: 'consensus', state: 'open' }, [email])
  addRoundRow(
    server,
    { team_id: team, id: sharing, kind: 'open-sharing', state: 'open' },
    [email],
    ['social-skill'],
  )
  return { team, closed, meeting, sharing }
}
