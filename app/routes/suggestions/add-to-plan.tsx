import { Link } from '@remix-run/react'

/** Leads from a suggestion to a goal that begins with it. */
export function AddToPlan({ title, asked }: { title: string; asked: Readonly<Record<string, string>> }) {
  return (
    <Link to={`/plan/goals/new?${new URLSearchParams(asked).toString()}`}>
      Add to my plan<span className="nhsuk-u-visually-hidden">: {title}</span>
    </Link>
  )
}
