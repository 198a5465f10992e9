import type PDFDocument from 'pdfkit'
import type { TableBlock } from './document-block'
import { winAnsiText } from './win-ansi-text'

type Doc = InstanceType<typeof PDFDocument>
type Element = PDFKit.PDFStructureElement

const SIZE = 9.5
const PADDING = { x: 6, y: 3.5 }
const AFTER = 8

export function measureTable(doc: Doc, table: TableBlock, width: number): number {
  const widths = columnWidths(table, width)
  const rows = [table.columns.map(({ heading }) => heading), ...table.rows]
  return rows.reduce((sum, row) => sum + rowHeight(doc, row, widths), AFTER)
}

/** Column headings and the first cell of each row are header cells with their scope. */
export function drawTable(doc: Doc, parent: Element, table: TableBlock, left: number, width: number): void {
  const widths = columnWidths(table, width)
  const headings = table.columns.map(({ heading }) => heading)
  const element = doc.struct('Table')
  parent.add(element)
  drawRow(doc, element, table, headings, left, widths, true)
  for (const row of table.rows) {
    if (doc.y + rowHeight(doc, row, widths) > doc.page.height - doc.page.margins.bottom) {
      doc.addPage()
      drawRow(doc, null, table, headings, left, widths, true)
    }
    drawRow(doc, element, table, row, left, widths, false)
  }
  element.end()
  doc.x = left
  doc.y += AFTER
}

/** Without an element the row is an artifact: headings that are repeated on a new page. */
function drawRow(
  doc: Doc,
  element: Element | null,
  table: TableBlock,
  row: readonly string[],
  left: number,
  widths: readonly number[],
  isHeading: boolean,
): void {
  const top = doc.y
  const height = rowHeight(doc, row, widths)
  const tagged = element ? doc.struct('TR') : null
  if (element && tagged) element.add(tagged)
  let x = left
  row.forEach((text, column) => {
    const width = widths[column] ?? 0
    const at = x + PADDING.x
    const align = table.columns[column]?.align ?? 'left'
    const draw = () => {
      doc
        .font(isHeading ? 'Helvetica-Bold' : 'Helvetica')
        .fontSize(SIZE)
        .fillColor('#212b32')
      doc.text(winAnsiText(text), at, top + PADDING.y, { width: width - 2 * PADDING.x, align })
    }
    const scope = isHeading ? 'Column' : column === 0 ? 'Row' : null
    // pdfkit knows the scope of a header cell, its types do not yet.
    const options = scope ? ({ scope } as PDFKit.Mixins.StructureElementOptions) : {}
    if (tagged) tagged.add(doc.struct(scope ? 'TH' : 'TD', options, draw))
    else drawArtifact(doc, draw)
    x += width
  })
  tagged?.end()
  drawArtifact(doc, () => {
    doc.lineWidth(isHeading ? 1.5 : 0.5)
    doc
      .moveTo(left, top + height)
      .lineTo(x, top + height)
      .stroke(isHeading ? '#4c6272' : '#d8dde0')
  })
  doc.y = top + height
}

function drawArtifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

function rowHeight(doc: Doc, row: readonly string[], widths: readonly number[]): number {
  doc.font('Helvetica-Bold').fontSize(SIZE)
  const heights = row.map((text, column) =>
    doc.heightOfString(winAnsiText(text), { width: (widths[column] ?? 0) - 2 * PADDING.x }),
  )
  return Math.max(...heights) + 2 * PADDING.y
}

function columnWidths(table: TableBlock, width: number): number[] {
  const whole = table.columns.reduce((sum, { share }) => sum + share, 0)
  return table.columns.map(({ share }) => (share / whole) * width)
}
