import type { LoaderFunctionArgs } from '@remix-run/node'
import { strToU8, zipSync } from 'fflate'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { writeCsv } from '~/http/write-csv.server'
import { exportEverything } from '~/use-cases/export-everything'

const README = `Everything that System Leadership Profile holds about you.

everything.json   all of it: each row of each table, and your assessments with the questions as they were worded
assessments.csv   your assessments, a line each
answers.csv       your role facts, answers and scores, a line each

Hashes of secrets, such as those of your sign-in links, are left out: they tell nobody anything.
`

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const everything = await exportEverything(deps, actor)
  if (!everything) throw notFound()
  const { assessments, exportedAt } = everything
  const listed = assessments.map(({ questionnaire, title, startedAt, submittedAt }) => ({
    questionnaire,
    title,
    started: startedAt,
    submitted: submittedAt ?? '',
  }))
  const lines = assessments.flatMap(({ questionnaire, startedAt, rows }) =>
    rows.map((row) => ({ questionnaire, started: startedAt, ...row })),
  )
  const zip = zipSync({
    'README.txt': strToU8(README),
    'everything.json': strToU8(JSON.stringify(everything, null, 2)),
    'assessments.csv': strToU8(writeCsv(listed, ['questionnaire', 'title', 'started', 'submitted'])),
    'answers.csv': strToU8(
      writeCsv(lines, ['questionnaire', 'started', 'kind', 'section', 'id', 'text', 'value', 'words']),
    ),
  })
  return new Response(new Uint8Array(zip), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="everything-of-mine-${exportedAt.slice(0, 10)}.zip"`,
    },
  })
}
