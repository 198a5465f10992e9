/** The address of a catalogue's page: "/catalogues/ics/devon". */
export function cataloguePath({ kind, id }: Readonly<{ kind: string; id: string }>): string {
  return `/catalogues/${kind}/${id}`
}

const kinds: Readonly<Record<string, string>> = {
  ics: 'Integrated care system (ICS)',
  region: 'NHS region',
  academy: 'Leadership academy',
}

/** What kind of keeper a catalogue has, in words. */
export function describeOwnerKind(kind: string): string {
  return kinds[kind] ?? kind
}
