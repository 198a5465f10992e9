import { textWidth } from './text-width'

export type Box = Readonly<{ x: number; y: number; width: number; height: number }>

export type LabelToPlace = Readonly<{
  lines: readonly string[]
  /** Clockwise from the top, in radians. */
  angle: number
}>

export type PlacedLabel = Readonly<{
  anchor: 'start' | 'middle' | 'end'
  lines: readonly Readonly<{ text: string; x: number; y: number }>[]
  /** What the label covers, somewhat more than less. */
  box: Box
}>

type Room = { side: -1 | 0 | 1; x: number; middle: number; width: number; height: number; angle: number }

/** Between two labels, one above the other. */
const GAP = 6
const LINE_HEIGHT = 1.2
/** From the top of a line to its baseline, as a share of the font size. */
const BASELINE = 0.95

/**
 * Places the labels of a radar around a circle of the given radius (centre 0, 0; y grows downwards) so
 * that none overlaps another or the circle, however many lines they have. Labels to the right start at
 * their axis, those to the left end at it, and each side moves its own as little as it can to make room.
 */
export function placeLabels(
  labels: readonly LabelToPlace[],
  radius: number,
  fontSize: number,
): PlacedLabel[] {
  const rooms = labels.map((label) => roomFor(label, radius, fontSize))
  for (const side of [-1, 1] as const) {
    const onThisSide = rooms.filter((room) => room.side === side)
    spread(onThisSide)
    for (const room of onThisSide) room.x = side * clearOf(radius, room)
  }
  for (const room of rooms.filter(({ side }) => side === 0)) raise(room, rooms)
  return rooms.map((room, index) => placed(labels[index]?.lines ?? [], room, fontSize))
}

function roomFor({ lines, angle }: LabelToPlace, radius: number, fontSize: number): Room {
  const across = Math.sin(angle)
  const down = -Math.cos(angle)
  const width = Math.max(0, ...lines.map((line) => textWidth(line, fontSize)))
  const height = lines.length * fontSize * LINE_HEIGHT
  const side = Math.abs(across) < 0.05 ? 0 : across > 0 ? 1 : -1
  // Above the circle a label ends at its axis, below it begins there, beside it lies in the middle.
  return { side, x: across * radius, middle: down * (radius + height / 2), width, height, angle }
}

/**
 * Moves labels of one side up or down until there is a gap between any two, with the least sum of
 * squared moves: isotonic regression by pooling neighbours that are too close.
 */
function spread(rooms: Room[]): void {
  const order = [...rooms].sort((a, b) => a.middle - b.middle)
  const offsets: number[] = []
  order.forEach((room, index) => {
    const above = order[index - 1]
    offsets.push(above ? (offsets[index - 1] ?? 0) + (above.height + room.height) / 2 + GAP : 0)
  })
  const pools: { sum: number; count: number }[] = []
  order.forEach((room, index) => {
    let pool = { sum: room.middle - (offsets[index] ?? 0), count: 1 }
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count }
      pools.pop()
    }
    pools.push(pool)
  })
  const means = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  order.forEach((room, index) => {
    room.middle = (means[index] ?? 0) + (offsets[index] ?? 0)
  })
}

/** How far from the vertical axis a label has to begin so as not to lie on the circle. */
function clearOf(radius: number, room: Room): number {
  const nearest = Math.max(0, Math.abs(room.middle) - room.height / 2)
  const needed = nearest < radius ? Math.sqrt(radius * radius - nearest * nearest) : 0
  return Math.max(Math.abs(room.x), needed)
}

/** The label at the very top or bottom gives way to its neighbours by moving outwards. */
function raise(room: Room, rooms: readonly Room[]): void {
  const outwards = room.middle < 0 ? -1 : 1
  const neighbours = rooms.filter(
    (other) =>
      other.side !== 0 && Math.sign(other.middle) === outwards && Math.abs(other.x) < room.width / 2 + GAP,
  )
  for (const other of neighbours) {
    const beyond = Math.abs(other.middle) + (other.height + room.height) / 2 + GAP
    const apart = Math.abs(other.middle - room.middle) >= (other.height + room.height) / 2
    if (!apart) room.middle = outwards * Math.max(Math.abs(room.middle), beyond)
  }
}

function placed(lines: readonly string[], room: Room, fontSize: number): PlacedLabel {
  const top = room.middle - room.height / 2
  const left = room.side === 0 ? -room.width / 2 : room.side > 0 ? room.x : room.x - room.width
  const x = room.side === 0 ? 0 : room.x
  return {
    anchor: room.side === 0 ? 'middle' : room.side > 0 ? 'start' : 'end',
    lines: lines.map((text, index) => ({ text, x, y: top + (index * LINE_HEIGHT + BASELINE) * fontSize })),
    box: { x: left, y: top, width: room.width, height: room.height },
  }
}
