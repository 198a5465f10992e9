import type { GrantedRole } from '../../app/domain/access/role-for'
import { answerInvitation } from '../../app/use-cases/answer-invitation'
import type { Deps } from '../../app/use-cases/deps'
import { invite } from '../../app/use-cases/invite'
import { todayOf } from '../../app/use-cases/today-of'
import { type Acting, actAs } from './act-as.server'

/** Somebody is invited to a role and accepts it; gives them as they then act. */
export async function inviteAndAccept(
  deps: Deps,
  host: Acting,
  guest: Readonly<{ email: string; name: string; role: GrantedRole; placeId: string }>,
): Promise<Acting> {
  const { email, name, role, placeId } = guest
  const invited = await invite(deps, host, { email, role, placeId, startsOn: todayOf(deps), endsOn: null })
  if (!invited.ok) throw new Error(`The demonstration could not invite a ${role}: ${invited.reason}.`)
  const actor = (await actAs(deps, email, name))!
  await answerInvitation(deps, actor, { invitationId: invited.invitationId, answer: 'accept' })
  return (await actAs(deps, email))!
}
