/** What a page says: its words without the markup around them. */
export function wordsOf(html: string): string {
  const main = /<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? html
  return decode(main.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;])/g, '$1')
    .trim()
}

export function titleOf(html: string): string {
  return decode(/<title>([^<]*)</.exec(html)?.[1] ?? '')
}

/** The fields that a browser would send with the page's form as it stands. */
export function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [, attributes = ''] of html.matchAll(/<input ([^>]*)>/g)) {
    const attribute = (name: string) =>
      decode(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
    const isSent = !/radio|checkbox/.test(attribute('type')) || / checked=""/.test(attributes)
    if (isSent && attribute('name') !== '') fields[attribute('name')] = attribute('value')
  }
  for (const [, name = '', options = ''] of html.matchAll(
    /<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    fields[name] = decode(/<option[^>]*value="([^"]*)"[^>]* selected=""/.exec(options)?.[1] ?? '')
  }
  return fields
}

/** A page with what differs from one response to the next taken out, so that two can be compared. */
export function withoutIds(html: string, ...ids: readonly string[]): string {
  return ids
    .reduce((text, id) => text.replaceAll(id, 'ID'), html)
    .replace(/nonce="[^"]*"/g, 'nonce=""')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/signed out at (<!-- -->)?\d\d:\d\d/g, 'signed out at TIME')
}

function decode(text: string): string {
  return text
    .replaceAll('<!-- -->', '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
