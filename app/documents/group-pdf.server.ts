import { type GroupDocument, groupBlocks } from './group-blocks.server'
import { writeTaggedPdf } from './write-tagged-pdf.server'

/** A published result as a tagged A4 document. It says what the page says. */
export function writeGroupPdf(
  document: GroupDocument,
  options: Readonly<{ createdAt: Date; compress?: boolean }>,
): Promise<Buffer> {
  const { questionnaire } = document.report
  return writeTaggedPdf(groupBlocks(document), {
    title: `${document.heading}, ${document.caption}`,
    footer: `${questionnaire.title}, version ${questionnaire.version} · ${document.caption} · self-report`,
    ...options,
  })
}
