import { checkName } from '~/domain/field/check-name'

/** A name as it was typed, trimmed, with the sentence that says what is wrong with it, if something is. */
export function readName(
  typed: string,
  what: string,
  longest = 200,
): Readonly<{ ok: true; name: string }> | Readonly<{ ok: false; name: string; error: string }> {
  const name = typed.trim()
  const error = checkName(name, what, longest)
  return error === null ? { ok: true, name } : { ok: false, name: name.slice(0, longest), error }
}
