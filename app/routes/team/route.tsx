import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { describePlaceInField } from '~/components/field/describe-place-in-field'
import { readName } from '~/components/form/read-name'
import { describeMakeUp } from '~/domain/round/count-make-up'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { changeTeam, type TeamChange } from '~/use-cases/change-team'
import { listTeamEvents } from '~/use-cases/list-team-events'
import { nameSystems } from '~/use-cases/name-systems'
import { readMakeUp } from '~/use-cases/read-make-up'
import { readRoundsOfTeam } from '~/use-cases/read-round'
import { readTeam } from '~/use-cases/read-team'
import { readOwnFacts } from '~/use-cases/state-member-facts'
import { TeamPage } from './team-page'

export const handle: PageHandle = { title: (page: { name: string }) => page.name }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const team = await readTeam(deps, actor, args.params['team'] ?? '')
  if (!team) throw notFound()
  const nameOf = await nameSystems(deps)
  const { id, name, endedOn, inField, mayManage, mayGrant, mayInvite, mayMakeBeside, mayAskAcademy } = team
  const makeUp = await readMakeUp(deps, actor, id)
  const { rounds, mayRun } = await readRoundsOfTeam(deps, actor, id)
  return {
    id,
    name,
    endedOn,
    mayManage,
    mayGrant,
    mayInvite,
    mayMakeBeside,
    mayAskAcademy,
    mayRun,
    isMember: (await readOwnFacts(deps, actor, id)) !== null,
    makeUp: makeUp && { ...makeUp, says: describeMakeUp(makeUp) },
    rounds: rounds.map((round) => ({
      id: round.id,
      state: round.state,
      opensOn: round.opensOn,
      closesOn: round.closesOn,
      titles: round.questionnaires.map(
        ({ id: name, version }) => deps.library.find(`${name}@${version}`)?.title ?? name,
      ),
    })),
    mayReadEvents: (await listTeamEvents(deps, actor, id)) !== null,
    where: describePlaceInField(inField, nameOf),
    split:
      inField.kind === 'to-choose'
        ? {
            name: nameOf(inField.then),
            choices: inField.choices.map((icsId) => ({ value: icsId, label: nameOf(icsId) })),
          }
        : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const teamId = args.params['team'] ?? ''
  if (!(await readTeam(deps, actor, teamId))?.mayManage) throw notFound()
  const form = await readForm(args.request)
  const read = readChange(form)
  if ('error' in read) return data({ errors: { name: read.error }, name: read.name }, { status: 400 })
  const result = await changeTeam(deps, actor, { teamId, change: read.change })
  if (result === 'not-found') throw notFound()
  if (result === 'no-successor') {
    return data({ errors: { successor: 'Choose one of the successors' }, name: undefined }, { status: 400 })
  }
  return redirect(`/teams/${teamId}`)
}

function readChange(
  form: URLSearchParams,
): Readonly<{ change: TeamChange }> | Readonly<{ error: string; name: string }> {
  const deed = form.get('do')
  if (deed === 'end' || deed === 'resume') return { change: { kind: deed } }
  if (deed === 'choose') return { change: { kind: 'choose-successor', icsId: form.get('successor') ?? '' } }
  const read = readName(form.get('name') ?? '', 'a name for the team')
  return read.ok ? { change: { kind: 'rename', name: read.name } } : read
}

export default function TeamRoute() {
  return <TeamPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}
