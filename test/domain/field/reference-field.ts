import type { Field, IcsCode } from '../../../app/domain/field/field'
import type { KnownField } from '../../../app/domain/field/proposed-change'
import reference from '../../../reference-data/field.json'

/** The field as NHS England changed it in April 2026: 42 ICBs became 36. */
export const referenceField: Field = {
  systems: reference.systems.map(({ id, name, boardName, region, validFrom, validTo }) => ({
    id,
    name,
    boardName,
    regionId: region,
    validFrom,
    validTo,
  })),
  successions: reference.changes.flatMap((change) =>
    change.successions.map(({ predecessor, successor, kind }) => ({
      changeId: change.id,
      effectiveOn: change.effectiveOn,
      predecessorId: predecessor,
      successorId: successor,
      kind: kind as 'merger',
    })),
  ),
}

/** The same with its codes and regions. */
export const referenceKnown: KnownField = {
  field: referenceField,
  codes: reference.systems.flatMap(({ id, codes }) =>
    codes.map((code): IcsCode => ({ ...code, icsId: id, scheme: code.scheme as 'ods' })),
  ),
  regions: reference.regions,
}
