import { listActivityMarks } from '../../db/queries/activity-marks.server'
import { findDevelopmentSettings } from '../../db/queries/development-settings.server'
import { type Actor, can } from '../domain/access/can'
import type { Activity } from '../domain/development/activity'
import { listGrowthAreas } from '../domain/development/list-growth-areas'
import { suggestActivities } from '../domain/development/suggest-activities'
import { type SituationSuggestion, suggestForSituation } from '../domain/development/suggest-for-situation'
import type { SuggestionReader, Suggestions } from '../domain/development/suggestion'
import type { ProfileReport } from '../domain/profile/profile-report'
import type { Deps } from './deps'
import { suggestRoleFacts } from './list-own-posts'
import { nameOwners } from './name-owners'
import { nameSystems } from './name-systems'
import { openAssessment, type OpenAssessment } from './open-assessment'
import { type HomeCatalogue, readOwnCatalogue } from './read-home-catalogue'
import { reportOn } from './read-own-profile'
import { todayOf } from './today-of'

export type NamedActivity = Activity & Readonly<{ ownerName: string }>

export type OwnSuggestions = Suggestions &
  Readonly<{
    kind: 'own'
    report: ProfileReport
    /** The questionnaire that asks about the person's situation, and its topics; null where none does. */
    situation: Readonly<{
      questionnaireId: string
      topics: readonly Readonly<{ id: string; title: string; answer: string | null }>[]
      /** For the topics that the person chose. */
      suggestions: readonly SituationSuggestion[]
    }> | null
    /** What is suggested, by id. */
    activities: ReadonlyMap<string, NamedActivity>
    /** The actor's ICSs of today, by name. */
    systems: readonly string[]
    availableMinutes: number | null
    /** What isn't suggested since the actor did or dismissed it, as far as they can find it. */
    settled: readonly Readonly<{ id: string; title: string; kind: 'done' | 'dismissed' }>[]
  }>

export type SuggestionsRead =
  | OwnSuggestions
  /** What a team says of itself is the team's: here nothing is suggested. */
  | Readonly<{ kind: 'of-group'; title: string; teamId: string | null }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{ kind: 'not-submitted' }>

/**
 * What the actor could do after one of their own assessments, out of what they find at home (G19), with what answers
 * those topics of their situation that they chose to do something about (G11).
 */
export async function readSuggestions(
  deps: Deps,
  actor: Actor,
  { assessmentId, topicIds }: Readonly<{ assessmentId: string; topicIds: readonly string[] }>,
): Promise<SuggestionsRead> {
  const missing = { kind: 'not-found' } as const
  if (actor.kind === 'nobody') return missing
  if (!can(actor, { action: 'develop-oneself', ownerId: actor.personId })) return missing
  const open = await openAssessment(deps, actor, assessmentId)
  const catalogue = await readOwnCatalogue(deps, actor)
  if (!open || !catalogue) return missing
  const { assessment } = open
  if (assessment.submittedAt === null) return { kind: 'not-submitted' }
  const { about, title } = assessment.questionnaire
  if (about !== 'self' && about !== 'situation') {
    const { kind, id } = assessment.subject
    return { kind: 'of-group', title, teamId: kind === 'team' ? id : null }
  }

  const marks = await listActivityMarks(deps.db, actor.personId)
  const idsOf = (kind: 'done' | 'dismissed') =>
    marks.filter((mark) => mark.kind === kind).map((mark) => mark.activity_id)
  const report = await reportOn(deps, open)
  const reader = await describeReader(deps, actor, open, catalogue)
  const today = todayOf(deps)
  const suggested = suggestActivities({
    growthAreas: listGrowthAreas(report),
    basis: report.growthAreas.basis,
    reader,
    catalogue: catalogue.index,
    doneIds: idsOf('done'),
    dismissedIds: idsOf('dismissed'),
    today,
  })
  const situation = describeSituation(open, report)
  const settledIds = marks.map((mark) => mark.activity_id)
  const chosen = (situation?.topics ?? [])
    .filter(({ id }) => topicIds.includes(id))
    .map(({ id }) => ({ questionnaire: situation!.questionnaireId, topic: id }))
  const answers = suggestForSituation(chosen, reader, catalogue.index, settledIds, today)
  const [nameOf, nameOfSystem] = [await nameOwners(deps), await nameSystems(deps)]
  const activities = [...suggested.suggestions, ...answers].map(({ activityId }) => {
    const activity = catalogue.activities.get(activityId)!
    return [activityId, { ...activity, ownerName: nameOf(activity.owner) }] as const
  })
  return {
    kind: 'own',
    ...suggested,
    report,
    situation: situation && { ...situation, suggestions: answers },
    activities: new Map(activities),
    systems: catalogue.icsIds.map(nameOfSystem).sort(),
    availableMinutes: reader.availableMinutes,
    settled: marks.flatMap(({ activity_id: id, kind }) => {
      const activity = catalogue.activities.get(id)
      return activity ? [{ id, title: activity.title, kind }] : []
    }),
  }
}

/** By what they said in the assessment; what they left open there, by where they work. */
async function describeReader(
  deps: Deps,
  actor: Extract<Actor, { kind: 'person' }>,
  { assessment: { facts } }: OpenAssessment,
  catalogue: HomeCatalogue,
): Promise<SuggestionReader> {
  const post = await suggestRoleFacts(deps, actor)
  const settings = await findDevelopmentSettings(deps.db, actor.personId)
  return {
    tier: facts.tier ?? post?.tier ?? null,
    function: facts.function ?? post?.function ?? null,
    sector: facts.sector ?? post?.sector ?? null,
    home: catalogue.home,
    availableMinutes: settings?.available_minutes ?? null,
  }
}

/** The topics of somebody's situation: of the questionnaire itself, or of what was asked along with it. */
function describeSituation(
  { assessment: { questionnaire, companion } }: OpenAssessment,
  report: ProfileReport,
): Omit<NonNullable<OwnSuggestions['situation']>, 'suggestions'> | null {
  const asked = questionnaire.about === 'situation' ? questionnaire : companion
  if (!asked) return null
  const answered = [...report.topics, ...report.context].flatMap(({ topics }) => topics)
  const topics = asked.topicGroups
    .flatMap((group) => group.topics)
    .map(({ id, title }) => ({
      id,
      title,
      answer: answered.find((topic) => topic.id === id)?.answer ?? null,
    }))
  return { questionnaireId: asked.id, topics }
}
