import type { Figure, Suppression } from '../disclosure/figure'
import type { MeasuredScale, ReliabilityFigure } from '../disclosure/measurement-snapshot'

/** The figures of one scale as they are read; each says so where it isn't shown. */
export type DescribedMeasurement = Readonly<{
  [Name in Exclude<keyof MeasuredScale, 'itemRest'>]: string
}> &
  Readonly<{ itemRest: Readonly<Record<string, string>> | null }>

/** How a scale measured, in words and numbers; "not enough data yet" where nothing was published of it (P8). */
export function describeMeasurement(scale: MeasuredScale | null): DescribedMeasurement {
  const say = <T>(name: keyof MeasuredScale, tell: (value: T) => string): string => {
    const figure = scale?.[name] as Figure<T> | undefined
    if (figure?.state === 'shown') return tell(figure.value)
    return figure ? (words[figure.reason] ?? NOT_YET) : NOT_YET
  }
  const percent = (value: number) => `${value} per cent`
  const about = (value: number) => (value === 0 ? 'nearly none' : `about ${value} per cent`)
  const span = ({ value, low, high }: ReliabilityFigure) =>
    `${signed(value)} (${signed(low)} to ${signed(high)})`
  return {
    n: say<number>('n', String),
    alpha: say('alpha', span),
    omega: say('omega', signed),
    floor: say('floor', percent),
    ceiling: say('ceiling', percent),
    missing: say('missing', about),
    noOpportunity: say('noOpportunity', about),
    icc1: say('icc1', span),
    icc2: say('icc2', span),
    itemRest:
      scale?.itemRest.state === 'shown'
        ? Object.fromEntries(Object.entries(scale.itemRest.value).map(([id, value]) => [id, signed(value)]))
        : null,
  }
}

const NOT_YET = 'not enough data yet'

const words: Readonly<Partial<Record<Suppression, string>>> = {
  'needs-eleven': 'not told: fewer than 11 people there',
  'no-reliability': 'can’t be worked out from these answers',
  'not-asked': 'asked of teams only',
  ledger: 'not told: it could point to a person',
}

/** Two decimals, with a true minus sign. */
function signed(value: number): string {
  return `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`
}
