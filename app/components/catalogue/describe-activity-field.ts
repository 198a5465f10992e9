import { functions, labelOf, sectors, tiers } from '~/domain/answers/role-facts'
import { activityFields } from '~/domain/development/activity-content'
import { activityFormats } from '~/domain/development/activity-formats'
import { activityStates, findActivityState } from '~/domain/development/activity-states'
import type { ActivityChange } from '~/domain/development/list-activity-changes'
import { splitChoices } from '~/domain/development/type-activity'
import { formatDate } from '../page-layout/date-text'

type Field = ActivityChange['field']

/** What a field of an activity is called. */
export function nameActivityField(field: Field): string {
  return field === 'state' ? 'State' : activityFields[field]
}

/**
 * What stands in a field, in words: choices by what they are called, and what it means where nothing stands there.
 * @param titleOf what a scale or topic is called, by its key
 */
export function describeActivityField(
  field: Field,
  text: string,
  titleOf: (key: string) => string | undefined,
): string {
  const choices = (nameOf: (id: string) => string | undefined, none: string) =>
    splitChoices(text)
      .map((id) => nameOf(id) ?? id)
      .join('; ') || none
  if (field === 'state') {
    const state = findActivityState(text)
    return state ? activityStates[state].label : text
  }
  if (field === 'format') return activityFormats.find(({ id }) => id === text)?.label ?? text
  if (field === 'develops' || field === 'addresses') return choices(titleOf, 'None')
  if (field === 'tiers') return choices((id) => labelOf(tiers, id), 'Everybody')
  if (field === 'functions') return choices((id) => labelOf(functions, id), 'Everybody')
  if (field === 'sectors') return choices((id) => labelOf(sectors, id), 'Everybody')
  if (field === 'cost' && text === '') return 'One has to ask'
  if (field === 'cost') return text === '0' ? 'Free' : `£${text}`
  if (field === 'review' && text !== '') return formatDate(text)
  return text || 'Nothing'
}
