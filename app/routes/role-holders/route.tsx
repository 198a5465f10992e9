import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findGrantedRole, type GrantedRole, roleFor } from '~/domain/access/role-for'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { endRole } from '~/use-cases/end-role'
import { invite } from '~/use-cases/invite'
import { readRoleHolders } from '~/use-cases/read-role-holders'
import { withdrawInvitation } from '~/use-cases/withdraw-invitation'
import { parseInvitation } from './form'
import { RoleHoldersPage } from './role-holders-page'

export const handle: PageHandle = {
  title: (page: { label: string; place: string | null }) =>
    `${page.label}${page.place === null ? '' : ` for ${page.place}`}`,
}

/** What stands in the address for a role that has no place. */
const ALL = 'all'

function readAddress(params: ActionFunctionArgs['params']): { role: GrantedRole; placeId: string | null } {
  const role = findGrantedRole(params['role'] ?? '')
  if (!role) throw notFound()
  return { role, placeId: params['place'] === ALL ? null : (params['place'] ?? '') }
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const at = readAddress(args.params)
  const page = await readRoleHolders(deps, actor, at)
  if (!page) throw notFound()
  const { label, about, place: kind } = roleFor(at.role)
  return {
    label,
    about,
    place: at.placeId === null ? null : page.place.name,
    placePath: {
      team: `/teams/${at.placeId}`,
      ics: `/systems/${at.placeId}`,
      academy: `/academies/${at.placeId}`,
      cohort: `/cohorts/${at.placeId}`,
      whole: '/administration',
      own: '/',
    }[kind],
    holders: page.holders,
    invited: page.invited,
    isMailed: deps.signInMail?.via === 'outbox',
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const at = readAddress(args.params)
  if (!(await readRoleHolders(deps, actor, at))) throw notFound()
  const form = await readForm(args.request)
  const here = new URL(args.request.url).pathname.replace(/\.data$/, '')
  const [deed, first = '', second = ''] = (form.get('do') ?? '').split(' ')
  if (deed === 'end') {
    const result = await endRole(deps, actor, { ...at, personId: first, grantId: second })
    if (result === 'not-found') throw notFound()
    if (result === 'last-administrator') {
      const errors = { holders: 'This is the last administrator: make another one first' }
      return data({ errors, typed: null }, { status: 400 })
    }
    return redirect(here)
  }
  if (deed === 'withdraw') {
    if (!(await withdrawInvitation(deps, actor, { ...at, invitationId: first }))) throw notFound()
    return redirect(here)
  }
  const parsed = parseInvitation(form, deps.now().toISOString().slice(0, 10))
  if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 400 })
  const result = await invite(deps, actor, { ...at, ...parsed.input })
  if (result.ok) return redirect(here)
  if (result.reason === 'forbidden') throw notFound()
  const email = {
    self: 'You can’t give a role to yourself: somebody else has to',
    already: 'That address has this role here, or is invited to it, already',
    'other-cohort': 'That address takes part in another cohort of this programme, or is invited to one',
    ended: 'This cohort has ended: nobody can be invited to it any more',
  }[result.reason]
  return data({ errors: { email }, typed: parsed.typed }, { status: 400 })
}

export default function RoleHolders() {
  return (
    <RoleHoldersPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
