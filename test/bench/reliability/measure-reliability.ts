import { covariances } from '../../../app/domain/statistics/covariances'
import { cronbachAlpha } from '../../../app/domain/statistics/cronbach-alpha'
import { omegaTotal } from '../../../app/domain/statistics/omega-total'
import { oneFactorModel } from '../../../app/domain/statistics/one-factor-model'
import { newChance } from '../../../db/seed/england/chance'
import { formatTable } from '../format-table'
import type { PartResult, Settings } from '../part'
import { describeSpread, takeTurns } from '../take-turns'

const ITEMS = 39

/** Alpha and omega of 1,000,000 people and 39 items, from their answers, with the covariances; and of a tenth as many. */
export async function measureReliability({ quick }: Settings): Promise<PartResult> {
  const sizes = quick ? [1000, 10_000] : [100_000, 1_000_000]
  const rows = []
  for (const people of sizes) {
    const items = makeItems(people)
    const [taken] = await takeTurns(3, [
      () => {
        const matrix = covariances(items, 'listwise')
        return [cronbachAlpha(matrix), omegaTotal(oneFactorModel(matrix))]
      },
    ])
    rows.push({ people, items: ITEMS, milliseconds: taken!.spread })
  }
  const growth = rows[1]!.milliseconds.median / rows[0]!.milliseconds.median
  return {
    text: `Alpha and omega of ${ITEMS} items, milliseconds\n${formatTable([
      ['people', 'median (min–max)'],
      ...rows.map(({ people, milliseconds }) => [String(people), describeSpread(milliseconds)]),
    ])}`,
    figures: rows,
    bounds: [
      {
        name: `alpha and omega of ${sizes[1]} to ${sizes[0]} people`,
        value: `${growth.toFixed(1)} times`,
        bound: 'at most 15 times: about linear',
        holds: growth <= 15,
      },
    ],
  }
}

function makeItems(people: number): readonly Float64Array[] {
  const chance = newChance(people)
  const levels = Float64Array.from({ length: people }, () => chance.normal(0.6))
  return Array.from({ length: ITEMS }, () =>
    levels.map((level) => Math.min(5, Math.max(1, Math.round(3.6 + level + chance.normal(0.7))))),
  )
}
