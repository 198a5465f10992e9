import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { answerPreview, answerProblems, type ImportAnswer } from '~/components/imports/import-answer'
import { ImportPage } from '~/components/imports/import-page'
import { can } from '~/domain/access/can'
import { WHOLE } from '~/domain/access/role-for'
import { labelOf, sectors } from '~/domain/answers/role-facts'
import { organisationTable } from '~/domain/imports/check-organisation-rows'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readImport } from '~/http/read-import.server'
import { redirect } from '~/http/redirect.server'
import { importOrganisations, previewOrganisations } from '~/use-cases/import-organisations'

export const handle: PageHandle = { title: 'Import organisations' }

async function requireImporter(args: LoaderFunctionArgs) {
  const visitor = await requirePerson(args)
  if (!can(visitor.actor, { action: 'import-organisations', place: WHOLE })) throw notFound()
  return visitor
}

export async function loader(args: LoaderFunctionArgs) {
  await requireImporter(args)
  return null
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requireImporter(args)
  const read = await readImport(args.request, organisationTable.mostRows)
  const answer = (said: ImportAnswer) => data(said, { status: said.kind === 'preview' ? 200 : 400 })
  if (!read.ok) return answer({ kind: 'refused', field: read.field, error: read.problem, text: read.text })
  if (read.isConfirmed) {
    const imported = await importOrganisations(deps, actor, read.cells)
    if (!imported) throw notFound()
    return imported.ok
      ? redirect(`/administration/organisations?imported=${imported.count}`)
      : answer(answerProblems(imported.problems, read.text))
  }
  const checked = await previewOrganisations(deps, actor, read.cells)
  if (!checked) throw notFound()
  return answer(
    answerPreview(
      checked,
      read.text,
      ({ row, facts: { name, sector, odsCode } }) =>
        `Row ${row}: ${name}, ${labelOf(sectors, sector) ?? sector}${odsCode === null ? '' : `, ODS ${odsCode}`}`,
    ),
  )
}

export default function ImportOrganisations() {
  return (
    <ImportPage
      heading="Import organisations"
      about="Adds many at once, by the same rules as one. Those that are there already are said, and none is changed."
      columns={[
        ['name', 'what it is called'],
        ['sector', sectors.map(({ label }) => label).join('; ')],
        ['ods', 'three or five letters and digits; may be empty'],
        ['ics', 'the name of the integrated care system (ICS) it is in; may be empty'],
        ['from, to', 'days such as 1/4/2026, since when it is there and when it closes; may be empty'],
      ]}
      most={organisationTable.mostRows}
      templatePath="/import-templates/organisations.csv"
      deed={(count) =>
        count === 1
          ? '1 organisation will be added'
          : `${count.toLocaleString('en-GB')} organisations will be added`
      }
      answer={useActionData<typeof action>() ?? null}
    />
  )
}
