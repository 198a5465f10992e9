import type { ReactNode } from 'react'

/** A row of an NHS summary list: what it is, and what it says. */
export function SummaryFact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key">{label}</dt>
      <dd className="nhsuk-summary-list__value app-breakable">{children}</dd>
    </div>
  )
}
