import type PDFDocument from 'pdfkit'
import { drawBlock, measureBlock } from './draw-block.server'
import type { BlockGroup } from './document-block'
import { winAnsiText } from './win-ansi-text'

type Doc = InstanceType<typeof PDFDocument>

type Options = Readonly<{
  title: string
  /** At the foot of each page, to the left of its number. */
  footer: string
  /** The document's date; with it the same input gives the same bytes. */
  createdAt: Date
  /** Off only to be read by tests. */
  compress?: boolean
}>

const MARGINS = { top: 48, bottom: 60, left: 56, right: 56 }

/**
 * An A4 document with a structure that assistive technology can read (tagged, PDF 1.7): every block is
 * an element under Document in reading order, everything else is marked as an artifact.
 *
 * The standard Helvetica is not embedded, so this doesn't claim PDF/UA.
 */
export async function writeTaggedPdf(groups: readonly BlockGroup[], options: Options): Promise<Buffer> {
  // Large, and asked for now and then: no start waits for it.
  const { default: NewDocument } = await import('pdfkit')
  const doc = new NewDocument({
    size: 'A4',
    margins: MARGINS,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    compress: options.compress ?? true,
    info: { Title: options.title, CreationDate: options.createdAt, Producer: 'pdfkit', Creator: 'pdfkit' },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })

  const root = doc.struct('Document')
  doc.addStructure(root)
  for (const group of groups) drawGroup(doc, root, group)
  root.end()
  drawFooters(doc, options.footer)
  doc.end()
  await finished
  return Buffer.concat(chunks)
}

/** A group is kept together if a page can hold it; what has a title of its own, such as a profile behind a plan, begins a page. */
function drawGroup(doc: Doc, root: PDFKit.PDFStructureElement, group: BlockGroup): void {
  const page = doc.page.height - MARGINS.top - MARGINS.bottom
  const left = doc.page.height - MARGINS.bottom - doc.y
  const needed = group.reduce((sum, block) => sum + measureBlock(doc, block), 0)
  const isNextDocument =
    doc.y > MARGINS.top && group.some((block) => block.kind === 'heading' && block.level === 1)
  if (isNextDocument || (needed > left && (needed <= page || left < page / 4))) doc.addPage()
  for (const block of group) drawBlock(doc, root, block)
}

function drawFooters(doc: Doc, footer: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index)
    const { width, height, margins } = doc.page
    // Writing below the margin would otherwise begin a new page.
    const bottom = margins.bottom
    margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    doc.font('Helvetica').fontSize(8.5).fillColor('#4c6272')
    const y = height - 40
    const across = width - margins.left - margins.right
    doc.text(winAnsiText(footer), margins.left, y, { lineBreak: false })
    doc.text(`Page ${index - start + 1} of ${count}`, margins.left, y, { width: across, align: 'right' })
    doc.endMarkedContent()
    margins.bottom = bottom
  }
}
