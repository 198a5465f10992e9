import type { Day, IcsCode } from './field'

const formats = {
  ods: {
    name: 'ODS',
    format: /^([A-Z0-9]{3}|[A-Z0-9]{5})$/,
    says: 'An ODS code has three or five letters and digits',
  },
  ons: {
    name: 'ONS',
    format: /^E54\d{6}$/,
    says: 'An ONS code of an ICS is E54 and six digits',
  },
} as const

/**
 * What is wrong with a code that an ICS is to have from a day on, in a sentence; null if nothing is (F7). It is
 * in use if anybody has it on that day or later, which can't be told without a day.
 */
export function checkCode(
  codes: readonly IcsCode[],
  { scheme, code }: Pick<IcsCode, 'scheme' | 'code'>,
  from: Day | null,
): string | null {
  const { name, format, says } = formats[scheme]
  if (!format.test(code)) return says
  const isTaken = codes.some(
    (one) =>
      from !== null &&
      one.scheme === scheme &&
      one.code === code &&
      (one.validTo === null || one.validTo > from),
  )
  return isTaken ? `The ${name} code ${code} is in use` : null
}
