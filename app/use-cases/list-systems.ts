import systems from '../../reference-data/integrated-care-systems.json'

/** The integrated care systems of England since April 2026, by name. */
export function listSystems(): readonly Readonly<{ id: string; name: string }>[] {
  return systems
}

export function findSystemName(id: string): string | undefined {
  return systems.find((system) => system.id === id)?.name
}
