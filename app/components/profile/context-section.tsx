import type { ReportedTopicGroup } from '~/domain/profile/profile-report'

/** What surrounds a person's skill, in words. Described, never scored (P2). */
export function ContextSection({
  context,
  hasScales,
}: {
  context: readonly ReportedTopicGroup[]
  hasScales: boolean
}) {
  if (context.length === 0) {
    return hasScales ? (
      <section aria-labelledby="context" className="app-reading-width">
        <h2 id="context">Your situation</h2>
        <p>
          Skill is not all there is to it. What you can do depends on your position, your standing, your
          licence and your time as well. Those questions were not answered this time, so there is nothing to
          show beside the scores.
        </p>
      </section>
    ) : null
  }
  return (
    <section aria-labelledby="context">
      <h2 id="context">Your situation</h2>
      <p className="app-reading-width">
        {hasScales && 'Read the scores beside this. '}It is described, not scored, and no answer is better
        than another. Some of it can’t be trained: it may be worth a conversation instead.
      </p>
      <div className="app-context">
        {context.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="nhsuk-heading-s">{group.title}</h3>
            <dl className="app-terms">
              {group.topics.map((topic) => (
                <div key={topic.id}>
                  <dt>{topic.title}</dt>
                  <dd>
                    <span className="app-context__statement">{topic.statement}</span>
                    <strong>{topic.answer ?? 'Not answered'}</strong>
                    {topic.answer !== null && (
                      <span className="app-context__reflection">{topic.reflection}</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  )
}
