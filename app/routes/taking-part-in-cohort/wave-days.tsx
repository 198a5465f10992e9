import { waveTitles } from '~/components/cohort/wave-words'
import { DateText } from '~/components/page-layout/date-text'
import type { Wave } from '~/domain/cohort/cohort'

/** The waves that are still to come. */
export function WaveDays({ waves }: { waves: readonly Readonly<{ wave: Wave }>[] }) {
  return (
    <>
      <h3 className="nhsuk-heading-s">Still to come</h3>
      <ul>
        {waves.map(({ wave }) => (
          <li key={wave.id}>
            {waveTitles[wave.kind]}: from <DateText iso={wave.opensOn} /> until the end of{' '}
            <DateText iso={wave.closesOn} />. You are told by e-mail.
          </li>
        ))}
      </ul>
    </>
  )
}
