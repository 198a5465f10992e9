import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { describeResult } from '~/components/group/describe-result'
import { formatDate } from '~/components/page-layout/date-text'
import { buildGroupReport } from '~/domain/group/build-group-report'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { publishAgain } from '~/use-cases/publish-round'
import { readRoundResults } from '~/use-cases/read-round-results'
import { shareRound, sharedAudiences } from '~/use-cases/share-round'
import { chooseResult } from './choose-result'
import { ResultsPage } from './results-page'

export const handle: PageHandle = {
  title: (page: { team: { name: string } }) => `Group profile: ${page.team.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const roundId = args.params['round'] ?? ''
  const results = await readRoundResults(deps, actor, roundId)
  if (!results || results.snapshots.length === 0) throw notFound()
  const chosen = chooseResult(results, args.request.url)
  if (!chosen) throw notFound()
  const { round, team, mayRun, isOwn, snapshots, earlier, makeUp, shares } = results
  const versions = [...snapshots, ...earlier].filter(
    ({ questionnaire }) => questionnaire.id === chosen.questionnaire.id,
  )
  const report = buildGroupReport(chosen.questionnaire, chosen.content)
  return {
    roundId,
    team,
    mayRun,
    isOwn,
    report,
    period: `${formatDate(round.opensOn)} to ${formatDate(round.closesOn)}`,
    ...describeResult({
      publishedAt: chosen.publishedAt,
      intendedUse: round.intendedUse,
      shares,
      makeUp,
      whole: chosen.content.whole,
      threshold: chosen.content.threshold,
    }),
    others: snapshots
      .filter(({ questionnaire }) => questionnaire.id !== chosen.questionnaire.id)
      .map(({ questionnaire }) => ({ id: questionnaire.id, title: questionnaire.title })),
    published: versions.length > 1 ? chosen.id : null,
    versions: versions
      .filter(({ id }) => id !== chosen.id)
      .map(({ id, publishedAt }) => ({ id, publishedAt: formatDate(publishedAt) })),
    by: new URL(args.request.url).searchParams.get('by'),
    toShare: sharedAudiences.filter(
      (audience) => round.audience.includes(audience) && !shares.some((share) => share.audience === audience),
    ),
  }
}

const nothingNew = {
  says: [
    'Nothing new can be published: either nothing has changed, or what has changed can’t be shown next to what was published before, since it would give single people’s answers away (D1, D2, D6). Which of the two it is isn’t said: it would tell who had answered (D9).',
  ],
  instead: [
    'What was published before stays, and can be read.',
    'Another round: its answers are new, so nothing stands in their way.',
    'A consensus round: you meet and record one agreed answer for each scale, with a note.',
  ],
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const roundId = args.params['round'] ?? ''
  const results = await readRoundResults(deps, actor, roundId)
  if (!results || !results.mayRun) throw notFound()
  const form = await readForm(args.request)
  const here = `/rounds/${roundId}/results`
  if (form.get('do') === 'publish') {
    const again = await publishAgain(deps, actor, roundId)
    if (again.ok) return redirect(here)
    if (again.reason === 'not-found') throw notFound()
    return data(nothingNew, { status: 409 })
  }
  const shared = await shareRound(deps, actor, { roundId, audience: form.get('audience') ?? '' })
  if (shared === 'not-found') throw notFound()
  if (shared === 'not-announced') {
    return data(
      { says: ['It can be shared only with those who were announced before people answered.'], instead: [] },
      { status: 400 },
    )
  }
  return redirect(here)
}

export default function RoundResults() {
  return <ResultsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}
