/** A path on this site to go on to: anything else becomes the list of one's assessments. */
export function safePath(path: unknown): string {
  const own = typeof path === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && path.length <= 500
  return own ? path : '/assessments'
}
