import { describeSchemaProblem } from '../questionnaire/describe-schema-problem'
import { latestVersion } from '../questionnaire/latest-version'
import { formatPath } from '../questionnaire/format-path'
import type { Problem } from '../questionnaire/problem'
import type { Questionnaire, Source } from '../questionnaire/questionnaire-schema'
import type { Activity } from './activity'
import { isActivityFormatAboutSituation } from './activity-formats'
import { type StarterFile, starterFileSchema } from './starter-file-schema'

export type ParsedStarterFile =
  | Readonly<{ ok: true; activities: readonly Activity[] }>
  | Readonly<{ ok: false; problems: readonly Problem[] }>

/**
 * Reads a file of the starter set, or says everything that is wrong with it (G1 to G4). References are looked
 * for in the latest version of each questionnaire.
 * @param known the bibliography and the questionnaires
 */
export function parseStarterFile(
  json: unknown,
  known: Readonly<{ questionnaires: readonly Questionnaire[]; sources: readonly Source[] }>,
): ParsedStarterFile {
  const parsed = starterFileSchema.safeParse(json)
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.flatMap((issue) => describeSchemaProblem(issue, json)) }
  }
  const file = parsed.data
  const problems = file.activities.flatMap((activity, index) =>
    [
      ...checkPurpose(file.format, activity),
      ...checkReferences(activity, known.questionnaires),
      ...activity.provenance.flatMap(({ source }, p) =>
        known.sources.some((candidate) => candidate.id === source)
          ? []
          : [fault(['provenance', p, 'source'], `The source "${source}" is not in the bibliography.`)],
      ),
    ].map(({ path, message }) => ({ path: formatPath(['activities', index, ...path]), message })),
  )
  return problems.length > 0 ? { ok: false, problems } : { ok: true, activities: toActivities(file) }
}

type Content = StarterFile['activities'][number]
type Fault = Readonly<{ path: readonly (string | number)[]; message: string }>

function fault(path: Fault['path'], message: string): Fault {
  return { path, message }
}

/** P9: what can be trained and what can't are answered by different formats. */
function checkPurpose(format: StarterFile['format'], { develops, addresses }: Content): readonly Fault[] {
  const isAboutSituation = isActivityFormatAboutSituation(format)
  if (isAboutSituation && develops.length > 0) {
    return [
      fault(['develops'], `The format "${format}" is about somebody’s situation and develops no scale.`),
    ]
  }
  if (!isAboutSituation && addresses.length > 0) {
    return [fault(['addresses'], `A situation gets a conversation or coverage, not the format "${format}".`)]
  }
  return develops.length + addresses.length === 0
    ? [fault([isAboutSituation ? 'addresses' : 'develops'], 'The activity says nothing that it is for.')]
    : []
}

function checkReferences(
  { develops, addresses }: Content,
  questionnaires: readonly Questionnaire[],
): readonly Fault[] {
  const check = (
    path: Fault['path'],
    id: string,
    what: 'scale' | 'topic',
    wanted: string,
    isTwice: boolean,
  ): readonly Fault[] => {
    if (isTwice) return [fault([...path, what], `The ${what} "${wanted}" is named twice.`)]
    const latest = latestVersion(questionnaires, id)
    if (!latest) return [fault([...path, 'questionnaire'], `There is no questionnaire "${id}".`)]
    const ids = what === 'scale' ? latest.scales : latest.topicGroups.flatMap((group) => group.topics)
    return ids.some((candidate) => candidate.id === wanted)
      ? []
      : [fault([...path, what], `${id}@${latest.version} has no ${what} "${wanted}".`)]
  }
  return [
    ...develops.flatMap(({ questionnaire, scale }, index) => {
      const isTwice = develops.slice(0, index).some((other) => sameScale(other, { questionnaire, scale }))
      return check(['develops', index], questionnaire, 'scale', scale, isTwice)
    }),
    ...addresses.flatMap(({ questionnaire, topic }, index) => {
      const isTwice = addresses
        .slice(0, index)
        .some((other) => other.questionnaire === questionnaire && other.topic === topic)
      return check(['addresses', index], questionnaire, 'topic', topic, isTwice)
    }),
  ]
}

function sameScale(a: Content['develops'][number], b: Content['develops'][number]): boolean {
  return a.questionnaire === b.questionnaire && a.scale === b.scale
}

function toActivities({ format, activities }: StarterFile): readonly Activity[] {
  return activities.map(({ link, ...content }) => ({
    ...content,
    format,
    provider: null,
    owner: { kind: 'starter', id: null },
    link: link ?? null,
    state: 'offered',
    reviewOn: null,
    sessions: [],
  }))
}
