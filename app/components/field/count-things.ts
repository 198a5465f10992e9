const nouns: Readonly<Record<string, readonly [one: string, more: string]>> = {
  teams: ['team', 'teams'],
  organisations: ['organisation', 'organisations'],
  posts: ['place where somebody works', 'places where people work'],
  catalogues: ['catalogue', 'catalogues'],
  academies: ['academy', 'academies'],
  roles: ['role', 'roles'],
  invitations: ['invitation', 'invitations'],
  'released demand': ['published count of what was looked for', 'published counts of what was looked for'],
}

/** So many things of a kind, in words: "1 team", "3 teams". Assessments and demand aren't counted: they are people's own. */
export function countThings(kind: string, count: number): string {
  if (kind === 'people in forums') return 'what people said of themselves in the forums'
  if (kind === 'demand') return 'what people looked for there in vain'
  if (kind === 'assessments') return 'what people said of their work in an assessment'
  const [one, more] = nouns[kind] ?? [kind, kind]
  return `${count} ${count === 1 ? one : more}`
}
