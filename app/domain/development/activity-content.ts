import type { Activity } from './activity'

/** What a keeper says of an activity. Whose it is, its state and its sessions stand elsewhere. */
export type ActivityContent = Omit<Activity, 'id' | 'owner' | 'sessions' | 'state'>

/** The fields of an activity, in the order in which they are asked for; a file has a column of each. */
export const activityFields = {
  title: 'Title',
  what: 'What one does',
  format: 'Format',
  develops: 'What it develops',
  addresses: 'What of somebody’s situation it answers',
  tiers: 'Tiers',
  functions: 'Functions',
  sectors: 'Sectors',
  minutes: 'Minutes',
  timing: 'How that time is spread',
  cost: 'Cost in pounds',
  'cost-note': 'About the cost',
  provider: 'Provider',
  link: 'Link',
  why: 'Why it develops this',
  passages: 'Passages it rests on',
  review: 'To be reviewed on',
} as const

export type ActivityField = keyof typeof activityFields

/** An activity as it is typed or stands in a file: choices separated by semicolons, passages by lines. */
export type TypedActivity = Readonly<Record<ActivityField, string>>
