import type { LoaderFunctionArgs } from '@remix-run/node'
import { can } from '~/domain/access/can'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { findKeptCatalogue, findOwnerKind } from '~/use-cases/find-kept-catalogue'

/** Whoever keeps the catalogue that an address names; anybody else finds nothing. */
export async function requireKeeper(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const kind = findOwnerKind(args.params['kind'] ?? '')
  const found = kind && (await findKeptCatalogue(deps, { kind, id: args.params['place'] ?? '' }))
  if (!found || !can(actor, found.toKeep)) throw notFound()
  return { deps, actor, owner: found.owner, name: found.name }
}
