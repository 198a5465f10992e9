import type { Offer } from '~/domain/development/compare-needs-and-offers'

/** What is offered for a scale, in words: "2 activities; 1 session to come, 3 of 10 places taken". */
export function describeOffer({ activities, sessions, places, placesTaken }: Offer): string {
  if (activities === 0 && sessions === 0) return 'nothing offered'
  const said = [count(activities, 'activity', 'activities')]
  if (sessions > 0) {
    const taken = places === 0 ? '' : `, ${placesTaken} of ${count(places, 'place', 'places')} taken`
    said.push(`${count(sessions, 'session', 'sessions')} to come${taken}`)
  }
  return said.join('; ')
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
