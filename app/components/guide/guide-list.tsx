import { Link } from '~/http/link'
import type { Guide } from '~/domain/guide/guide'
import { guideKinds } from '~/domain/guide/guide-kinds'
import { describeGuideState } from './describe-guide-state'

/** Guides by kind, each a link, with whose it is or what state it is in. */
export function GuideList({
  guides,
  isOffered = false,
}: {
  guides: readonly Pick<Guide, 'id' | 'kind' | 'title' | 'state' | 'owner'>[]
  isOffered?: boolean
}) {
  return (
    <>
      {guideKinds.map(({ id, plural }) => {
        const ofKind = guides.filter(({ kind }) => kind === id)
        if (ofKind.length === 0) return null
        return (
          <section key={id}>
            <h3>{plural}</h3>
            <ul className="nhsuk-list">
              {ofKind.map((guide) => (
                <li key={guide.id} className="app-breakable">
                  <Link to={`/guides/${guide.id}`}>{guide.title}</Link>,{' '}
                  {isOffered ? guide.owner.name : describeGuideState(guide)}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
