import type { Figure } from '../../../app/domain/disclosure/figure'
import type { Amount, Cell, Snapshot } from '../../../app/domain/disclosure/snapshot'

const show = <T>(value: T): Figure<T> => ({ state: 'shown', value })
const hide = (reason: 'too-few' | 'needs-eight' | 'sibling' | 'not-self'): Figure<never> => ({
  state: 'suppressed',
  reason,
})
const number = (value: number): Amount => ({ kind: 'number', value })

/** A cell of ten people. */
export function cell(
  mean: number,
  sd: number,
  rwg: number,
  coverage: 'few' | 'some' | 'most' | null = null,
): Cell {
  return {
    n: show(10),
    mean: show(number(mean)),
    sd: show(number(sd)),
    rwg: show(number(rwg)),
    ad: show(number(sd)),
    coverage: coverage === null ? hide('not-self') : show(coverage),
    dependence: coverage === null ? hide('not-self') : show(coverage === 'few'),
  }
}

/** A cell of five to seven people: number and mean, and nothing else (D7). */
export function smallCell(n: number, mean: number): Cell {
  const few = hide('needs-eight')
  return { ...cell(mean, 1, 0.5), n: show(n), sd: few, rwg: few, ad: few }
}

export const alike: Cell = {
  n: show(9),
  mean: show({ kind: 'above', value: 4.8 }),
  sd: show({ kind: 'under', value: 0.3 }),
  rwg: show({ kind: 'above', value: 0.9 }),
  ad: show({ kind: 'under', value: 0.3 }),
  coverage: hide('not-self'),
  dependence: hide('not-self'),
}

export function hiddenCell(reason: 'too-few' | 'sibling'): Cell {
  const hidden = hide(reason)
  return {
    n: hidden,
    mean: hidden,
    sd: hidden,
    rwg: hidden,
    ad: hidden,
    coverage: hidden,
    dependence: hidden,
  }
}

export function snapshotOf(
  whole: Snapshot['whole'],
  breakdowns: Snapshot['breakdowns'] = [],
  questionnaire = 'collaboration-factors@1',
): Snapshot {
  return { questionnaire, threshold: 5, whole, breakdowns }
}
