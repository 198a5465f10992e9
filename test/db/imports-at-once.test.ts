import { expect, test } from 'vitest'
import { importOrganisations } from '../../app/use-cases/import-organisations'
import { newTestDeps } from '../factories/test-deps'
import { addActor } from '../factories/with-test-deps'
import { onBothDatabases } from './on-both-databases'

const cells = (name: string) => [
  ['name', 'sector', 'ics', 'ods'],
  [`${name} care`, 'vcse', '', ''],
  [name, 'NHS provider', '', 'RCB'],
]

onBothDatabases((database) => {
  test('[M5, F11] of two administrators who import the same code at once one does, and the other is told the row', async () => {
    const deps = newTestDeps(database().db)
    const importers = await Promise.all(
      ['ann', 'bea'].map((name) => addActor(deps, name, { role: 'administrator', placeId: null })),
    )
    const results = await Promise.all(
      importers.map((importer) =>
        importOrganisations(deps, importer, cells(`Harbour of ${importer.personId}`)),
      ),
    )
    const refused = results.flatMap((result) => (result && !result.ok ? result.problems : []))
    expect(results.filter((result) => result?.ok)).toEqual([{ ok: true, count: 2 }])
    expect(refused.map(({ row }) => row)).toEqual([3])
    expect(await deps.db.selectFrom('organisation').select('id').execute()).toHaveLength(2)
  })
})
