/** What a person may say about their role when they start: every part optional (A6, P4). Values are option ids. */
export type RoleFacts = Readonly<{
  tier: string | null
  stage: string | null
  function: string | null
  sector: string | null
  icsId: string | null
}>

type Choice = Readonly<{ id: string; label: string; hint?: string }>

/** The level of governance a role works at: the same score means different things at each (P4). */
export const tiers: readonly Choice[] = [
  { id: 'executive', label: 'Executive', hint: 'Overall strategy, planning and coordination' },
  { id: 'thematic', label: 'Thematic', hint: 'A programme or theme, such as maternity or mental health' },
  { id: 'project', label: 'Project', hint: 'A project, service or team' },
]

/** How far the change that one works on has come (P4). */
export const stages: readonly Choice[] = [
  { id: 'starting', label: 'Starting' },
  { id: 'under-way', label: 'Under way' },
  { id: 'sustaining', label: 'Sustaining' },
]

export const functions: readonly Choice[] = [
  { id: 'executive', label: 'Executive', hint: 'Managing or directing, in any organisation' },
  { id: 'lay', label: 'Lay', hint: 'Non-executive, trustee, elected or public member' },
  { id: 'clinical', label: 'Clinical', hint: 'Any health or care profession' },
  { id: 'other', label: 'Other' },
]

export const sectors: readonly Choice[] = [
  { id: 'nhs-provider', label: 'NHS provider' },
  { id: 'icb', label: 'Integrated care board (ICB)' },
  { id: 'primary-care', label: 'Primary care' },
  { id: 'local-authority', label: 'Local authority' },
  { id: 'vcse', label: 'Voluntary, community and social enterprise (VCSE)' },
  { id: 'social-care-provider', label: 'Social care provider' },
  { id: 'public-health', label: 'Public health' },
  { id: 'police-and-fire', label: 'Police and fire' },
  { id: 'education', label: 'Education' },
  { id: 'independent', label: 'Independent' },
  { id: 'other', label: 'Other' },
]

export const noRoleFacts: RoleFacts = { tier: null, stage: null, function: null, sector: null, icsId: null }

/**
 * The facts that were given, as words to show: ["Tier", "Thematic"].
 * @param icsName finds an integrated care system's display name by its id
 */
export function describeRoleFacts(
  facts: RoleFacts,
  icsName: (id: string) => string | undefined,
): readonly (readonly [label: string, value: string])[] {
  const rows: (readonly [string, string | undefined])[] = [
    ['Tier', labelOf(tiers, facts.tier)],
    ['Stage of the work', labelOf(stages, facts.stage)],
    ['Function', labelOf(functions, facts.function)],
    ['Sector', labelOf(sectors, facts.sector)],
    ['Home integrated care system', facts.icsId === null ? undefined : icsName(facts.icsId)],
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]))
}

/** What an option is called, by its id. */
export function labelOf(choices: readonly Choice[], id: string | null): string | undefined {
  return choices.find((choice) => choice.id === id)?.label
}
