import type { Amount, Snapshot } from '../disclosure/snapshot'
import { placeAmount } from '../group/describe-amount'
import { STRONG_FROM } from '../group/shared-growth-areas'
import { compareScores } from '../profile/compare-scores'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import type { PublishedNeed } from './compare-needs-and-offers'
import { scaleKey } from './scale-key'
import type { ReleasedDemand } from './released-demand'

/** A result that whoever looks for needs may read: of the whole ICS, or of one of its teams. */
export type NeedSource = Readonly<{ of: 'ics' | 'team'; questionnaire: string; snapshot: Snapshot }>

/** A scale with all that is published of the need for it. */
export type KnownNeed = PublishedNeed &
  Readonly<{
    questionnaireTitle: string
    /** The published mean of the whole ICS; null where none is. */
    whole: Amount | null
    /** Of how many teams a mean is known, and of how many it is under 3.5. */
    teams: number
    teamsUnder: number
    demandQuarter: string | null
  }>

/**
 * What is known of the need for each scale of some questionnaires (G31): published means that the reader may see, and
 * demand that was released. A scale is needed if any of its published means is under 3.5, so the lowest of them stands as
 * its mean. Means are never averaged: people in two teams would count twice.
 */
export function gatherNeeds(
  questionnaires: readonly Questionnaire[],
  sources: readonly NeedSource[],
  demand: readonly ReleasedDemand[],
): readonly KnownNeed[] {
  return questionnaires.flatMap((questionnaire) =>
    questionnaire.scales.map(({ id, title }): KnownNeed => {
      const found = sources
        .filter((source) => source.questionnaire === questionnaire.id)
        .flatMap(({ of, snapshot }) => {
          const figure = snapshot.whole[id]?.mean
          const mean = figure ? placeAmount(figure) : null
          return figure?.state === 'shown' && mean !== null ? [{ of, mean, amount: figure.value }] : []
        })
      const teams = found.filter(({ of }) => of === 'team')
      const scale = { questionnaire: questionnaire.id, scale: id }
      const released = demand.find((one) => scaleKey(one) === scaleKey(scale))
      return {
        ...scale,
        title,
        questionnaireTitle: questionnaire.title,
        mean: found.length === 0 ? null : Math.min(...found.map(({ mean }) => mean)),
        whole: found.find(({ of }) => of === 'ics')?.amount ?? null,
        teams: teams.length,
        teamsUnder: teams.filter(({ mean }) => compareScores(mean, STRONG_FROM) < 0).length,
        demand: released?.band ?? null,
        demandQuarter: released?.quarter ?? null,
      }
    }),
  )
}
