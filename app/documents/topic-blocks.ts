import { isAnswered } from '../domain/profile/is-answered'
import type { ProfileReport, ReportedTopicGroup } from '../domain/profile/profile-report'
import { CONTEXT_INTRODUCTION, CONTEXT_WHEN_EMPTY } from '../domain/profile/profile-words'
import { type BlockGroup, type DocumentBlock, heading, paragraph } from './document-block'

/** Topics of the questionnaire itself, each group under its own title. */
export function topicBlocks({ topics: groups, scales, words }: ProfileReport): BlockGroup[] {
  if (groups.length === 0) return []
  if (scales.length === 0 && !groups.some(isAnswered)) return [[paragraph(words.noTopics)]]
  return groups.map((group, index) => [
    ...(index === 0 && words.topics ? [paragraph(words.topics)] : []),
    heading(2, group.title),
    paragraph(group.introduction),
    isAnswered(group) ? listTopics(group) : paragraph(words.noTopics),
  ])
}

/** Beside every profile of skills stands what they are used in (P2), where it was asked. */
export function contextBlocks({ companion, context }: ProfileReport): BlockGroup[] {
  if (!companion) return []
  if (context.length === 0) return [[heading(2, companion.title), paragraph(CONTEXT_WHEN_EMPTY)]]
  return context
    .filter(isAnswered)
    .map((group, index) => [
      ...(index === 0 ? [heading(2, companion.title), paragraph(CONTEXT_INTRODUCTION)] : []),
      heading(3, group.title),
      listTopics(group),
    ])
}

/** Only what was answered is told. */
function listTopics({ topics }: ReportedTopicGroup): DocumentBlock {
  return {
    kind: 'list',
    items: topics.flatMap(({ title, statement, answer }) =>
      answer === null ? [] : [[{ bold: `${title}. ` }, `${statement} `, { bold: answer }]],
    ),
  }
}
