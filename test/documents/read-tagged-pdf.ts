export type PdfElement = Readonly<{
  type: string
  alt: string | null
  scope: string | null
  /** What is written in it and in all below it. */
  text: string
  children: readonly PdfElement[]
}>

/**
 * Reads the structure of a PDF written by pdfkit without compression: what a screen reader would be told.
 * Only as much of the format as pdfkit writes.
 */
export function readTaggedPdf(bytes: Buffer): Readonly<{
  catalog: string
  lang: string | null
  title: string | null
  document: PdfElement
  pages: number
  artifacts: readonly string[]
}> {
  const file = bytes.toString('latin1')
  const objects = new Map(
    [...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
  const object = (id: string | undefined) => objects.get(id ?? '') ?? ''
  const trailer = file.slice(file.lastIndexOf('trailer'))
  const catalog = object(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  const info = object(/\/Info (\d+) 0 R/.exec(trailer)?.[1])

  const pages = [...objects].filter(([, body]) => /\/Type \/Page\n/.test(body))
  const marked = new Map<string, string>()
  const artifacts: string[] = []
  for (const [id, body] of pages) {
    const contents = object(/\/Contents (\d+) 0 R/.exec(body)?.[1])
    for (const piece of markedContents(contents)) {
      if (piece.tag === 'Artifact') artifacts.push(piece.text)
      else marked.set(`${id} ${piece.mcid}`, piece.text)
    }
  }

  function element(id: string): PdfElement {
    const body = object(id)
    const page = /\/Pg (\d+) 0 R/.exec(body)?.[1] ?? ''
    const kids = /\/K \[([^\]]*)\]/.exec(body)?.[1] ?? ''
    const children: PdfElement[] = []
    let text = ''
    for (const kid of kids.matchAll(/<<[^>]*?\/Pg (\d+) 0 R[^>]*?\/MCID (\d+)[^>]*?>>|(\d+) 0 R|(\d+)/g)) {
      if (kid[3] !== undefined) {
        const child = element(kid[3])
        children.push(child)
        text += child.text
      } else {
        text += marked.get(kid[2] === undefined ? `${page} ${kid[4]}` : `${kid[1]} ${kid[2]}`) ?? ''
      }
    }
    const type = /\/S \/(\w+)/.exec(body)?.[1] ?? ''
    const scope = /\/Scope \/(\w+)/.exec(body)?.[1] ?? null
    return { type, alt: stringAfter(body, 'Alt'), scope, text, children }
  }

  const tree = object(/\/StructTreeRoot (\d+) 0 R/.exec(catalog)?.[1])
  const root = /\/K \[(\d+) 0 R\]/.exec(tree)?.[1] ?? ''
  const title = stringIn(object(/\/Title (\d+) 0 R/.exec(info)?.[1]))
  return {
    catalog,
    lang: stringAfter(catalog, 'Lang'),
    title,
    document: element(root),
    pages: pages.length,
    artifacts,
  }
}

function stringAfter(body: string, key: string): string | null {
  const start = body.indexOf(`/${key} (`)
  return start < 0 ? null : stringIn(body.slice(start + key.length + 2))
}

/** The string that begins here: as bytes, or as UTF-16 with a byte order mark. */
function stringIn(body: string): string | null {
  const raw = /^\(((?:\\[\s\S]|[^\\)])*)\)/.exec(body)?.[1]
  if (raw === undefined) return null
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const plain = raw.replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character)
  if (!plain.startsWith('\u00fe\u00ff')) return plain
  return Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le')
}

/** All elements in reading order. */
export function flatten(element: PdfElement): readonly PdfElement[] {
  return [element, ...element.children.flatMap(flatten)]
}

function markedContents(stream: string): { tag: string; mcid: string; text: string }[] {
  const pieces: { tag: string; mcid: string; text: string }[] = []
  for (const match of stream.matchAll(/\/(\w+)(?: <<([\s\S]*?)>>)? (?:BDC|BMC)\n([\s\S]*?)\bEMC\b/g)) {
    const mcid = /\/MCID (\d+)/.exec(match[2] ?? '')?.[1] ?? ''
    pieces.push({ tag: match[1] ?? '', mcid, text: writtenIn(match[3] ?? '') })
  }
  return pieces
}

function writtenIn(stream: string): string {
  const lines = [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, parts = '']) => {
    const hex = [...parts.matchAll(/<([0-9a-f]*)>/g)].map((part) => part[1]).join('')
    return Array.from(Buffer.from(hex, 'hex'), winAnsiCharacter).join('')
  })
  return lines.join('')
}

/** The characters 0x80 to 0x9f of code page 1252, which Node's TextDecoder takes for Latin 1. */
const WIN_ANSI = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function winAnsiCharacter(code: number): string {
  return code >= 0x80 && code <= 0x9f ? (WIN_ANSI[code - 0x80] ?? '') : String.fromCharCode(code)
}
