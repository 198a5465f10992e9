import { redirect as redirectAsIs } from '@remix-run/node'

/**
 * Sends on to another address of this site. What of it is a part of the address asked for may be anything at all: a header
 * holds only some of that as it is.
 */
export const redirect: typeof redirectAsIs = (url, init) =>
  redirectAsIs(
    url.replace(/[^\x21-\x7e]+/g, (odd) => Buffer.from(odd).toString('hex').replace(/../g, '%$&')),
    init,
  )
