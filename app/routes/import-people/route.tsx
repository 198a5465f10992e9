import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerPreview, answerProblems, type ImportAnswer } from '~/components/imports/import-answer'
import { ImportPage } from '~/components/imports/import-page'
import { formatDate } from '~/components/page-layout/date-text'
import { can } from '~/domain/access/can'
import { roleFor, WHOLE } from '~/domain/access/role-for'
import { personTable, type PersonToInvite } from '~/domain/imports/check-person-rows'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readImport } from '~/http/read-import.server'
import { redirect } from '~/http/redirect.server'
import { importPeople, mayImportPeople, previewPeople } from '~/use-cases/import-people'
import { listGrantablePlaces } from '~/use-cases/list-grantable-places'

export const handle: PageHandle = { title: 'Invite people by a file' }

async function requireImporter(args: LoaderFunctionArgs) {
  const visitor = await requirePerson(args)
  if (!(await mayImportPeople(visitor.deps, visitor.actor))) throw notFound()
  return visitor
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requireImporter(args)
  const grantable = await listGrantablePlaces(deps, actor)
  return {
    roles: [...new Set(grantable.map(({ role }) => roleFor(role).label))],
    mayInvite: can(actor, { action: 'invite-people', place: WHOLE }),
    isMailed: deps.signInMail?.via === 'outbox',
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requireImporter(args)
  const read = await readImport(args.request, personTable.mostRows)
  const answer = (said: ImportAnswer) => data(said, { status: said.kind === 'preview' ? 200 : 400 })
  if (!read.ok) return answer({ kind: 'refused', field: read.field, error: read.problem, text: read.text })
  if (read.isConfirmed) {
    const imported = await importPeople(deps, actor, read.cells)
    if (!imported) throw notFound()
    return imported.ok
      ? redirect(`/administration?imported=${imported.count}`)
      : answer(answerProblems(imported.problems, read.text))
  }
  const checked = await previewPeople(deps, actor, read.cells)
  if (!checked) throw notFound()
  return answer(answerPreview(checked, read.text, describe))
}

function describe({ row, email, role, placeName, startsOn, endsOn }: PersonToInvite): string {
  const what = role === null ? 'to take part' : roleFor(role).label
  const where = placeName === null ? '' : `, ${placeName}`
  const until = endsOn === null ? '' : ` until ${formatDate(endsOn)}`
  return `Row ${row}: ${email}, ${what}${where}, from ${formatDate(startsOn)}${until}`
}

export default function ImportPeople() {
  const { roles, mayInvite, isMailed } = useLoaderData<typeof loader>()
  return (
    <ImportPage
      heading="Invite people by a file"
      about={`Invites many at once, each as if they were invited alone: they have a role once they have signed in with the address and accepted. ${
        isMailed
          ? 'They get an e-mail with a link, which works for nobody else.'
          : 'This site sends no invitations by e-mail: ask them to sign in, where the invitation waits for them.'
      }`}
      columns={[
        ['email', 'the address they sign in with'],
        ['role', `${roles.join('; ')}${mayInvite ? '; empty to take part without a role' : ''}`],
        [
          'place',
          'the team, ICS, academy or cohort the role is for, by its name or id; a cohort’s name is that of its programme, a comma and its own; empty where it is for none',
        ],
        ['starts', 'a day such as 1/4/2026; empty for today'],
        ['ends', 'the first day without the role; may be empty'],
      ]}
      most={personTable.mostRows}
      templatePath="/import-templates/people.csv"
      deed={(count) =>
        count === 1
          ? '1 invitation will be made'
          : `${count.toLocaleString('en-GB')} invitations will be made`
      }
      answer={useActionData<typeof action>() ?? null}
    />
  )
}
