import { Link } from '@remix-run/react'

export type LatestAgreed = Readonly<{
  roundId: string
  lines: readonly Readonly<{ id: string; kind: 'keep' | 'change' | 'start'; text: string; byWhom: string }>[]
}>

const kindWords = { keep: 'Keep', change: 'Change', start: 'Start' } as const

/** What the team agreed after its last round: where this one begins. */
export function AgreedSection({ agreed }: { agreed: LatestAgreed }) {
  return (
    <section aria-labelledby="agreed-heading">
      <h2 id="agreed-heading">What you agreed last time</h2>
      <ul>
        {agreed.lines.map(({ id, kind, text, byWhom }) => (
          <li key={id}>
            {kindWords[kind]}: {text}
            {byWhom !== '' && ` (${byWhom})`}
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/rounds/${agreed.roundId}/agreement`}>The whole working agreement</Link>
      </p>
    </section>
  )
}
