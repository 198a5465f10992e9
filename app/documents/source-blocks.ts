import type { ProfileReport } from '../domain/profile/profile-report'
import type { Source } from '../domain/questionnaire/questionnaire-schema'
import { type BlockGroup, heading } from './document-block'

/** The sources of the scales and of the topics that are told, in full, and where to read on (P13). */
export function sourceBlocks(
  { scales, topics, context, questionnaire, companion }: ProfileReport,
  sources: readonly Source[],
  origin: string | undefined,
): BlockGroup {
  const told = [...topics, ...context]
    .flatMap((group) => group.topics)
    .filter(({ answer }) => answer !== null)
  const provenance = [
    ...scales.flatMap((scale) => scale.provenance),
    ...told.map((topic) => topic.provenance),
  ]
  const ids = [...new Set(provenance.map(({ source }) => source))]
  const pages = [questionnaire, ...(companion && context.length > 0 ? [companion] : [])].map(
    ({ id }) => `${origin}/questionnaires/${id}`,
  )
  const where = origin ? ` The source of each item is shown at ${pages.join(' and ')}.` : ''
  const cited = ids.map((id) => cite(id, sources)).join(' ')
  return [
    heading(2, 'Where this comes from'),
    { kind: 'paragraph', tone: 'quiet', runs: [`${cited} Items are in our own words.${where}`.trim()] },
  ]
}

function cite(id: string, sources: readonly Source[]): string {
  const source = sources.find((one) => one.id === id)
  if (!source) return `${id}.`
  const title = /[.?!]$/.test(source.title) ? source.title : `${source.title}.`
  return `${source.authors.join(', ')} (${source.year}). ${title} ${source.publisher}.`
}
