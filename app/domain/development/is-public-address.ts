/** Networks of version 4 that no page of the web is in: private, shared, loopback, link-local, for examples and tests, multicast. */
const CLOSED_4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/**
 * Whether an internet address is one of the open internet (IANA's registries of special addresses), so that a link may be tried
 * there (K28). What can't be read, or carries an address of version 4 inside one of version 6, is not.
 */
export function isPublicAddress(address: string): boolean {
  const four = parseFour(address)
  if (four !== null) {
    return !CLOSED_4.some(([network, bits]) => {
      const size = 2 ** (32 - bits)
      return Math.floor(four / size) === Math.floor(parseFour(network)! / size)
    })
  }
  const [first, second] = parseSix(address) ?? []
  if (first === undefined || second === undefined) return false
  // Of version 6 only 2000::/3 is given out; in it are tunnels (2001:0::/23, 2002::/16) and examples.
  if (first < 0x2000 || first > 0x3fff || first === 0x2002) return false
  if (first === 0x2001 && (second < 0x0200 || second === 0x0db8)) return false
  return !(first === 0x3fff && second < 0x1000)
}

function parseFour(text: string): number | null {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0)
}

/** Its eight groups; null where it is no address of version 6, or has one of version 4 in it. */
function parseSix(text: string): readonly number[] | null {
  const halves = text.toLowerCase().split('::')
  if (halves.length > 2) return null
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail]
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? groups.map((group) => parseInt(group, 16))
    : null
}
