import { performance } from 'node:perf_hooks'
import { type CatalogueIndex, indexCatalogue } from '../../../app/domain/development/index-catalogue'
import { suggestActivities } from '../../../app/domain/development/suggest-activities'
import { loadQuestionnaires } from '../../../questionnaires/index'
import { formatTable } from '../format-table'
import type { PartResult, Settings } from '../part'
import { quantile } from '../summarise'
import { makeCatalogue, makeReaderAndAreas, TODAY } from './make-catalogue'

const [SMALL, LARGE] = [100, 10_000]
const PEOPLE = 200
const LISTS_A_TURN = 10
/** A list out of the large catalogue costs at most so many times one out of the small (issue 5). */
const MOST_RATIO = 3

/**
 * What a list of suggestions costs out of a small and a large catalogue, each indexed once beforehand. Both take short
 * turns for the same people. Whatever else the machine does can only add to a turn, so the quicker quarter of all turns
 * is what is compared.
 */
export async function measureSuggestions({ quick }: Settings): Promise<PartResult> {
  const questionnaire = loadQuestionnaires('questionnaires').latest('system-leadership')!
  const people = Array.from({ length: PEOPLE }, (_, seed) => makeReaderAndAreas(seed, questionnaire))
  const [small, large] = [SMALL, LARGE].map((count) => makeCatalogue(count, questionnaire)) as [
    ReturnType<typeof makeCatalogue>,
    ReturnType<typeof makeCatalogue>,
  ]
  const begun = performance.now()
  const indexes = [indexCatalogue(small), indexCatalogue(large)] as const
  const indexMs = performance.now() - begun

  const takeTurn = (catalogue: CatalogueIndex, turn: number): number => {
    const start = performance.now()
    for (let list = 0; list < LISTS_A_TURN; list++) {
      const person = people[(turn * LISTS_A_TURN + list) % PEOPLE]!
      suggestActivities({ ...person, basis: 'importance', catalogue, dismissedIds: [], today: TODAY })
    }
    return ((performance.now() - start) * 1000) / LISTS_A_TURN
  }
  const turns = Array.from({ length: quick ? 1000 : 4000 }, (_, turn) =>
    indexes.map((catalogue) => takeTurn(catalogue, turn)),
  ).slice(quick ? 200 : 500)
  const [smallUs, largeUs] = [0, 1].map((which) => {
    const taken = turns.map((turn) => turn[which]!)
    return { quarter: quantile(taken, 0.25), median: quantile(taken, 0.5) }
  }) as [Taken, Taken]
  const ratio = largeUs.quarter / smallUs.quarter
  return {
    text: `A list of suggestions, microseconds\n${formatTable([
      ['', 'quicker quarter', 'median'],
      [`out of ${SMALL}`, smallUs.quarter.toFixed(1), smallUs.median.toFixed(1)],
      [`out of ${LARGE}`, largeUs.quarter.toFixed(1), largeUs.median.toFixed(1)],
    ])}\n  Ratio ${ratio.toFixed(2)}; indexing both once ${indexMs.toFixed(0)} ms`,
    figures: { smallUs, largeUs, ratio, indexMs },
    bounds: [
      {
        name: `a list out of ${LARGE} activities against one out of ${SMALL}`,
        value: `${ratio.toFixed(2)} times`,
        bound: `at most ${MOST_RATIO} times`,
        holds: ratio <= MOST_RATIO,
      },
    ],
  }
}

type Taken = Readonly<{ quarter: number; median: number }>
