import { decodeText } from '../domain/imports/decode-text'
import { findDelimiter, readCsv } from './read-csv'

/** What was posted to import something: a table's cells, or why there are none. */
export type ReadImport =
  | Readonly<{ ok: true; text: string; isConfirmed: boolean; cells: readonly (readonly string[])[] }>
  | Readonly<{ ok: false; text: string; field: 'file' | 'text'; problem: string }>

/** The text that was posted to import something, before it is taken apart. */
export type ImportText = Readonly<{ ok: true; text: string; field: 'file' | 'text'; isConfirmed: boolean }>

/** Reads a table that was posted as CSV. */
export async function readImport(request: Request, mostRows: number): Promise<ReadImport> {
  const read = await readImportText(request)
  return read.ok ? readImportCells(read, mostRows) : read
}

/**
 * Reads a posted file, or else what was pasted. Once it was looked at the text travels in the page's own form:
 * nothing of it is kept on the server before it is confirmed (M5).
 */
export async function readImportText(
  request: Request,
): Promise<ImportText | Extract<ReadImport, { ok: false }>> {
  const form = await readMultipart(request)
  const given = form.get('file')
  const file = given instanceof File && given.size > 0 ? given : null
  const typed = form.get('text')
  const field = file ? 'file' : 'text'
  const decoded = file
    ? decodeText(new Uint8Array(await file.arrayBuffer()))
    : { ok: true as const, text: typeof typed === 'string' ? typed : '' }
  if (!decoded.ok) return { ok: false, text: '', field, problem: decoded.sentence }
  const { text } = decoded
  if (text.trim() === '') {
    const problem = file ? 'The file is empty' : 'Choose a file, or paste what is in it'
    return { ok: false, text: '', field, problem }
  }
  return { ok: true, text, field, isConfirmed: form.get('do') === 'import' }
}

/**
 * The cells of a text that is CSV, or which line of it can't be read.
 * @param mostRows how many there may be; a few more are read, so that it can be said
 */
export function readImportCells({ text, field, isConfirmed }: ImportText, mostRows: number): ReadImport {
  const read = readCsv(text, { delimiter: findDelimiter(text), mostRows: mostRows + 2 })
  if (read.ok) return { ok: true, text, cells: read.cells, isConfirmed }
  const sentence = 'a quotation mark is out of place, so the rows can’t be told apart'
  return { ok: false, text, field, problem: `Line ${read.line}: ${sentence}` }
}

async function readMultipart(request: Request): Promise<FormData> {
  if (!(request.headers.get('Content-Type') ?? '').startsWith('multipart/form-data'))
    throw new Response('This page takes a form with a file and nothing else.', { status: 415 })
  try {
    return await request.formData()
  } catch {
    throw new Response('The form could not be read: nothing was saved.', { status: 400 })
  }
}
