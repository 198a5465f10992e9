/** A heading with its sentences, a paragraph each; nothing where there are none. */
export function SentenceSection({
  id,
  heading,
  level,
  sentences,
  note,
}: {
  id: string
  heading: string
  level: 2 | 4
  sentences: readonly string[]
  note?: string
}) {
  if (sentences.length === 0) return null
  const Heading = `h${level}` as const
  const Part = level === 2 ? 'section' : 'div'
  return (
    // Parts of a part have the same names at every wave: as landmarks they couldn't be told apart.
    <Part className="app-reading-width" aria-labelledby={level === 2 ? id : undefined}>
      <Heading id={id}>{heading}</Heading>
      {note !== undefined && <p>{note}</p>}
      {sentences.length === 1 ? (
        <p className="app-breakable">{sentences[0]}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence} className="app-breakable">
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
