import { Link } from '@remix-run/react'
import type { SectionProgress } from '~/domain/answers/section-progress'

type ListedSection = Readonly<{
  id: string
  part: 'main' | 'companion'
  title: string
  progress: SectionProgress
}>

export function TaskListPage({
  id,
  title,
  instructions,
  companionTitle,
  facts,
  sections,
}: {
  id: string
  title: string
  instructions: string
  companionTitle: string | null
  facts: readonly (readonly [string, string])[]
  sections: readonly ListedSection[]
}) {
  const main = sections.filter((section) => section.part === 'main')
  const companion = sections.filter((section) => section.part === 'companion')
  const completed = main.filter((section) => section.progress === 'completed').length
  const next = main.find((section) => section.progress !== 'completed')
  const begun = main.some((section) => section.progress !== 'not started')
  return (
    <div className="app-reading-width">
      <h1>{title}</h1>
      <p>{instructions}</p>
      <p>
        <strong>
          {completed} of {main.length} sections completed.
        </strong>{' '}
        Every answer is saved. You can stop at any time and go on later, on any device.
      </p>
      <p>
        {next ? (
          <Link className="nhsuk-button" to={`/assessments/${id}/sections/${next.id}`}>
            {begun ? 'Go on where you were' : 'Begin'}
          </Link>
        ) : (
          <Link className="nhsuk-button" to={`/assessments/${id}/check`}>
            Check your answers and submit
          </Link>
        )}
      </p>
      <h2 className="nhsuk-heading-m">Sections</h2>
      <TaskList assessmentId={id} sections={main} />
      {companion.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">{companionTitle} (optional)</h2>
          <p>Shown beside your profile in words. Never scored.</p>
          <TaskList assessmentId={id} sections={companion} isOptional />
        </>
      )}
      <h2 className="nhsuk-heading-m">About your role</h2>
      {facts.length === 0 ? (
        <p>You left this open.</p>
      ) : (
        <ul>
          {facts.map(([label, value]) => (
            <li key={label}>
              {label}: {value}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={`/assessments/${id}/role`}>Change what you said about your role</Link>
      </p>
      {next && begun && (
        <p>
          <Link to={`/assessments/${id}/check`}>Check your answers</Link>
        </p>
      )}
      <p>
        <Link to={`/assessments/${id}/delete`}>Delete this assessment</Link>
      </p>
    </div>
  )
}

const statusWords = {
  completed: 'Completed',
  'in progress': 'In progress',
  'not started': 'Not started',
} as const

function TaskList({
  assessmentId,
  sections,
  isOptional = false,
}: {
  assessmentId: string
  sections: readonly ListedSection[]
  isOptional?: boolean
}) {
  return (
    <ul className="nhsuk-task-list">
      {sections.map((section) => (
        <li className="nhsuk-task-list__item nhsuk-task-list__item--with-link" key={section.id}>
          <div className="nhsuk-task-list__name-and-hint">
            <Link
              className="nhsuk-link nhsuk-task-list__link"
              to={`/assessments/${assessmentId}/sections/${section.id}`}
              aria-describedby={`${section.id}-status`}
            >
              {section.title}
            </Link>
          </div>
          <div className="nhsuk-task-list__status" id={`${section.id}-status`}>
            {section.progress === 'completed' ? (
              'Completed'
            ) : (
              <strong
                className={`nhsuk-tag nhsuk-tag--${section.progress === 'in progress' ? 'blue' : 'grey'}`}
              >
                {isOptional && section.progress === 'not started'
                  ? 'Optional'
                  : statusWords[section.progress]}
              </strong>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
