/** A name as it was typed, trimmed, with the sentence that says what is wrong with it, if something is. */
export function readName(
  typed: string,
  what: string,
  longest = 200,
): Readonly<{ ok: true; name: string }> | Readonly<{ ok: false; name: string; error: string }> {
  const name = typed.trim()
  if (name.length < 2) return { ok: false, name, error: `Enter ${what}` }
  if (name.length > longest) {
    return {
      ok: false,
      name: name.slice(0, longest),
      error: `${capital(what)} must have ${longest} characters or fewer`,
    }
  }
  // A line break in a name could write a header of a mail or a line of a file.
  if (/\p{Cc}|[\u2028\u2029]/u.test(name)) {
    return { ok: false, name, error: `${capital(what)} must be on one line, without control characters` }
  }
  return { ok: true, name }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
