import type { LoaderFunctionArgs } from '@remix-run/node'
import { describeResult } from '~/components/group/describe-result'
import { formatDate } from '~/components/page-layout/date-text'
import { buildGroupReport } from '~/domain/group/build-group-report'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { exportRoundResult } from '~/use-cases/export-round-result'
import { chooseResult } from './choose-result'

/** A published result for a file: what the page shows, recorded as exported. */
export async function readDownload(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const results = await exportRoundResult(deps, actor, args.params['round'] ?? '')
  const chosen = results && chooseResult(results, args.request.url)
  if (!results || !chosen) throw notFound()
  const { round, team, shares, makeUp } = results
  const { questionnaire, content, publishedAt } = chosen
  return {
    deps,
    questionnaire,
    content,
    publishedAt,
    document: {
      heading: questionnaire.title,
      caption: `${team.name}, ${formatDate(round.opensOn)} to ${formatDate(round.closesOn)}`,
      report: buildGroupReport(questionnaire, content),
      ...describeResult({
        publishedAt,
        intendedUse: round.intendedUse,
        shares,
        makeUp,
        whole: content.whole,
        threshold: content.threshold,
      }),
    },
    file: { questionnaire: `${questionnaire.id}-group`, startedAt: publishedAt, submittedAt: publishedAt },
  }
}
