/** Reads a posted form. A body that isn't one is refused with a sentence. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    throw new Response('This page takes a form and nothing else.', { status: 415 })
  }
  return new URLSearchParams(await request.text())
}
