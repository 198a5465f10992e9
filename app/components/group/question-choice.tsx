import { Link } from '~/http/link'

/** Which questionnaire a comparison is of, where there are several. */
export function QuestionChoice({
  path,
  questionnaires,
  chosen,
}: {
  path: string
  questionnaires: readonly Readonly<{ id: string; title: string }>[]
  chosen: string
}) {
  if (questionnaires.length < 2) return null
  return (
    <nav aria-label="Questionnaire" className="app-no-print">
      <ul className="app-toolbar">
        {questionnaires.map(({ id, title }) => (
          <li key={id}>
            <Link to={`${path}?of=${id}`} aria-current={id === chosen ? 'true' : undefined}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
