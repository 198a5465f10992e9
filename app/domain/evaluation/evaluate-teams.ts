import { sayDay } from '../field/say-day'
import { describeAmount, describeFigure } from '../group/describe-amount'
import type { EvaluatedTeam, TeamConditions } from './evaluation-report'

/** What teams shared, a part for each team and version of a questionnaire, with a column a round in the order of time (N13). */
export function evaluateTeams(teams: readonly TeamConditions[]): readonly EvaluatedTeam[] {
  const parts = new Map<string, TeamConditions[]>()
  for (const one of teams) {
    const key = `${one.team.id}-${one.questionnaire.id}-${one.questionnaire.version}`
    parts.set(key, [...(parts.get(key) ?? []), one])
  }
  return [...parts]
    .map(([id, rounds]) => {
      const { team, questionnaire } = rounds[0]!
      return {
        id,
        heading: `${team.name}: ${questionnaire.title}`,
        ...{ team: team.name, questionnaire: { id: questionnaire.id, version: questionnaire.version } },
        columns: rounds.map(({ publishedAt }) => sayDay(publishedAt.slice(0, 10))),
        rows: questionnaire.scales.map(({ id: scaleId, title }) => ({
          id: scaleId,
          title,
          figures: rounds.map(({ content }) => tellCell(content.whole[scaleId])),
        })),
      }
    })
    .sort((one, other) => one.heading.localeCompare(other.heading))
}

/** A figure with its number in one cell. */
export function sayTeamFigure({ mean, n }: EvaluatedTeam['rows'][number]['figures'][number]): string {
  return n === '' ? mean : `${mean}, n ${n}`
}

function tellCell(cell: TeamConditions['content']['whole'][string] | undefined) {
  if (!cell) return { mean: 'not asked', n: '' }
  const n = cell.n.state === 'shown' ? String(cell.n.value) : ''
  return { mean: describeFigure(cell.mean, describeAmount), n }
}
