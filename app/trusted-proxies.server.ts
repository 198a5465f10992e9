import { isIP } from 'node:net'

const SENTENCE =
  'TRUSTED_PROXIES must be addresses, ranges such as 10.0.0.0/8, or loopback, with commas between.'

/** Which proxies' word is taken for whom they speak for: none unless they are named. */
export function readTrustedProxies(
  given: string | undefined,
): Readonly<{ proxies: readonly string[]; problems: readonly string[] }> {
  const proxies = (given ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return { proxies, problems: proxies.every(isProxy) ? [] : [SENTENCE] }
}

function isProxy(part: string): boolean {
  if (part === 'loopback') return true
  const [address = '', bits, ...more] = part.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  // A range of everything would take anybody's word.
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}
