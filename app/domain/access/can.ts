import { type GrantedRole, roleFor, type RoleName } from './role-for'

/** A role that holds today, and the team, ICS, academy or cohort it is for; null for the whole. */
export type HeldRole = Readonly<{ role: GrantedRole; placeId: string | null }>

/** Who is asking: nobody, or a signed-in person with the roles they hold today. */
export type Actor =
  | Readonly<{ kind: 'nobody' }>
  | Readonly<{ kind: 'person'; personId: string; email: string; roles: readonly HeldRole[] }>

/**
 * Where something is: the team or academy itself, a cohort with its academy, and every ICS it belongs to or came from,
 * so that whoever leads a predecessor keeps what was theirs.
 */
export type Place = Readonly<{
  kind: 'whole' | 'ics' | 'academy' | 'cohort' | 'team'
  ids: readonly string[]
}>

/** What can be asked for. A thing names its owner or place; whether it exists is asked only afterwards (C4). */
export type Request =
  | Readonly<{ action: OpenAction }>
  | Readonly<{ action: OwnAction; ownerId: string }>
  | Readonly<{ action: 'read-shared-profile' | 'answer-invitation'; recipientEmail: string }>
  | Readonly<{ action: PlaceAction; place: Place }>
  | Readonly<{ action: 'grant-role'; role: GrantedRole; place: Place }>

/** What anybody who is signed in may do. */
export type OpenAction = 'start-assessment' | 'list-assessments' | 'read-field' | 'read-catalogue'

/** What only a person themselves may do. */
export type OwnAction =
  | 'read-assessment'
  | 'answer-assessment'
  | 'submit-assessment'
  | 'delete-assessment'
  | 'export-assessment'
  | 'share-profile'
  | 'manage-account'
  | 'delete-account'
  | 'export-everything'
  | 'develop-oneself'
  | 'export-for-research'

/** What takes a role in the right place. */
export type PlaceAction =
  | 'manage-field'
  | 'create-team'
  | 'create-team-beside'
  | 'read-team'
  | 'manage-team'
  | 'read-ics'
  | 'read-academy'
  | 'run-programmes'
  | 'read-evaluation'
  | 'take-part-in-cohort'
  | 'manage-academy'
  | 'read-audit-log'
  | 'manage-research'
  | 'read-unreachable-addresses'
  | 'manage-jobs'
  | 'place-organisation'
  | 'import-organisations'
  | 'invite-people'
  | 'run-rounds'
  | 'take-part'
  | 'read-results'
  | 'read-shared-results'
  | 'publish-roll-up'
  | 'keep-catalogue'
  | 'keep-academy-catalogue'
  | 'keep-regional-catalogue'
  | 'read-needs'
  | 'read-offers'
  | 'work-with-academy'
  | 'ask-academy'

/**
 * Whether an actor may do something, by the roles as data (C1 to C7, DESIGN §8). Everybody signed in is a
 * participant, whose own things are theirs alone: no role, an administrator's included, reaches them. Nor does
 * an administrator run rounds or programmes, or see a group's results.
 */
export function can(actor: Actor, request: Request): boolean {
  if (actor.kind === 'nobody') return false
  if ('ownerId' in request) return request.ownerId === actor.personId
  if ('recipientEmail' in request) return request.recipientEmail === actor.email
  if (!('place' in request)) return true
  return actor.roles.some((held) => holdsIn(held, request.place) && allows(held.role, request))
}

/** A role for the whole holds everywhere; any other where its place is one of the thing's. */
function holdsIn({ role, placeId }: HeldRole, place: Place): boolean {
  return roleFor(role).place === 'whole' || (placeId !== null && place.ids.includes(placeId))
}

function allows(role: RoleName, request: Extract<Request, { place: Place }>): boolean {
  const { may, grants } = roleFor(role)
  return request.action === 'grant-role' ? grants.includes(request.role) : may.includes(request.action)
}
