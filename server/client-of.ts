import { isIPv6 } from 'node:net'

/**
 * Who an address is counted as for limits: an IPv4 address by itself, an IPv6 address by the /64 that one subscriber has
 * all of. IPv4 written as IPv6 counts as IPv4. Anything else counts as it stands.
 */
export function clientOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [plain = address] = address.split('%')
  if (!isIPv6(plain)) return address
  const [front = '', back] = plain.split('::')
  const groups = front === '' ? [] : front.split(':')
  // Where "::" stands for zeros they fill up the eight groups.
  if (back !== undefined) {
    const behind = back === '' ? [] : back.split(':')
    // A dotted end takes the place of two.
    const length = behind.length + (back.includes('.') ? 1 : 0)
    while (groups.length < 8 - length) groups.push('0')
    groups.push(...behind)
  }
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
