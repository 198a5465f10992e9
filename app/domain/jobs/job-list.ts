const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** What the product does by itself: how it is called, what administrators read of it, and from one run to the next. */
export const jobList = {
  rounds: { label: 'Rounds: opening, closing, publishing and reminding', everyMs: 5 * MINUTE_MS },
  waves: { label: 'Waves of cohorts: opening, closing, publishing and reminding', everyMs: 5 * MINUTE_MS },
  'plan reminders': { label: 'Reminders of plans', everyMs: HOUR_MS },
  reviews: { label: 'Reminders of activities to look at again', everyMs: HOUR_MS },
  links: { label: 'Trying the links of activities', everyMs: 10 * MINUTE_MS },
  forums: { label: 'Introductions in the forums', everyMs: DAY_MS },
  demand: { label: 'What was looked for in vain, by quarter', everyMs: DAY_MS },
  measurement: { label: 'How well the questionnaires measure', everyMs: 7 * DAY_MS },
  retention: { label: 'Removing what was kept long enough', everyMs: HOUR_MS },
} as const satisfies Record<string, Readonly<{ label: string; everyMs: number }>>

export type JobName = keyof typeof jobList

/** The job of this name; undefined if there is none. */
export function findJobName(name: string): JobName | undefined {
  return (Object.keys(jobList) as JobName[]).find((one) => one === name)
}
