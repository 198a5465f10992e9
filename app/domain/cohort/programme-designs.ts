/** How a programme works, as its academy calls it: ids for ever, and what is shown. */
export const programmeDesigns = [
  { id: 'action-learning', label: 'Action learning' },
  { id: 'project', label: 'A shared project in a place' },
  { id: 'coaching', label: 'Coaching' },
  { id: 'mentoring', label: 'Mentoring' },
  { id: 'taught', label: 'Taught days' },
  { id: 'exchange', label: 'Shadowing or exchange' },
  { id: 'mixed', label: 'Several of these' },
  { id: 'other', label: 'Another design' },
] as const

export type ProgrammeDesign = (typeof programmeDesigns)[number]['id']

/** What a design is called; the id itself where it is known no more. */
export function describeDesign(id: string): string {
  return programmeDesigns.find((design) => design.id === id)?.label ?? id
}
