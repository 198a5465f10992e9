import { findCohort } from '../../db/queries/cohorts.server'
import { loadPooledReactions } from '../../db/queries/pooled-reactions.server'
import { loadConnectedReleases } from '../../db/queries/publications.server'
import { loadWaveContributions } from '../../db/queries/wave-contributions.server'
import { listWaves } from '../../db/queries/waves.server'
import type { Cohort, Wave } from '../domain/cohort/cohort'
import { countsUntil } from '../domain/cohort/counts-until'
import { publish } from '../domain/disclosure/publish'
import { publishChange } from '../domain/disclosure/publish-change'
import { publishTexts } from '../domain/disclosure/publish-texts'
import type { Release } from '../domain/disclosure/release'
import { REACTION, type WaveSnapshot } from '../domain/evaluation/wave-snapshot'
import type { QuestionnaireVersion } from '../domain/round/round'
import { isAboutSelf } from '../domain/round/subject-of'
import type { Deps } from './deps'
import { publishWaveContext } from './publish-wave-context'
import { readKnownReliability } from './read-known-reliability'
import { recordAudit } from './record-audit'
import { decidePublication, publishesAnything, storeWavePublication } from './store-publication'
import { storedQuestionnaire } from './stored-questionnaire'

/** Whether a stored snapshot shows anything, for the audit log. */
type Decided = Readonly<{
  wave: Wave
  questionnaire: QuestionnaireVersion
  content: WaveSnapshot
  releases: readonly Release[]
  showsAnything: boolean
}>

/**
 * Publishes what a wave that has just closed lets be told, or that nothing may and why (H7, N1): of the baseline a profile where
 * that was chosen, of the end its change and then that of the waves between, of a follow-up its change; and what people thought.
 * Only inside a transaction that has locked the ledger.
 */
export async function publishWave(deps: Deps, wave: Wave, actorId: string | null): Promise<void> {
  const cohort = await findCohort(deps.db, wave.cohortId)
  if (!cohort) throw new Error('The cohort of a stored wave is missing.')
  const setting = { reporting: cohort.reporting, threshold: cohort.threshold }
  if (wave.asksReaction) await store(deps, await decideReactions(deps, wave, setting), actorId)
  if (wave.kind === 'baseline') {
    if (cohort.reporting === 'at-end') return
    for (const asked of wave.questionnaires)
      await store(deps, await decideBaseline(deps, wave, asked, setting), actorId)
    return
  }
  if (wave.kind === 'between') return
  const waves = (await listWaves(deps.db, wave.cohortId)).filter(({ state }) => state === 'closed')
  const baseline = waves.find(({ kind }) => kind === 'baseline')
  if (!baseline) return
  // The end first: what is between must not stand in its way.
  const between = wave.kind === 'end' ? waves.filter(({ kind }) => kind === 'between') : []
  for (const later of [wave, ...between]) {
    for (const asked of later.questionnaires) {
      if (!baseline.questionnaires.some(({ id, version }) => id === asked.id && version === asked.version))
        continue
      await store(deps, await decideChange(deps, { baseline, later }, asked, setting), actorId)
    }
    for (const decided of await publishWaveContext(deps, { baseline, later }, setting))
      await store(deps, { wave: later, ...decided }, actorId)
  }
}

type Setting = Pick<Cohort, 'reporting' | 'threshold'>

async function decideBaseline(
  deps: Deps,
  wave: Wave,
  asked: QuestionnaireVersion,
  { threshold }: Setting,
): Promise<Decided> {
  const questionnaire = storedQuestionnaire(deps, asked, 'wave')
  const contributions = await loadWaveContributions(deps.db, loading(deps, wave, asked, wave.endedAt!))
  const { snapshot, releases } = await decidePublication(deps, {
    questionnaire,
    contributions: contributions.map(({ number, scores }) => ({ number, scores, facts: NO_FACTS })),
    ...{ dimensions: [], listed: {}, threshold },
  })
  const content = { kind: 'baseline', snapshot } as const
  return { wave, questionnaire: asked, content, releases, showsAnything: publishesAnything(snapshot) }
}

async function decideChange(
  deps: Deps,
  { baseline, later }: Readonly<{ baseline: Wave; later: Wave }>,
  asked: QuestionnaireVersion,
  { reporting, threshold }: Setting,
): Promise<Decided> {
  const questionnaire = storedQuestionnaire(deps, asked, 'wave')
  const before = await loadWaveContributions(
    deps.db,
    loading(deps, baseline, asked, countsUntil(baseline, reporting)!),
  )
  const after = await loadWaveContributions(
    deps.db,
    loading(deps, later, asked, countsUntil(later, reporting)!),
  )
  const { snapshot, releases } = publishChange({
    questionnaire: `${asked.id}@${asked.version}`,
    isSelf: isAboutSelf(questionnaire),
    scaleIds: questionnaire.scales.map(({ id }) => id),
    fromWaveId: baseline.id,
    ...{ before, after, asksThenTest: later.asksThenTest, threshold },
    reliability: await readKnownReliability(deps, asked),
    earlier: await loadConnectedReleases(
      deps.db,
      asked,
      [...before, ...after].map(({ number }) => number),
    ),
  })
  const showsAnything = Object.values(snapshot.scales).some(({ before: { n } }) => n.state === 'shown')
  return { wave: later, questionnaire: asked, content: snapshot, releases, showsAnything }
}

async function decideReactions(deps: Deps, wave: Wave, { threshold }: Setting): Promise<Decided> {
  const reactions = await loadPooledReactions(deps.db, { cohortId: wave.cohortId, waveId: wave.id })
  const { snapshot, releases } = publish({
    questionnaire: `${REACTION.id}@${REACTION.version}`,
    ...{ isSelf: false, scaleIds: REACTION.scaleIds, dimensions: [], threshold },
    contributions: reactions.map(({ number, usefulness, relevance }) => ({
      ...{ number, scores: { usefulness, relevance }, facts: NO_FACTS },
    })),
    earlier: await loadConnectedReleases(
      deps.db,
      REACTION,
      reactions.map(({ number }) => number),
    ),
  })
  const texts = publishTexts(
    reactions.map(({ whatToChange: text, mayBeShown }) => ({ text, mayBeShown })),
    reactions.length,
    reactions.map(() =>
      Number.parseInt(
        deps
          .newToken()
          .replace(/[^0-9a-z]/gi, '')
          .slice(0, 9),
        36,
      ),
    ),
  )
  const content = { kind: 'reaction', snapshot, texts } as const
  const showsAnything = publishesAnything(snapshot)
  return { wave, questionnaire: REACTION, content, releases, showsAnything }
}

async function store(deps: Deps, decided: Decided, actorId: string | null): Promise<void> {
  const { wave, questionnaire, content, releases } = decided
  await storeWavePublication(deps, wave, questionnaire, { content, releases })
  await recordAudit(deps, {
    actorId,
    action: decided.showsAnything ? 'result-published' : 'result-refused',
    thing: { kind: 'wave', id: wave.id },
    detail: `${questionnaire.id}@${questionnaire.version}`,
  })
}

const NO_FACTS = { sector: null, function: null, tier: null }

function loading(deps: Deps, wave: Wave, questionnaire: QuestionnaireVersion, submittedBefore: string) {
  const newNumber = () => deps.newToken().slice(-22)
  return { cohortId: wave.cohortId, waveId: wave.id, questionnaire, submittedBefore, newNumber }
}
