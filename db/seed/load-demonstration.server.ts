import type { Actor } from '../../app/domain/access/can'
import type { RawChanges } from '../../app/domain/answers/check-answers'
import { listItems } from '../../app/domain/questionnaire/list-items'
import type { Questionnaire } from '../../app/domain/questionnaire/questionnaire-schema'
import type { Deps } from '../../app/use-cases/deps'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { startAssessment } from '../../app/use-cases/start-assessment'
import { submitAssessment } from '../../app/use-cases/submit-assessment'
import { hasRealPerson, insertDemonstrationPerson } from '../queries/people.server'
import { insertRoleGrant } from '../queries/role-grants.server'
import { type DemonstrationAssessment, demonstrationPeople } from './demonstration-people'
import { loadCohorts } from './load-cohorts.server'
import { loadCatalogues } from './load-catalogues.server'
import { loadDevelopment } from './load-development.server'
import { loadTeams } from './load-teams.server'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** Loads what evaluation mode shows, never where anybody real is: people, the teams of an ICS, the catalogues of two, what came of them, and an academy's cohorts. */
export async function loadDemonstration(deps: Deps): Promise<void> {
  await loadPeople(deps)
  await loadTeams(deps)
  await loadCatalogues(deps)
  await loadDevelopment(deps)
  await loadCohorts(deps)
}

/**
 * Loads the demonstration people by answering as a person would. Whoever is there already stays as they are: a load
 * that was cut short goes on, and two at once share the work.
 */
export async function loadPeople(deps: Deps): Promise<void> {
  if (await hasRealPerson(deps.db)) return
  const today = deps.now().getTime()
  for (const person of demonstrationPeople) {
    const id = deps.newId()
    const isNew = await insertDemonstrationPerson(deps.db, {
      id,
      email: person.email,
      name: person.name,
      createdAt: deps.now().toISOString(),
    })
    if (!isNew) continue
    for (const { role, placeId, daysAgo = 0 } of person.roles ?? []) {
      await insertRoleGrant(deps.db, {
        person_id: id,
        id: deps.newId(),
        role,
        place_id: placeId,
        starts_on: new Date(today - daysAgo * DAY_MS).toISOString().slice(0, 10),
        ends_on: null,
        created_at: deps.now().toISOString(),
      })
    }
    for (const assessment of person.assessments) {
      const actor = { kind: 'person', personId: id, email: person.email, roles: [] } as const
      await answerAssessment(deps, actor, assessment, today - assessment.daysAgo * DAY_MS)
    }
  }
}

async function answerAssessment(deps: Deps, actor: Actor, given: DemonstrationAssessment, at: number) {
  const questionnaire = deps.library.find(given.questionnaire)
  if (!questionnaire)
    throw new Error(`The demonstration asks for an unknown questionnaire, ${given.questionnaire}.`)
  const companion = deps.library.companionOf(questionnaire)
  const started: Deps = { ...deps, now: () => new Date(at) }
  const finished: Deps = { ...deps, now: () => new Date(at + 11 * MINUTE_MS) }
  const result = await startAssessment(started, actor, { questionnaire, facts: given.facts, agrees: true })
  if (!result.ok) throw new Error('The demonstration could not start an assessment.')
  const changes: RawChanges = {
    answers: {
      ...readCharacters(itemIds(questionnaire), given.answers),
      ...(companion ? readCharacters(itemIds(companion), given.context) : {}),
    },
    importance: readCharacters(
      questionnaire.scales.map((scale) => scale.id),
      given.importance,
    ),
  }
  const saved = await saveOwnAnswers(finished, actor, { assessmentId: result.assessmentId, changes })
  if (!saved.ok) throw new Error(`The demonstration's answers to ${given.questionnaire} were refused.`)
  if (given.submitted) {
    await submitAssessment(finished, actor, { assessmentId: result.assessmentId, gapsConfirmed: true })
  }
}

function itemIds(questionnaire: Questionnaire): readonly string[] {
  return listItems(questionnaire).map(({ id }) => id)
}

function readCharacters(ids: readonly string[], characters: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ids.flatMap((id, index) => {
      const character = characters[index] ?? '-'
      return character === '-' ? [] : [[id, character === 'n' ? 'none' : character]]
    }),
  )
}
