import { loadPooledContext } from '../../db/queries/wave-contributions.server'
import { loadConnectedReleases } from '../../db/queries/publications.server'
import type { Cohort, Wave } from '../domain/cohort/cohort'
import { countsUntil } from '../domain/cohort/counts-until'
import { publishContext } from '../domain/disclosure/publish-context'
import type { Release } from '../domain/disclosure/release'
import type { WaveSnapshot } from '../domain/evaluation/wave-snapshot'
import { listGradedTopics } from '../domain/questionnaire/list-graded-topics'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import type { Deps } from './deps'
import { situationsAmong, storedQuestionnaire } from './stored-questionnaire'

/**
 * Decides what may be told of the situation in which those who answered both waves were (N12): of each questionnaire of topics that
 * both waves asked or brought along. Stores nothing. Only inside a transaction that has locked the ledger.
 */
export async function publishWaveContext(
  deps: Deps,
  { baseline, later }: Readonly<{ baseline: Wave; later: Wave }>,
  { reporting, threshold }: Pick<Cohort, 'reporting' | 'threshold'>,
): Promise<
  readonly Readonly<{
    questionnaire: Questionnaire
    content: WaveSnapshot
    releases: readonly Release[]
    showsAnything: boolean
  }>[]
> {
  const decided = []
  for (const questionnaire of listSituations(deps, baseline, later)) {
    const topics = listGradedTopics(questionnaire)
    if (topics.length === 0) continue
    const load = (wave: Wave) =>
      loadPooledContext(deps.db, {
        ...{ cohortId: wave.cohortId, waveId: wave.id, submittedBefore: countsUntil(wave, reporting)! },
        topicOfItem: new Map(topics.map(({ id, item }) => [item.id, id])),
        newNumber: () => deps.newToken().slice(-22),
      })
    const [before, after] = [await load(baseline), await load(later)]
    const { snapshot, releases } = publishContext({
      questionnaire: `${questionnaire.id}@${questionnaire.version}`,
      topicIds: topics.map(({ id }) => id),
      ...{ fromWaveId: baseline.id, before, after, threshold },
      earlier: await loadConnectedReleases(
        deps.db,
        questionnaire,
        [...before, ...after].map(({ number }) => number),
      ),
    })
    const showsAnything = Object.values(snapshot.topics).some(({ state }) => state === 'shown')
    decided.push({ questionnaire, content: snapshot, releases, showsAnything })
  }
  return decided
}

/** Questionnaires about people's situation that both waves ask, or bring along with what both ask, each once. */
function listSituations(deps: Deps, baseline: Wave, later: Wave): readonly Questionnaire[] {
  const inBoth = baseline.questionnaires.filter((one) =>
    later.questionnaires.some(({ id, version }) => id === one.id && version === one.version),
  )
  return situationsAmong(
    deps,
    inBoth.map((one) => storedQuestionnaire(deps, one, 'wave')),
  )
}
