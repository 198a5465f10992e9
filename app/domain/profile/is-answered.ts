import type { ReportedTopicGroup } from './profile-report'

/** Whether any topic of a group was answered, the option that is not an answer included. */
export function isAnswered({ topics }: Pick<ReportedTopicGroup, 'topics'>): boolean {
  return topics.some(({ answer }) => answer !== null)
}
