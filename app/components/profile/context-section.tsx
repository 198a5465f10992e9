import type { ProfileReport } from '~/domain/profile/profile-report'
import { CONTEXT_INTRODUCTION, CONTEXT_WHEN_EMPTY } from '~/domain/profile/profile-words'
import { TopicList } from './topic-list'

/** What surrounds a person's skill, in words, where it was asked. Described, never scored (P2). */
export function ContextSection({ report: { companion, context } }: { report: ProfileReport }) {
  if (!companion) return null
  if (context.length === 0) {
    return (
      <section aria-labelledby="context" className="app-reading-width">
        <h2 id="context">{companion.title}</h2>
        <p>{CONTEXT_WHEN_EMPTY}</p>
      </section>
    )
  }
  return (
    <section aria-labelledby="context">
      <h2 id="context">{companion.title}</h2>
      <p className="app-reading-width">{CONTEXT_INTRODUCTION}</p>
      <div className="app-context">
        {context.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="nhsuk-heading-s">{group.title}</h3>
            <TopicList topics={group.topics} />
          </section>
        ))}
      </div>
    </section>
  )
}
