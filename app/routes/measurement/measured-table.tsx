import type { DescribedMeasurement } from '~/domain/evaluation/describe-measurement'

type Scale = Readonly<{
  id: string
  title: string
  items: readonly Readonly<{ id: string; text: string }>[]
  figures: DescribedMeasurement
}>

/** The figures of one scale, and how each question moves with the rest. */
export function MeasuredTable({ scale, isAboutTeam }: { scale: Scale; isAboutTeam: boolean }) {
  const { figures } = scale
  const rows = [
    ['People', figures.n],
    ['Alpha', figures.alpha],
    ['Omega', figures.omega],
    ['At the lowest', figures.floor],
    ['At the highest', figures.ceiling],
    ['Questions left open', figures.missing],
    ['“No opportunity” or “I do not know”', figures.noOpportunity],
    ...(isAboutTeam ? [['ICC(1)', figures.icc1] as const, ['ICC(2)', figures.icc2] as const] : []),
  ] as const
  return (
    <section aria-labelledby={`scale-${scale.id}`}>
      <h2 id={`scale-${scale.id}`}>{scale.title}</h2>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption nhsuk-u-visually-hidden">Figures of {scale.title}</caption>
        <tbody className="nhsuk-table__body">
          {rows.map(([label, value]) => (
            <tr key={label} className="nhsuk-table__row">
              <th scope="row" className="nhsuk-table__header">
                {label}
              </th>
              <td className="nhsuk-table__cell">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.itemRest !== null && (
        <table className="nhsuk-table">
          <caption className="nhsuk-table__caption">Question with the rest</caption>
          <tbody className="nhsuk-table__body">
            {scale.items.map(({ id, text }) => (
              <tr key={id} className="nhsuk-table__row">
                <th scope="row" className="nhsuk-table__header">
                  {text}
                </th>
                <td className="nhsuk-table__cell">{figures.itemRest![id] ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
