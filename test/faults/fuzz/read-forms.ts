/** The names of a page's fields, each with the values it offers; a text has none. */
export type Fields = Readonly<Record<string, readonly string[]>>

/** What can be sent from a page, as its markup says it. */
export function readFields(html: string): Fields {
  const fields: Record<string, string[]> = {}
  for (const [tag] of html.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    if (name === undefined) continue
    const value = /\bvalue="([^"]*)"/.exec(tag)?.[1]
    fields[name] = [...(fields[name] ?? []), ...(value === undefined ? [] : [unescape(value)])]
  }
  return fields
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
