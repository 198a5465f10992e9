import { loadContributions } from '../../db/queries/contributions.server'
import { listTeamsOf } from '../../db/queries/places.server'
import { lockLedger } from '../../db/queries/publications.server'
import {
  listClosedRounds,
  listNumbersOfSnapshot,
  listRollUps,
  listSharedWithLead,
  type RollUpRound,
} from '../../db/queries/roll-ups.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { type Dimension, dimensions } from '../domain/disclosure/contribution'
import { thresholds } from '../domain/disclosure/thresholds'
import { originsOf } from '../domain/field/origins-of'
import { makeUpSchema } from '../domain/round/count-make-up'
import { holdsOneTeam } from '../domain/round/holds-one-team'
import { type NotShown, whyNotShown } from '../domain/round/why-not-shown'
import type { Deps } from './deps'
import { placeOfTeam } from './find-place'
import { inTransaction } from './in-transaction'
import { readField } from './read-field'
import { recordAudit } from './record-audit'
import { decidePublication, publishesAnything, storePublication } from './store-publication'

/** Rounds that ended longer ago say little of today. */
const LATEST_DAYS = 366

export type RollUpPublished =
  | Readonly<{ ok: true }>
  | Readonly<{ ok: false; reason: 'not-found' | 'unchanged' | 'no-rounds' | 'one-team' }>
  | Readonly<{ ok: false; reason: 'refused'; why: NotShown }>

/**
 * Publishes the figures of a whole ICS: of everybody whose team's round of the last year was announced as counting in them,
 * each person once with their latest assessment, so that people and not teams are averaged (k = 8). No team is named.
 */
export async function publishRollUp(
  deps: Deps,
  actor: Actor,
  { icsId, questionnaire: asked }: Readonly<{ icsId: string; questionnaire: string }>,
): Promise<RollUpPublished> {
  if (!can(actor, { action: 'publish-roll-up', place: { kind: 'ics', ids: [icsId] } }))
    return { ok: false, reason: 'not-found' }
  const questionnaire = deps.library.latest(asked)
  if (!questionnaire || questionnaire.scales.length === 0) return { ok: false, reason: 'not-found' }
  const field = await readField(deps)
  const teams = (await listTeamsOf(deps.db, originsOf(field, icsId))).filter((team) =>
    placeOfTeam(deps, field, team).ids.includes(icsId),
  )
  return inTransaction(deps, async (inside): Promise<RollUpPublished> => {
    await lockLedger(inside.db, deps.now().toISOString())
    const since = new Date(deps.now().getTime() - LATEST_DAYS * 86_400_000).toISOString()
    const closed = await listClosedRounds(inside.db, {
      teamIds: teams.map(({ id }) => id),
      questionnaire,
      since,
    })
    const rounds = closed.filter(({ audience }) => audience.includes('ics-figures'))
    if (rounds.length === 0) return { ok: false, reason: 'no-rounds' }
    const contributions = await loadContributions(inside.db, {
      rounds: rounds.map((round) => ({ teamId: round.team_id, roundId: round.id })),
      questionnaire,
      newNumber: () => deps.newToken().slice(-22),
    })
    const last = (await listRollUps(inside.db, icsId)).find(
      (row) => row.questionnaire_id === questionnaire.id,
    )
    const shared = await listSharedWithLead(
      inside.db,
      rounds.map(({ id }) => id),
    )
    const shown = rounds.filter(({ id }) => shared.includes(id)).map((round) => round.team_id)
    const before =
      last?.questionnaire_version === questionnaire.version
        ? await listNumbersOfSnapshot(inside.db, last.id)
        : []
    if (holdsOneTeam(contributions, shown, before)) return { ok: false, reason: 'one-team' }
    const published = await decidePublication(inside, {
      questionnaire,
      contributions: contributions.map(({ number, scores, facts }) => ({ number, scores, facts })),
      dimensions: dimensionsOf(rounds),
      listed: valuesOf(rounds),
      // No lower than what the members of each round were told.
      threshold: Math.max(thresholds.system, ...rounds.map(({ threshold }) => threshold)),
    })
    if (last?.content === JSON.stringify(published.snapshot)) return { ok: false, reason: 'unchanged' }
    const name = `${questionnaire.id}@${questionnaire.version}`
    const why = publishesAnything(published.snapshot)
      ? null
      : whyNotShown(published.snapshot.whole, published.snapshot.threshold)
    if (!why)
      await storePublication(inside, { kind: 'ics', id: icsId, roundId: null }, questionnaire, published)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: why ? 'result-refused' : 'result-published',
      thing: { kind: 'ics', id: icsId },
      detail: why ? `${name} ${why.rule}` : name,
    })
    return why ? { ok: false, reason: 'refused', why } : { ok: true }
  })
}

/** What every one of the rounds announced that it may be broken down by. */
function dimensionsOf(rounds: readonly RollUpRound[]): readonly Dimension[] {
  return dimensions.filter((dimension) =>
    rounds.every(({ breakdowns }) => (JSON.parse(breakdowns) as readonly string[]).includes(dimension)),
  )
}

/** The values that occur among the rounds' members, whether or not those answered. */
function valuesOf(rounds: readonly RollUpRound[]): Readonly<Record<Dimension, readonly string[]>> {
  const makeUps = rounds.flatMap(({ make_up: stored }) =>
    stored === null ? [] : [makeUpSchema.parse(JSON.parse(stored))],
  )
  const of = (dimension: Dimension) => [
    ...new Set(makeUps.flatMap((makeUp) => Object.keys(makeUp[dimension].stated))),
  ]
  return { sector: of('sector'), function: of('function'), tier: of('tier') }
}
