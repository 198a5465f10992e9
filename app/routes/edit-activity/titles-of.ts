import type { References } from '~/components/catalogue/activity-fields'

/** What scales and topics are called, by their keys. */
export function titlesOf({ scales, topics }: References): (key: string) => string | undefined {
  const titles = new Map(
    [...scales, ...topics].flatMap(({ of }) => of.map(({ key, title }) => [key, title] as const)),
  )
  return (key) => titles.get(key)
}
