import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readAuditLog } from '~/use-cases/read-audit-log'
import { AuditLogPage } from './audit-log-page'
import { parseAuditFilter } from './form'

export const handle: PageHandle = { title: 'Audit log' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const { search, searchParams } = new URL(args.request.url)
  const { filter, ...asked } = parseAuditFilter(searchParams)
  const log = await readAuditLog(deps, actor, { ...filter, page: asked.page })
  if (!log) throw notFound()
  const pathOf = (page: number) => {
    const others = new URLSearchParams(search)
    others.set('page', String(page))
    return `?${others.toString()}`
  }
  return {
    ...asked,
    ...log,
    newer: asked.page > 1 ? pathOf(asked.page - 1) : null,
    older: log.hasMore ? pathOf(asked.page + 1) : null,
  }
}

export default function AuditLog() {
  return <AuditLogPage {...useLoaderData<typeof loader>()} />
}
