import type { Activity } from './activity'

export type ActivityState = Activity['state']

/** The states of an activity: what each is called and means, and which it may become (K12). */
export const activityStates = {
  draft: {
    label: 'Draft',
    meaning: 'Only those who keep the catalogue see it.',
    next: ['offered', 'retired'],
  },
  offered: {
    label: 'Offered',
    meaning: 'People find it and it is suggested to them.',
    next: ['paused', 'retired', 'draft'],
  },
  paused: {
    label: 'Paused',
    meaning:
      'It is suggested to nobody until it is offered again. Sessions that are booked still take place.',
    next: ['offered', 'retired', 'draft'],
  },
  retired: {
    label: 'Retired',
    meaning:
      'It is suggested to nobody any more. It stays here, and in the plans of those who chose it. Sessions that are booked still take place: cancel them if they don’t.',
    next: ['paused', 'offered', 'draft'],
  },
} as const satisfies Readonly<
  Record<ActivityState, Readonly<{ label: string; meaning: string; next: readonly ActivityState[] }>>
>

/** The states in the order in which an activity goes through them. */
export const activityStateNames = ['draft', 'offered', 'paused', 'retired'] as const

/** The state of this name, or called so; undefined where there is none. */
export function findActivityState(name: string): ActivityState | undefined {
  const wanted = name.trim().toLowerCase()
  return activityStateNames.find((state) => state === wanted)
}

/** Whether an activity in one state may become the other (K12). */
export function mayBecome(from: ActivityState, to: ActivityState): boolean {
  return (activityStates[from].next as readonly ActivityState[]).includes(to)
}
