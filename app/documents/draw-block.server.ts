import type PDFDocument from 'pdfkit'
import type { DocumentBlock, Run } from './document-block'
import { drawTable, measureTable } from './draw-table.server'
import { winAnsiText } from './win-ansi-text'

type Doc = InstanceType<typeof PDFDocument>
type Element = PDFKit.PDFStructureElement

const INK = '#212b32'
const QUIET = '#4c6272'
const BLUE = '#005eb8'
const LINE_GAP = 2

const HEADINGS = {
  1: { size: 24, before: 0, after: 6, colour: INK },
  2: { size: 15, before: 12, after: 5, colour: BLUE },
  3: { size: 11, before: 6, after: 2, colour: INK },
} as const

const TONES = {
  plain: { size: 9.5, colour: INK, inset: 0, after: 5 },
  close: { size: 9.5, colour: INK, inset: 0, after: 0 },
  quiet: { size: 9, colour: QUIET, inset: 0, after: 6 },
  note: { size: 9.5, colour: INK, inset: 10, after: 10 },
} as const

const LIST = { size: 9.5, indent: 12, after: 1.5, end: 4 }

/** How much of a page's height a block takes, with the space around it; rather too much than too little. */
export function measureBlock(doc: Doc, block: DocumentBlock): number {
  const width = textWidthOf(doc)
  switch (block.kind) {
    case 'heading': {
      const style = HEADINGS[block.level]
      doc.font('Helvetica-Bold').fontSize(style.size)
      return style.before + doc.heightOfString(winAnsiText(block.text), { width }) + style.after
    }
    case 'paragraph': {
      const tone = TONES[block.tone ?? 'plain']
      return (
        runsHeight(doc, block.runs, tone.size, width - 2 * tone.inset) + tone.after + 2 * insetAbove(tone)
      )
    }
    case 'list': {
      const heights = block.items.map(
        (item) => runsHeight(doc, item, LIST.size, width - LIST.indent) + LIST.after,
      )
      return heights.reduce((sum, height) => sum + height, LIST.end)
    }
    case 'table':
      return measureTable(doc, block, width)
    case 'figure':
      return block.heightAt(width) + 8
  }
}

/** Draws a block at the present height of the page, as an element of the structure. */
export function drawBlock(doc: Doc, parent: Element, block: DocumentBlock): void {
  const { left } = doc.page.margins
  const width = textWidthOf(doc)
  switch (block.kind) {
    case 'heading': {
      const style = HEADINGS[block.level]
      if (doc.y > doc.page.margins.top) doc.y += style.before
      doc.font('Helvetica-Bold').fontSize(style.size).fillColor(style.colour)
      tag(doc, parent, `H${block.level}`, () => doc.text(winAnsiText(block.text), left, doc.y, { width }))
      doc.y += style.after
      return
    }
    case 'paragraph': {
      const tone = TONES[block.tone ?? 'plain']
      const above = insetAbove(tone)
      if (block.tone === 'note') {
        drawPanel(
          doc,
          left,
          width,
          runsHeight(doc, block.runs, tone.size, width - 2 * tone.inset) + 2 * above,
        )
      }
      doc.y += above
      doc.fillColor(tone.colour)
      tag(doc, parent, 'P', () =>
        writeRuns(doc, block.runs, tone.size, left + tone.inset, width - 2 * tone.inset),
      )
      doc.y += tone.after + above
      return
    }
    case 'list': {
      const list = doc.struct('L')
      parent.add(list)
      for (const item of block.items) drawItem(doc, list, item, left, width)
      list.end()
      doc.y += LIST.end
      return
    }
    case 'table':
      return drawTable(doc, parent, block, left, width)
    case 'figure': {
      const top = doc.y
      const height = block.heightAt(width)
      const box = { alt: block.alt, placement: 'Block', bbox: [left, top, left + width, top + height] }
      parent.add(doc.struct('Figure', box, () => block.draw(doc, left, top, width)))
      doc.x = left
      doc.y = top + height + 8
    }
  }
}

function drawItem(doc: Doc, list: Element, item: readonly Run[], left: number, width: number): void {
  const needed = runsHeight(doc, item, LIST.size, width - LIST.indent)
  if (doc.y + needed > doc.page.height - doc.page.margins.bottom) doc.addPage()
  const top = doc.y
  doc.fillColor(INK)
  const entry = doc.struct('LI')
  list.add(entry)
  tag(doc, entry, 'Lbl', () =>
    doc.font('Helvetica').fontSize(LIST.size).text('•', left, top, { lineBreak: false }),
  )
  doc.y = top
  tag(doc, entry, 'LBody', () => writeRuns(doc, item, LIST.size, left + LIST.indent, width - LIST.indent))
  entry.end()
  doc.y += LIST.after
}

function drawPanel(doc: Doc, x: number, width: number, height: number): void {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.rect(x, doc.y, width, height).fill('#f0f4f5')
  doc.rect(x, doc.y, 4, height).fill(BLUE)
  doc.endMarkedContent()
}

function tag(doc: Doc, parent: Element, type: string, draw: () => unknown): void {
  parent.add(doc.struct(type, {}, draw))
}

function writeRuns(doc: Doc, runs: readonly Run[], size: number, x: number, width: number): void {
  runs.forEach((run, index) => {
    const options = { width, lineGap: LINE_GAP, continued: index < runs.length - 1 }
    doc.font(typeof run === 'string' ? 'Helvetica' : 'Helvetica-Bold').fontSize(size)
    if (index === 0) doc.text(winAnsiText(textOf(run)), x, doc.y, options)
    else doc.text(winAnsiText(textOf(run)), options)
  })
}

/** Bold letters are wider, so a text with any of them is measured as if all were bold. */
function runsHeight(doc: Doc, runs: readonly Run[], size: number, width: number): number {
  doc.font(runs.every((run) => typeof run === 'string') ? 'Helvetica' : 'Helvetica-Bold').fontSize(size)
  return doc.heightOfString(winAnsiText(runs.map(textOf).join('')), { width, lineGap: LINE_GAP })
}

function insetAbove(tone: Readonly<{ inset: number }>): number {
  return tone.inset * 0.8
}

function textOf(run: Run): string {
  return typeof run === 'string' ? run : run.bold
}

function textWidthOf(doc: Doc): number {
  return doc.page.width - doc.page.margins.left - doc.page.margins.right
}
