import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { parseEmail } from '~/http/parse-email'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { endRole } from '~/use-cases/end-role'
import { correctAddress, inviteMembers } from '~/use-cases/invite-members'
import { readTeamMembers } from '~/use-cases/read-team-members'
import { withdrawInvitation } from '~/use-cases/withdraw-invitation'
import { parseAddresses } from './form'
import { TeamMembersPage } from './team-members-page'

export const handle: PageHandle = { title: (page: { name: string }) => `Members: ${page.name}` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const teamId = args.params['team'] ?? ''
  const members = await readTeamMembers(deps, actor, teamId)
  if (!members) throw notFound()
  const asked = new URL(args.request.url).searchParams
  const count = (name: string) => Number(asked.get(name) ?? 0) || 0
  return {
    teamId,
    ...members,
    done: asked.has('invited') ? { invited: count('invited'), already: count('already') } : null,
    isMailed: deps.signInMail?.via === 'outbox',
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, person } = await requirePerson(args)
  const teamId = args.params['team'] ?? ''
  const here = `/teams/${teamId}/members`
  if (!(await readTeamMembers(deps, actor, teamId))) throw notFound()
  const form = await readForm(args.request)
  const [deed, first = '', second = ''] = (form.get('do') ?? '').split(' ')
  const at = { role: 'member', placeId: teamId } as const
  if (deed === 'end') {
    if ((await endRole(deps, actor, { ...at, personId: first, grantId: second })) !== 'ended')
      throw notFound()
    return redirect(here)
  }
  if (deed === 'withdraw') {
    if (!(await withdrawInvitation(deps, actor, { ...at, invitationId: first }))) throw notFound()
    return redirect(here)
  }
  if (deed === 'correct') {
    const field = `correct-${first}`
    const typed = form.get(field) ?? ''
    const read = parseEmail(typed)
    const refuse = (sentence: string) =>
      data({ errors: { [field]: sentence }, addresses: '', corrected: typed.slice(0, 320) }, { status: 400 })
    if (!read.ok) return refuse('Enter the right address, like name@example.org')
    const result = await correctAddress(deps, actor, { teamId, invitationId: first, email: read.email })
    if (result === 'corrected') return redirect(here)
    if (result === 'forbidden') throw notFound()
    return refuse(
      result === 'self'
        ? 'You can’t make yourself a member: somebody else has to'
        : 'That address belongs to the team, or is invited to it, already',
    )
  }
  const pasted = parseAddresses(form, person.email)
  if (Object.keys(pasted.errors).length > 0) {
    return data({ errors: pasted.errors, addresses: pasted.typed, corrected: '' }, { status: 400 })
  }
  const result = await inviteMembers(deps, actor, { teamId, emails: pasted.emails })
  if (typeof result === 'string') throw notFound()
  return redirect(`${here}?invited=${result.invited.length}&already=${result.already.length}`)
}

export default function TeamMembersRoute() {
  return (
    <TeamMembersPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
