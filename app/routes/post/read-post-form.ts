import { functions, sectors, tiers } from '~/domain/answers/role-facts'
import type { PostFacts } from '~/domain/field/place-of-post'

/** What stands for an organisation that isn't listed. */
export const NOT_LISTED = 'none'

export type TypedPost = PostFacts &
  Readonly<{
    search: string
    /** The words for which the choices were shown that the form came with. */
    searched: string
    /** An organisation's id, NOT_LISTED, or nothing chosen yet. */
    choice: string
  }>

type Named = Readonly<{ id: string }>

/** Reads what somebody said of where they work. An option that is none is an error at its question. */
export function readPostForm(form: URLSearchParams, systems: readonly Named[]) {
  const errors: Record<string, string> = {}
  const read = (name: string, choices: readonly Named[]): string | null => {
    const value = form.get(name) ?? ''
    if (value === '') return null
    if (choices.some(({ id }) => id === value)) return value
    errors[name] = 'Choose one of the options, or leave it open'
    return null
  }
  const search = (form.get('search') ?? '').trim().slice(0, 200)
  const searched = (form.get('searched') ?? '').slice(0, 200)
  // Another name was typed than the choices were for: what was chosen of them is no answer to it.
  const choice = search !== '' && search === searched ? (form.get('organisation') ?? '').slice(0, 100) : ''
  const typed: TypedPost = {
    search,
    searched,
    choice,
    organisationId: choice === '' || choice === NOT_LISTED ? null : choice,
    sector: read('sector', sectors),
    icsId: read('ics', systems),
    function: read('function', functions),
    tier: read('tier', tiers),
  }
  return { typed, errors }
}

export const nothingTyped: TypedPost = {
  search: '',
  searched: '',
  choice: '',
  organisationId: null,
  sector: null,
  icsId: null,
  function: null,
  tier: null,
}
