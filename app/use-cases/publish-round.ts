import { loadContributions } from '../../db/queries/contributions.server'
import { listSnapshotsOfRound, lockLedger } from '../../db/queries/publications.server'
import { findMakeUp } from '../../db/queries/round-schedule.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { type Cells, snapshotSchema } from '../domain/disclosure/snapshot'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import { makeUpSchema } from '../domain/round/count-make-up'
import type { Round } from '../domain/round/round'
import { whyNotShown } from '../domain/round/why-not-shown'
import type { Deps } from './deps'
import { findRoundPlace } from './find-round-place'
import { inTransaction } from './in-transaction'
import {
  decidePublication,
  type Pool,
  type Published,
  publishesAnything,
  storePublication,
} from './store-publication'
import { recordAudit } from './record-audit'
import { storedQuestionnaire } from './stored-questionnaire'

type Decided = Readonly<{ questionnaire: Questionnaire; published: Published }>

/** Decides for each questionnaire of a round that has closed, in a transaction that has locked the ledger. */
export async function decideRound(deps: Deps, round: Round): Promise<readonly Decided[]> {
  const makeUp = await findMakeUp(deps.db, round)
  const listed = makeUp === null ? {} : listValues(makeUp)
  const decided: Decided[] = []
  for (const { id, version } of round.questionnaires) {
    const questionnaire = storedQuestionnaire(deps, { id, version }, 'round')
    const contributions = await loadContributions(deps.db, {
      rounds: [{ teamId: round.teamId, roundId: round.id }],
      questionnaire: { id, version },
      newNumber: () => deps.newToken().slice(-22),
    })
    const pool = { questionnaire, contributions, listed, threshold: round.threshold }
    decided.push({
      questionnaire,
      published: await decidePublication(deps, { ...pool, dimensions: round.breakdowns }),
    })
  }
  return decided
}

/** Publishes a round that has just closed: what may be shown, or that nothing may and why (D5). */
export async function publishRound(deps: Deps, round: Round, actorId: string | null): Promise<void> {
  for (const decided of await decideRound(deps, round)) await store(deps, round, decided, actorId)
}

export type PublishedAgain =
  | Readonly<{ ok: true; questionnaires: readonly string[] }>
  /** Whether nothing has changed or what changed can't be published isn't said: it would tell who had answered (D9). */
  | Readonly<{ ok: false; reason: 'not-found' | 'nothing-new' }>

/**
 * Publishes a closed round once more, from the consents that stand today, as far as the ledger allows (D6). What was
 * published before stays as it was. Where anything of the whole group could be shown no more nothing new is published at all.
 */
export async function publishAgain(deps: Deps, actor: Actor, roundId: string): Promise<PublishedAgain> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place }))
    return { ok: false, reason: 'not-found' }
  const { round } = found
  if (round.state !== 'closed' || round.kind !== 'answers') return { ok: false, reason: 'not-found' }
  return inTransaction(deps, async (inside): Promise<PublishedAgain> => {
    await lockLedger(inside.db, deps.now().toISOString())
    const earlier = await listSnapshotsOfRound(inside.db, { teamId: round.teamId, roundId })
    const lastOf = ({ id }: Questionnaire) => earlier.find((row) => row.questionnaire_id === id)?.content
    const decided = (await decideRound(inside, round)).filter(
      ({ questionnaire, published }) => lastOf(questionnaire) !== JSON.stringify(published.snapshot),
    )
    const isAnyLost = decided.some(
      ({ questionnaire, published: { snapshot } }) =>
        whyNotShown(listLost(lastOf(questionnaire), snapshot), snapshot.threshold) !== null,
    )
    if (decided.length === 0 || isAnyLost) {
      await record(inside, round, actorIdOf(actor), 'result-refused', 'again')
      return { ok: false, reason: 'nothing-new' }
    }
    for (const one of decided) await store(inside, round, one, actorIdOf(actor))
    return { ok: true, questionnaires: decided.map(({ questionnaire }) => questionnaire.title) }
  })
}

async function store(
  deps: Deps,
  round: Round,
  { questionnaire, published }: Decided,
  actorId: string | null,
): Promise<void> {
  const owner = { kind: 'team', id: round.teamId, roundId: round.id } as const
  await storePublication(deps, owner, questionnaire, published)
  const action = publishesAnything(published.snapshot) ? 'result-published' : 'result-refused'
  await record(deps, round, actorId, action, `${questionnaire.id}@${questionnaire.version}`)
}

async function record(
  deps: Deps,
  round: Round,
  actorId: string | null,
  action: 'result-published' | 'result-refused',
  detail: string,
): Promise<void> {
  await recordAudit(deps, { actorId, action, thing: { kind: 'round', id: round.id }, detail })
}

function listValues(stored: string): Pool['listed'] {
  const { sector, function: held, tier } = makeUpSchema.parse(JSON.parse(stored))
  return {
    sector: Object.keys(sector.stated),
    function: Object.keys(held.stated),
    tier: Object.keys(tier.stated),
  }
}

/** Of the whole group the cells that were shown before and would not be now; all of them where none was shown. */
function listLost(last: string | undefined, { whole }: Published['snapshot']): Cells {
  const before = last === undefined ? {} : snapshotSchema.parse(JSON.parse(last)).whole
  const wasShown = (id: string) => before[id]?.n.state === 'shown'
  const isKept = Object.keys(whole).some((id) => wasShown(id))
  return Object.fromEntries(
    Object.entries(whole).filter(([id, { n }]) => !isKept || (wasShown(id) && n.state === 'suppressed')),
  )
}
