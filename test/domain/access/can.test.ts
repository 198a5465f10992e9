import { describe, expect, test } from 'vitest'
import {
  type Actor,
  can,
  type HeldRole,
  type OwnAction,
  type PlaceAction,
  type Place,
} from '../../../app/domain/access/can'
import { type GrantedRole, grantedRoles } from '../../../app/domain/access/role-for'

function actor(name: string, ...roles: readonly HeldRole[]): Actor {
  return { kind: 'person', personId: name, email: `${name}@council.example`, roles }
}

const nobody: Actor = { kind: 'nobody' }
const amira = actor('amira')

/** A team of Frimley that went on to Thames Valley, an academy, an ICS, and the whole. */
const team: Place = { kind: 'team', ids: ['board', 'frimley', 'thames-valley'] }
const academy: Place = { kind: 'academy', ids: ['south-academy'] }
const cohort: Place = { kind: 'cohort', ids: ['cohort-1', 'south-academy'] }
const ics: Place = { kind: 'ics', ids: ['thames-valley'] }
const whole: Place = { kind: 'whole', ids: [] }

/** Each role in its right place, and in another of the same kind. */
const held: Readonly<Record<Exclude<GrantedRole, 'administrator'>, readonly [right: string, wrong: string]>> =
  {
    member: ['board', 'another-team'],
    facilitator: ['board', 'another-team'],
    'ics-lead': ['thames-valley', 'devon'],
    'academy-lead': ['south-academy', 'north-academy'],
    'programme-colleague': ['south-academy', 'north-academy'],
    'cohort-participant': ['cohort-1', 'cohort-2'],
  }

const own: Readonly<Record<OwnAction, true>> = {
  'read-assessment': true,
  'answer-assessment': true,
  'submit-assessment': true,
  'delete-assessment': true,
  'export-assessment': true,
  'share-profile': true,
  'manage-account': true,
  'delete-account': true,
  'export-everything': true,
  'develop-oneself': true,
  'export-for-research': true,
}
const ownActions = Object.keys(own) as OwnAction[]

/** DESIGN §8: who may do it there, beside an administrator, who may do all but what is the group's or the catalogue's keeper's alone. */
const placed: Readonly<
  Record<PlaceAction, Readonly<{ place: Place; may: readonly GrantedRole[]; isOfGroup?: true }>>
> = {
  'manage-field': { place: whole, may: [] },
  'read-audit-log': { place: whole, may: [] },
  'manage-research': { place: whole, may: [] },
  'read-unreachable-addresses': { place: whole, may: [] },
  'manage-jobs': { place: whole, may: [] },
  'import-organisations': { place: whole, may: [] },
  'invite-people': { place: whole, may: [] },
  'place-organisation': { place: ics, may: ['ics-lead'] },
  'read-ics': { place: ics, may: ['ics-lead'] },
  'create-team': { place: ics, may: ['ics-lead'] },
  'create-team-beside': { place: team, may: ['facilitator'], isOfGroup: true },
  'read-team': { place: team, may: ['member', 'facilitator', 'ics-lead'] },
  'manage-team': { place: team, may: ['facilitator', 'ics-lead'] },
  'run-rounds': { place: team, may: ['facilitator'], isOfGroup: true },
  'take-part': { place: team, may: ['member'], isOfGroup: true },
  'read-results': { place: team, may: ['member', 'facilitator'], isOfGroup: true },
  'read-shared-results': { place: team, may: ['ics-lead'], isOfGroup: true },
  'publish-roll-up': { place: ics, may: ['ics-lead'], isOfGroup: true },
  'read-academy': { place: academy, may: ['academy-lead', 'programme-colleague'] },
  'manage-academy': { place: academy, may: ['academy-lead'] },
  'run-programmes': { place: academy, may: ['academy-lead', 'programme-colleague'], isOfGroup: true },
  'read-evaluation': {
    place: cohort,
    may: ['academy-lead', 'programme-colleague', 'cohort-participant'],
    isOfGroup: true,
  },
  'take-part-in-cohort': { place: cohort, may: ['cohort-participant'], isOfGroup: true },
  'keep-catalogue': { place: ics, may: ['ics-lead'], isOfGroup: true },
  'keep-academy-catalogue': { place: academy, may: ['academy-lead'], isOfGroup: true },
  'keep-regional-catalogue': { place: whole, may: [] },
  'read-needs': { place: ics, may: ['ics-lead'], isOfGroup: true },
  'work-with-academy': { place: ics, may: ['ics-lead'], isOfGroup: true },
  'ask-academy': { place: team, may: ['facilitator'], isOfGroup: true },
  'read-offers': { place: academy, may: ['academy-lead'], isOfGroup: true },
}

