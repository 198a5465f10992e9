import { listPurposeIds, listUses, withdrawUse } from '../../db/queries/assessment-uses.server'
import { findParticipation } from '../../db/queries/participations.server'
import { findWave, listWaves } from '../../db/queries/waves.server'
import { type Actor, can } from '../domain/access/can'
import { canAnswerWave } from '../domain/cohort/can-answer-wave'
import type { Wave } from '../domain/cohort/cohort'
import { type Asking, beginDue, type Begun, countDue } from './begin-due'
import type { Deps } from './deps'
import { findWavePlace } from './find-wave-place'
import { inTransaction } from './in-transaction'
import { readDueFor } from './read-due'
import { syncParticipations } from './sync-participations'
import { todayOf } from './today-of'

type Person = Extract<Actor, { kind: 'person' }>

/** Begins a questionnaire of a wave, about oneself, and lets it count there. `consent` where the privacy notice was not agreed to. */
export async function beginForWave(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ waveId: string; questionnaireId: string; agrees: boolean }>,
): Promise<Begun> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'start-assessment' }))
    return { ok: false, reason: 'not-found' }
  const asking = await join(deps, actor, input.waveId)
  if (typeof asking === 'string') return { ok: false, reason: asking }
  const begun = await beginDue(deps, actor, asking, input)
  if (begun.ok) await takeFromOtherWaves(deps, actor, input.waveId, begun.assessmentId)
  return begun
}

/** Lets an assessment count in a wave: one that was submitted within a month, or that counted in it before. */
export async function countInWave(
  deps: Deps,
  actor: Actor,
  { waveId, assessmentId }: Readonly<{ waveId: string; assessmentId: string }>,
): Promise<'counted' | 'not-found' | 'not-open'> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'submit-assessment', ownerId: actor.personId }))
    return 'not-found'
  const asking = await join(deps, actor, waveId)
  return typeof asking === 'string' ? asking : countDue(deps, actor, asking, assessmentId)
}

/** Withdraws an assessment from a wave, at any time: what is published stays, what may be published next changes. */
export async function withdrawFromWave(
  deps: Deps,
  actor: Actor,
  { waveId, assessmentId }: Readonly<{ waveId: string; assessmentId: string }>,
): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'submit-assessment', ownerId: actor.personId }))
    return false
  const use = { respondentId: actor.personId, assessmentId, purpose: inWave(waveId) }
  return withdrawUse(deps.db, use, deps.now().toISOString())
}

/** The wave that one of the actor's assessments was begun for last, open or not: where to go after submitting. */
export async function findWaveOf(
  deps: Deps,
  actor: Actor,
  assessmentId: string,
): Promise<Readonly<{ waveId: string; cohortId: string }> | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'read-assessment', ownerId: actor.personId }))
    return null
  const use = { respondentId: actor.personId, assessmentId, kind: 'wave' } as const
  const [waveId] = await listPurposeIds(deps.db, use)
  const wave = waveId === undefined ? undefined : await findWave(deps.db, waveId)
  return wave ? { waveId: wave.id, cohortId: wave.cohortId } : null
}

/** What a wave asks, of somebody who takes part and can answer it today. */
async function join(deps: Deps, actor: Person, waveId: string): Promise<Asking | 'not-found' | 'not-open'> {
  const found = await findWavePlace(deps, waveId)
  if (!found || !can(actor, { action: 'take-part-in-cohort', place: found.cohort.place })) return 'not-found'
  const { wave } = found
  const { cohortId } = wave
  await inTransaction(deps, (inside) => syncParticipations(inside, cohortId))
  const row = await findParticipation(deps.db, { cohortId, personId: actor.personId })
  if (!row || row.left_at !== null) return 'not-found'
  if (!canAnswerWave(wave, row.joined_at, todayOf(deps))) return 'not-open'
  return { ...askingOf(wave, actor), due: await readDueOfWave(deps, actor, wave) }
}

/** What is due from the actor in a wave, questionnaire by questionnaire. */
export async function readDueOfWave(deps: Deps, actor: Actor, wave: Wave): Promise<Asking['due']> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return []
  // What was answered for one wave is no answer to the next: set against itself it would show no change.
  const used: string[] = []
  for (const other of await listOtherWaves(deps, wave)) {
    const uses = await listUses(deps.db, { respondentId: actor.personId, purpose: inWave(other.id) })
    used.push(...uses.map(({ assessment }) => assessment.id))
  }
  const { questionnaires } = wave
  return readDueFor(deps, actor, { ...askingOf(wave, actor), questionnaires, except: new Set(used) })
}

/** What was begun for an earlier wave and is answered only now belongs to this one alone. */
async function takeFromOtherWaves(deps: Deps, { personId }: Person, waveId: string, assessmentId: string) {
  const wave = await findWave(deps.db, waveId)
  for (const other of wave ? await listOtherWaves(deps, wave) : []) {
    const use = { respondentId: personId, assessmentId, purpose: inWave(other.id) }
    await withdrawUse(deps.db, use, deps.now().toISOString())
  }
}

async function listOtherWaves(deps: Deps, { id, cohortId }: Wave): Promise<readonly Wave[]> {
  return (await listWaves(deps.db, cohortId)).filter((other) => other.id !== id)
}

function askingOf(wave: Wave, { personId }: Person): Omit<Asking, 'due'> {
  return {
    purpose: inWave(wave.id),
    // Whatever it asks, it is asked of them.
    subjectOf: () => ({ kind: 'person', id: personId, relationship: 'self' }),
    facts: null,
  }
}

const inWave = (id: string) => ({ kind: 'wave', id }) as const
