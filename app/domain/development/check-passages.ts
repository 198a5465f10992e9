import { type Provenance, provenanceSchema, type Source } from '../questionnaire/questionnaire-schema'

/**
 * Passages that an activity rests on, out of lines such as "scie-2021 | Where it stands | 196 | its first words"; none is
 * its owner's own judgement (G3). Otherwise a sentence that says which line is wrong and how.
 */
export function checkPassages(
  typed: string,
  sources: readonly Source[],
): Readonly<{ ok: true; provenance: readonly Provenance[] }> | Readonly<{ ok: false; problem: string }> {
  const provenance: Provenance[] = []
  const lines = typed.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  if (lines.length > 20) return { ok: false, problem: 'Give 20 passages or fewer' }
  for (const [index, text] of lines.entries()) {
    const refuse = (sentence: string) =>
      ({ ok: false, problem: `Passage ${index + 1}: ${sentence}` }) as const
    const parts = text.split('|').map((part) => part.trim())
    const [source = '', locator = '', line = '', anchor = ''] = parts
    if (parts.length !== 4)
      return refuse('give the source, where it stands, its line and some of its words, with | between them')
    if (!sources.some(({ id }) => id === source))
      return refuse(`that is no source: give one of ${sources.map(({ id }) => id).join(', ')}`)
    if (!/^\d{1,6}$/.test(line)) return refuse('the line must be a whole number')
    const parsed = provenanceSchema.safeParse({ source, locator, line: Number(line), anchor })
    if (!parsed.success) return refuse('say where it stands, and give one to eight of its words')
    provenance.push(parsed.data)
  }
  return { ok: true, provenance }
}
