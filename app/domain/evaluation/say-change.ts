import type { EvaluatedScale, Direction } from './evaluation-report'
import type { Spanned } from '../disclosure/change-snapshot'
import { detectableChange } from './detectable-change'
import { sayEffect } from './say-effect'
import { sayNumber, sayPoints } from './say-span'

/** Whether a published interval lies above nought or under it. One that touches it, as rounded, tells nothing (P8). */
export function directionOf({ low, high }: Spanned): Direction {
  if (low > 0) return 'rose'
  return high < 0 ? 'fell' : 'unclear'
}

/** What changed on a scale and how sure that is, or that nothing did which this cohort could show. Empty where no change is shown. */
export function sayChange({ title, words, published, direction }: EvaluatedScale): string {
  const { change, effect, before } = published
  if (change.state !== 'shown' || direction === null) return ''
  const { value, low, high } = change.value
  const means = `from ${words.before} to ${words.after}`
  const anything = `the change may be anything from ${sayNumber(low)} to ${sayNumber(high)} points`
  const people = `${words.n} people`
  if (direction === 'unclear') {
    const least = before.n.state === 'shown' ? detectableChange(change.value, before.n.value) : null
    const needed =
      least === null
        ? ''
        : ` A change of about ${sayPoints(least)} would have shown in four of five such cohorts.`
    return `${title}: no change that this cohort could show. The mean went ${means} (${people}); ${anything}.${needed}`
  }
  const verb = direction === 'rose' ? 'rose' : 'fell'
  const said = `${title} ${verb} by ${sayPoints(Math.abs(value))} on average, ${means} (${people}); ${anything}.`
  return effect.state === 'shown' ? `${said} ${sayEffect(effect.value)}` : said
}
