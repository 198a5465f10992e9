import type PDFDocument from 'pdfkit'

/** A stretch of text in one weight. */
export type Run = string | Readonly<{ bold: string }>

/**
 * The pieces that a document is made of. Each knows its place in the structure that assistive
 * technology reads (headings, lists, tables, figures), so none can be drawn without being tagged.
 */
export type DocumentBlock =
  | Readonly<{ kind: 'heading'; level: 1 | 2 | 3; text: string }>
  | Readonly<{ kind: 'paragraph'; runs: readonly Run[]; tone?: 'plain' | 'close' | 'quiet' | 'note' }>
  | Readonly<{ kind: 'list'; items: readonly (readonly Run[])[] }>
  | TableBlock
  | FigureBlock

export type TableBlock = Readonly<{
  kind: 'table'
  /** The first column holds the row headings. */
  columns: readonly Readonly<{ heading: string; share: number; align?: 'left' | 'right' }>[]
  rows: readonly (readonly string[])[]
}>

export type FigureBlock = Readonly<{
  kind: 'figure'
  /** The picture in words. */
  alt: string
  /** Of the whole width of the text. */
  heightAt: (width: number) => number
  draw: (doc: InstanceType<typeof PDFDocument>, x: number, y: number, width: number) => void
}>

/** Blocks that are kept on one page if they fit on one. */
export type BlockGroup = readonly DocumentBlock[]

export function heading(level: 1 | 2 | 3, text: string): DocumentBlock {
  return { kind: 'heading', level, text }
}

export function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', runs: [text] }
}
