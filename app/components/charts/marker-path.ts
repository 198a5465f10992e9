import type { MarkerShape } from './series-style'

/** SVG path data of a marker with its middle at x, y. All shapes look about equally large. */
export function markerPath(shape: MarkerShape, x: number, y: number, size = 5): string {
  const at = (dx: number, dy: number) => `${tenth(x + dx * size)} ${tenth(y + dy * size)}`
  switch (shape) {
    case 'circle': {
      const radius = tenth(size)
      return `M${at(-1, 0)}A${radius} ${radius} 0 1 0 ${at(1, 0)}A${radius} ${radius} 0 1 0 ${at(-1, 0)}Z`
    }
    case 'square':
      return `M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}Z`
    case 'triangle':
      return `M${at(0, -1.2)}L${at(1.1, 0.8)}L${at(-1.1, 0.8)}Z`
    case 'diamond':
      return `M${at(0, -1.3)}L${at(1.3, 0)}L${at(0, 1.3)}L${at(-1.3, 0)}Z`
    case 'wedge':
      return `M${at(0, 1.2)}L${at(1.1, -0.8)}L${at(-1.1, -0.8)}Z`
    case 'cross':
      return `M${at(-1, -1)}L${at(1, 1)}M${at(1, -1)}L${at(-1, 1)}`
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
