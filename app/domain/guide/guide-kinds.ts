export type GuideKind = 'evaluation-template' | 'guidance' | 'programme-design'

/** What academies publish for ICSs, in the order in which it is listed (Y1). */
export const guideKinds: readonly Readonly<{ id: GuideKind; label: string; plural: string }>[] = [
  { id: 'evaluation-template', label: 'Evaluation template', plural: 'Evaluation templates' },
  { id: 'guidance', label: 'Guidance', plural: 'Guidance' },
  { id: 'programme-design', label: 'Programme design', plural: 'Programme designs' },
]

/** The kind of this id; undefined if there is none. */
export function findGuideKind(id: string): GuideKind | undefined {
  return guideKinds.find((kind) => kind.id === id)?.id
}

/** What a kind is called: "Guidance". */
export function describeGuideKind(id: GuideKind): string {
  return guideKinds.find((kind) => kind.id === id)?.label ?? id
}
