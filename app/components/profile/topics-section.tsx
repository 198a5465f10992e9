import type { ReactNode } from 'react'
import { isAnswered } from '~/domain/profile/is-answered'
import type { ProfileReport } from '~/domain/profile/profile-report'
import { TopicList } from './topic-list'

/** What the questionnaire itself asks besides scales, under its own titles. Described, never scored (P2). */
export function TopicsSection({
  report: { topics: groups, scales, words },
  answerAgain,
}: {
  report: ProfileReport
  /** Shown where nothing else was asked and none of it was answered. */
  answerAgain?: ReactNode
}) {
  if (groups.length === 0) return null
  if (scales.length === 0 && !groups.some(isAnswered)) {
    return (
      <>
        <p>{words.noTopics}</p>
        {answerAgain}
      </>
    )
  }
  return (
    <>
      {words.topics && <p className="app-reading-width">{words.topics}</p>}
      <div className="app-context">
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h2 className="nhsuk-heading-m">{group.title}</h2>
            <p>{group.introduction}</p>
            {isAnswered(group) ? <TopicList topics={group.topics} /> : <p>{words.noTopics}</p>}
          </section>
        ))}
      </div>
    </>
  )
}
