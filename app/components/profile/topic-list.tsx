import type { ReportedTopicGroup } from '~/domain/profile/profile-report'

/** Topics with the answers in words, and what to think about where there is one. */
export function TopicList({ topics }: Pick<ReportedTopicGroup, 'topics'>) {
  return (
    <dl className="app-terms">
      {topics.map((topic) => (
        <div key={topic.id}>
          <dt>{topic.title}</dt>
          <dd>
            <span className="app-context__statement">{topic.statement}</span>
            <strong>{topic.answer ?? 'Not answered'}</strong>
            {topic.answer !== null && <span className="app-context__reflection">{topic.reflection}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
