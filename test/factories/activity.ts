import type { Activity, Session } from '../../app/domain/development/activity'
import { deepFreeze } from './deep-freeze'

/** The smallest activity that is offered: for everybody, at any time, from the starter set, for `sample/first`. */
export function makeActivity(id: string, changes: Partial<Activity> = {}): Activity {
  return deepFreeze({
    id,
    title: `Title of ${id}`,
    whatYouDo: 'You do this. Then you do that.',
    develops: [{ questionnaire: 'sample', scale: 'first' }],
    addresses: [],
    format: 'practice',
    forWhom: { tiers: [], functions: [], sectors: [] },
    minutes: 30,
    timing: 'Half an hour',
    cost: { pounds: 0, note: '' },
    provider: null,
    owner: { kind: 'starter', id: null },
    link: null,
    why: 'It is our judgement.',
    provenance: [],
    state: 'offered',
    reviewOn: null,
    sessions: [],
    ...changes,
  })
}

/** An online session of two hours with ten places, five of them free. */
export function makeSession(day: string, changes: Partial<Session> = {}): Session {
  return deepFreeze({
    id: `session-${day}`,
    day,
    startsAt: '10:00',
    endsAt: '12:00',
    place: { kind: 'online' },
    capacity: 10,
    placesLeft: 5,
    ...changes,
  })
}
