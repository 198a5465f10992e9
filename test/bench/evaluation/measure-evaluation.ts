import { publishChange, type WaveContribution } from '../../../app/domain/disclosure/publish-change'
import { newChance } from '../../../db/seed/england/chance'
import { loadQuestionnaires } from '../../../questionnaires/index'
import { formatTable } from '../format-table'
import type { PartResult, Settings } from '../part'
import { describeSpread, takeTurns } from '../take-turns'

/** Change over thirteen scales of a cohort of 100 to 100,000, through the disclosure module: pairing, effects, ledger. */
export async function measureEvaluation({ quick, say }: Settings): Promise<PartResult> {
  const sizes = quick ? [100, 1000] : [100, 1000, 10_000, 100_000]
  const questionnaire = loadQuestionnaires('questionnaires').latest('system-leadership')!
  const scaleIds = questionnaire.scales.map(({ id }) => id)
  const rows = []
  for (const size of sizes) {
    say(`  ${size} people…`)
    const [before, after] = makeWaves(size, scaleIds)
    const work = () =>
      publishChange({
        ...{ questionnaire: 'system-leadership@1', isSelf: true, scaleIds, fromWaveId: 'baseline' },
        ...{ before, after, asksThenTest: false, reliability: {}, threshold: 8, earlier: [] },
      })
    const [taken] = await takeTurns(size >= 10_000 ? 3 : 7, [work])
    rows.push({ size, milliseconds: taken!.spread })
  }
  const each = rows.map(({ size, milliseconds }) => milliseconds.median / size)
  const growth = each.at(-1)! / Math.min(...each)
  return {
    text: `Change of a cohort over thirteen scales, milliseconds\n${formatTable([
      ['people', 'median (min–max)', 'microseconds a person'],
      ...rows.map(({ size, milliseconds }, at) => [
        String(size),
        describeSpread(milliseconds),
        (each[at]! * 1000).toFixed(0),
      ]),
    ])}`,
    figures: rows,
    bounds: [
      {
        name: `a person among ${sizes.at(-1)} to one in the cheapest size`,
        value: `${growth.toFixed(2)} times`,
        bound: 'at most 2 times: about linear',
        holds: growth <= 2,
      },
    ],
  }
}

function makeWaves(
  size: number,
  scaleIds: readonly string[],
): readonly [WaveContribution[], WaveContribution[]] {
  const chance = newChance(size)
  const wave = (gain: number) =>
    Array.from({ length: size }, (_, person) => ({
      ...{ person: String(person), number: chance.number() },
      scores: Object.fromEntries(
        scaleIds.map((id) => [
          id,
          Math.min(5, Math.max(1, Math.round(3 * (3.5 + gain + chance.normal(0.7))) / 3)),
        ]),
      ),
    }))
  return [wave(0), wave(0.3)]
}
