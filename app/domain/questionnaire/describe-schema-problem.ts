import type { z } from 'zod'
import { formatPath } from './format-path'
import type { Problem } from './problem'

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
}

/**
 * Puts what the schema found wrong into sentences that the author of a document understands. Several only
 * where one finding is about several keys.
 * @param json the document, to tell what is missing from what is of the wrong kind
 */
export function describeSchemaProblem(issue: z.core.$ZodIssue, json: unknown): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: formatPath([...issue.path, key]),
      message: `"${key}" is not something that belongs here: is it spelled right?`,
    }))
  }
  return [{ path: formatPath(issue.path), message: sentenceFor(issue, valueAt(json, issue.path)) }]
}

function sentenceFor(issue: z.core.$ZodIssue, value: unknown): string {
  const key = nameOf(issue.path)
  if (value === undefined) return missing(issue.path, key)
  switch (issue.code) {
    case 'invalid_type':
      return `${key} must be ${KINDS[issue.expected] ?? issue.expected}.`
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue, key, value)
    case 'invalid_format':
      if (issue.format === 'date') return `${key} must be a date such as 2026-11-22.`
      if (issue.format === 'url') return `${key} must be a web address such as https://example.org.`
      return `${key} must be an id in kebab-case: small letters, digits and single hyphens.`
    case 'invalid_value':
      return `${key} must be ${issue.values.map((allowed) => JSON.stringify(allowed)).join(' or ')}.`
    case 'invalid_key':
      return `${key} is named in another way than ids are: small letters, digits and single hyphens.`
    case 'custom':
      return `${key} ${issue.message}.`
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return `${key} is not what it should be: ${issue.message}.`
  }
}

function missing(path: readonly PropertyKey[], key: string): string {
  const [parent, last] = [path.at(-3), path.at(-1)]
  if (last === 'provenance' && path[0] !== 'activities') {
    return 'Every item and scale says where it comes from: give "provenance" with source, locator, line and anchor.'
  }
  if (parent === 'options' && last === 'value') return 'An option needs a value, from 1 to 5.'
  return `${key} is missing.`
}

function outOfBounds(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  key: string,
  value: unknown,
): string {
  const isTooSmall = issue.code === 'too_small'
  const bound = Number(isTooSmall ? issue.minimum : issue.maximum)
  if (typeof value === 'string')
    return isTooSmall ? `${key} is empty.` : `${key} is longer than ${bound} characters.`
  if (!Array.isArray(value)) {
    if (isTooSmall && bound === 0) return `${key} must be above 0.`
    return isTooSmall ? `${key} must be ${bound} or more.` : `${key} must be ${bound} or less.`
  }
  if (issue.path.at(-1) === 'items') return `A scale needs three items or more; this one has ${value.length}.`
  if (issue.path.at(-1) === 'provenance') return 'A scale needs at least one provenance.'
  return `${key} needs ${isTooSmall ? 'at least' : 'at most'} ${bound} entries; it has ${value.length}.`
}

function nameOf(path: readonly PropertyKey[]): string {
  const name = path.findLast((key) => typeof key === 'string')
  if (name === undefined) return 'The document'
  return typeof path.at(-1) === 'number' ? `This entry of "${name}"` : `"${name}"`
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    json,
  )
}
