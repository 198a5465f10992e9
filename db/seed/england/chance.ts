/** Numbers that look like chance and are the same for the same seed. */
export type Chance = Readonly<{
  /** From 0 to under 1. */
  next: () => number
  /** A whole number from 0 to under `below`. */
  whole: (below: number) => number
  is: (probability: number) => boolean
  pick: <T>(from: readonly T[]) => T
  /** Normally distributed about 0. */
  normal: (sd: number) => number
  /** A time-ordered id as the product makes them (UUID 7). */
  id: (milliseconds: number) => string
  /** As the ledger's numbers: 22 letters and digits. */
  number: () => string
}>

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Chance that begins at a seed: the small fast counter of Doty-Humphrey's PractRand, 32 bits. */
export function newChance(seed: number): Chance {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const bits = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let warm = 0; warm < 16; warm += 1) bits()
  const next = () => bits() / 0x1_0000_0000
  const whole = (below: number) => Math.floor(next() * below)
  return {
    next,
    whole,
    is: (probability) => next() < probability,
    pick: (from) => from[whole(from.length)]!,
    // The sum of four uniform numbers is near enough to normal, and the same on every machine.
    normal: (sd) => (next() + next() + next() + next() - 2) * Math.sqrt(3) * sd,
    id: (milliseconds) => {
      const time = milliseconds.toString(16).padStart(12, '0')
      const [first, second, third] = [hex(bits()), hex(bits()), hex(bits())]
      const variant = (8 + (bits() & 3)).toString(16)
      return `${time.slice(0, 8)}-${time.slice(8)}-7${first.slice(0, 3)}-${variant}${first.slice(3, 6)}-${second}${third.slice(0, 4)}`
    },
    number: () => {
      let made = ''
      for (let part = 0; part < 5; part += 1) {
        const some = bits()
        for (let at = 0; at < 5 && made.length < 22; at += 1) made += ALPHABET[(some >>> (at * 6)) & 63]
      }
      return made
    },
  }
}

function hex(bits: number): string {
  return bits.toString(16).padStart(8, '0')
}
