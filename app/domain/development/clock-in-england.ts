import type { Day } from '../field/field'

const format = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
})

/** What calendar and clock in England show at a moment: a day, and a time such as "09:30". */
export function clockInEngland(moment: Date): Readonly<{ day: Day; time: string }> {
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` }
}

/**
 * The moment at which calendar and clock in England show this. Of an hour that comes twice, the second; of one that is
 * left out in spring, an hour later.
 */
export function momentInEngland(day: Day, time: string): Date {
  const asIfUtc = new Date(`${day}T${time}:00Z`)
  const shown = clockInEngland(asIfUtc)
  const ahead = Date.parse(`${shown.day}T${shown.time}:00Z`) - asIfUtc.getTime()
  const moment = new Date(asIfUtc.getTime() - ahead)
  const again = clockInEngland(moment)
  return again.day === day && again.time === time ? moment : asIfUtc
}
