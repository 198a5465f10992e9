import type { PlaceAction } from './can'

/** Roles that are granted, each for one place: a team's member is a participant who takes part in its rounds, a cohort's one who takes part in its waves. Participant and coach aren't: one has an account, or is shown a profile. */
export type GrantedRole =
  | 'member'
  | 'facilitator'
  | 'ics-lead'
  | 'cohort-participant'
  | 'programme-colleague'
  | 'academy-lead'
  | 'administrator'

/** Every role there is (DESIGN §8); a programme colleague is an academy lead's delegate, who delegates no further. */
export type RoleName = 'participant' | 'coach' | GrantedRole

export type RoleRule = Readonly<{
  label: string
  /** In a sentence, for whoever grants or takes it. */
  about: string
  /** What kind of place it is granted for. */
  place: 'whole' | 'ics' | 'academy' | 'cohort' | 'team' | 'own'
  may: readonly PlaceAction[]
  /** Which roles its holder may grant and end, in the same place. */
  grants: readonly GrantedRole[]
}>

const rules: Readonly<Record<RoleName, RoleRule>> = {
  participant: {
    label: 'Participant',
    about: 'Answers questionnaires and sees their own profile. Nobody else sees it unless they share it.',
    place: 'own',
    may: [],
    grants: [],
  },
  coach: {
    label: 'Coach',
    about: 'Reads a profile that its owner shares with them, for as long as the owner lets them.',
    place: 'own',
    may: [],
    grants: [],
  },
  member: {
    label: 'Team member',
    about:
      'Answers what the team asks itself, and sees the group’s published results. Nobody sees who answered, or what.',
    place: 'team',
    may: ['read-team', 'take-part', 'read-results'],
    grants: [],
  },
  facilitator: {
    label: 'Facilitator',
    about: 'Runs rounds for one team and sees its published group results. Never sees who answered, or what.',
    place: 'team',
    may: ['read-team', 'manage-team', 'create-team-beside', 'run-rounds', 'read-results', 'ask-academy'],
    grants: ['member'],
  },
  'ics-lead': {
    label: 'ICS lead',
    about:
      'Looks after one ICS: its teams, their facilitators and its catalogue. Never sees a person’s scores.',
    place: 'ics',
    may: [
      'read-ics',
      'create-team',
      'read-team',
      'manage-team',
      'place-organisation',
      'read-shared-results',
      'publish-roll-up',
      'keep-catalogue',
      'read-needs',
      'work-with-academy',
    ],
    grants: ['facilitator', 'member'],
  },
  'cohort-participant': {
    label: 'Programme participant',
    about:
      'Takes part in one cohort of an academy’s programme, and sees their own change. Nobody sees who answered, or what.',
    place: 'cohort',
    may: ['take-part-in-cohort', 'read-evaluation'],
    grants: [],
  },
  'academy-lead': {
    label: 'Academy lead',
    about:
      'Looks after one leadership academy and its programmes, and sees results that teams share with it. Never sees a person’s scores.',
    place: 'academy',
    may: [
      'read-academy',
      'manage-academy',
      'run-programmes',
      'read-evaluation',
      'read-shared-results',
      'keep-academy-catalogue',
      'read-offers',
    ],
    grants: ['programme-colleague', 'cohort-participant'],
  },
  'programme-colleague': {
    label: 'Programme colleague',
    about:
      'Works on one academy’s programmes beside its lead, and sees results that teams share with it. Never sees a person’s scores.',
    place: 'academy',
    may: ['read-academy', 'run-programmes', 'read-evaluation', 'read-shared-results'],
    grants: ['cohort-participant'],
  },
  administrator: {
    label: 'Administrator',
    about: 'Looks after the field, the roles and the audit log. Never sees answers or scores.',
    place: 'whole',
    may: [
      'manage-field',
      'create-team',
      'read-team',
      'manage-team',
      'place-organisation',
      'read-ics',
      'read-academy',
      'manage-academy',
      'read-audit-log',
      'manage-research',
      'read-unreachable-addresses',
      'manage-jobs',
      'import-organisations',
      'invite-people',
      'keep-regional-catalogue',
    ],
    grants: [
      'member',
      'facilitator',
      'ics-lead',
      'cohort-participant',
      'programme-colleague',
      'academy-lead',
      'administrator',
    ],
  },
}

export const grantedRoles: readonly GrantedRole[] = [
  'member',
  'facilitator',
  'ics-lead',
  'academy-lead',
  'programme-colleague',
  'cohort-participant',
  'administrator',
]

/** What a role is and what its holder may do: the roles as data (DESIGN §8). */
export function roleFor(role: RoleName): RoleRule {
  return rules[role]
}

/** The role of this name; undefined if none is granted by it. */
export function findGrantedRole(name: string): GrantedRole | undefined {
  return grantedRoles.find((role) => role === name)
}

/** Everywhere: what an administrator looks after. */
export const WHOLE = { kind: 'whole', ids: [] } as const
