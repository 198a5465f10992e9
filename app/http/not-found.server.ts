/** A page that isn't there, or isn't there for this person: the two look the same. */
export function notFound(): Response {
  return new Response('Not found', { status: 404, statusText: 'Not Found' })
}