/** Delegation: who may grant what, where, beside an administrator, who may grant everything. */
const granting: Readonly<Record<GrantedRole, Readonly<{ place: Place; may: readonly GrantedRole[] }>>> = {
  member: { place: team, may: ['facilitator', 'ics-lead'] },
  facilitator: { place: team, may: ['ics-lead'] },
  'ics-lead': { place: ics, may: [] },
  'academy-lead': { place: academy, may: [] },
  'programme-colleague': { place: academy, may: ['academy-lead'] },
  'cohort-participant': { place: cohort, may: ['academy-lead', 'programme-colleague'] },
  administrator: { place: whole, may: [] },
}

const placedRoles = Object.entries(held) as [keyof typeof held, readonly [string, string]][]
const administrator = actor('root', { role: 'administrator', placeId: null })

describe('[C1] whoever is not signed in may do nothing', () => {
  test.each(ownActions)('%s', (action) => {
    expect(can(nobody, { action, ownerId: 'amira' })).toBe(false)
  })
  test.each(Object.entries(placed))('%s', (action, { place }) => {
    expect(can(nobody, { action: action as PlaceAction, place })).toBe(false)
  })
  test.each(['start-assessment', 'list-assessments', 'read-field', 'read-catalogue'] as const)(
    '%s',
    (action) => {
      expect([can(nobody, { action }), can(amira, { action })]).toEqual([false, true])
    },
  )
})

describe('[C2, C3] one’s own is one’s own: no role reaches it', () => {
  const everyRole = grantedRoles.map((role) =>
    actor('other', { role, placeId: role === 'administrator' ? null : held[role][0] }),
  )
  test.each(ownActions)('%s', (action) => {
    expect(can(amira, { action, ownerId: 'amira' })).toBe(true)
    expect(everyRole.map((other) => can(other, { action, ownerId: 'amira' }))).toEqual(
      everyRole.map(() => false),
    )
  })
  test.each(['read-shared-profile', 'answer-invitation'] as const)(
    '%s: whom it is addressed to',
    (action) => {
      const recipientEmail = 'amira@council.example'
      expect(can(amira, { action, recipientEmail })).toBe(true)
      expect(everyRole.map((other) => can(other, { action, recipientEmail }))).toEqual(
        everyRole.map(() => false),
      )
    },
  )
})

describe.each(Object.entries(placed))('[C5] %s', (name, { place, may, isOfGroup = false }) => {
  const request = { action: name as PlaceAction, place } as const
  test('an administrator may, everywhere, but for what is the group’s; a participant may not', () => {
    expect([can(administrator, request), can(amira, request)]).toEqual([!isOfGroup, false])
  })
  test.each(placedRoles)(
    '%s: in the right place if at all, never in the wrong one',
    (role, [right, wrong]) => {
      expect(can(actor('holder', { role, placeId: right }), request)).toBe(may.includes(role))
      expect(can(actor('holder', { role, placeId: wrong }), request)).toBe(false)
      expect(can(actor('holder', { role, placeId: null }), request)).toBe(false)
    },
  )
})

describe.each(Object.entries(granting))('[C5] granting %s', (name, { place, may }) => {
  const request = { action: 'grant-role', role: name as GrantedRole, place } as const
  test('an administrator may; a participant may not', () => {
    expect([can(administrator, request), can(amira, request)]).toEqual([true, false])
  })
  test.each(placedRoles)(
    '%s: in the right place if at all, never in the wrong one',
    (role, [right, wrong]) => {
      expect(can(actor('holder', { role, placeId: right }), request)).toBe(may.includes(role))
      expect(can(actor('holder', { role, placeId: wrong }), request)).toBe(false)
    },
  )
})

test('[C6] whoever leads a predecessor keeps what was theirs', () => {
  const then = actor('then', { role: 'ics-lead', placeId: 'frimley' })
  expect(can(then, { action: 'manage-team', place: team })).toBe(true)
  expect(can(then, { action: 'read-ics', place: ics })).toBe(false)
})
