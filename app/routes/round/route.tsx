import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseMemberFacts } from '~/components/round/parse-member-facts'
import { estimateMinutes } from '~/domain/questionnaire/estimate-minutes'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { beginForRound, countInRound, withdrawFromRound } from '~/use-cases/begin-for-round'
import { needsConsent } from '~/use-cases/needs-consent'
import { openRound, takeBackRound } from '~/use-cases/open-round'
import { readLatestAgreement } from '~/use-cases/read-latest-agreement'
import { readPreview } from '~/use-cases/read-preview'
import { readRound } from '~/use-cases/read-round'
import { readRoundResults } from '~/use-cases/read-round-results'
import { stateMemberFacts } from '~/use-cases/state-member-facts'
import { RoundPage } from './round-page'

export const handle: PageHandle = {
  title: (page: { team: { name: string } }) => `A round of ${page.team.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readRound(deps, actor, args.params['round'] ?? '')
  if (!page) throw notFound()
  const { round, due, ...rest } = page
  const isSetUp = round.state === 'draft' || round.state === 'scheduled'
  return {
    ...rest,
    round,
    questionnaires: round.questionnaires.flatMap(({ id, version }) => {
      const found = deps.library.find(`${id}@${version}`)
      return found ? [{ id, title: found.title, about: found.about, minutes: estimateMinutes(found) }] : []
    }),
    due: due.map(({ questionnaire: { id, title, about }, ...one }) => ({ ...one, id, title, about })),
    asksConsent: page.membership === 'member' && (await needsConsent(deps, actor)),
    hasSubmitted: new URL(args.request.url).searchParams.has('submitted'),
    preview: page.mayRun && isSetUp ? await readPreview(deps, actor, round.id) : null,
    agreed: await readLatestAgreement(deps, actor, round.teamId, round),
    hasResults: ((await readRoundResults(deps, actor, round.id))?.snapshots.length ?? 0) > 0,
  }
}

const refusals = {
  'no-members':
    'Nobody belongs to this team yet: invite members first, and open the round once somebody has accepted',
  over: 'The last day of this round is past: change its days first',
} as const

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const roundId = args.params['round'] ?? ''
  const page = await readRound(deps, actor, roundId)
  if (!page) throw notFound()
  const here = `/rounds/${roundId}`
  const form = await readForm(args.request)
  const [deed, first = ''] = (form.get('do') ?? '').split(' ')
  if (deed === 'open') {
    const opened = await openRound(deps, actor, roundId)
    if (opened === 'not-found') throw notFound()
    if (opened === 'no-members' || opened === 'over') {
      return data({ errors: { open: refusals[opened] }, facts: null, agrees: false }, { status: 400 })
    }
    return redirect(here)
  }
  if (deed === 'take-back') {
    if (!page.mayRun) throw notFound()
    await takeBackRound(deps, actor, roundId)
    return redirect(here)
  }
  if (deed === 'facts') {
    const parsed = parseMemberFacts(form)
    if (!parsed.ok) {
      return data({ errors: parsed.errors, facts: parsed.facts, agrees: false }, { status: 400 })
    }
    const teamId = page.team.id
    if (!(await stateMemberFacts(deps, actor, { teamId, facts: parsed.facts }))) throw notFound()
    return redirect(`${here}#due-heading`)
  }
  if (deed === 'withdraw') {
    await withdrawFromRound(deps, actor, { roundId, assessmentId: first })
    return redirect(here)
  }
  if (deed === 'count') {
    if ((await countInRound(deps, actor, { roundId, assessmentId: first })) === 'not-found') throw notFound()
    return redirect(here)
  }
  if (deed !== 'begin') return redirect(here)
  const agrees = form.get('consent') === 'yes'
  const begun = await beginForRound(deps, actor, { roundId, questionnaireId: first, agrees })
  if (begun.ok) return redirect(`/assessments/${begun.assessmentId}`)
  if (begun.reason === 'not-found') throw notFound()
  if (begun.reason === 'not-open') return redirect(here)
  const consent = 'Tick the box if you agree. Without it nothing can be kept, and so nothing be answered'
  return data({ errors: { consent }, facts: null, agrees }, { status: 400 })
}

export default function RoundRoute() {
  return <RoundPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}
