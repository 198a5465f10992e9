import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { RadarChart } from '../../../app/components/charts/radar-chart'
import type { RadarSeries } from '../../../app/components/charts/radar-geometry'
import { seriesStyle } from '../../../app/components/charts/series-style'
import { sampleAxes } from './sample-axes'

const now = { id: 'now', label: '12 March 2026', values: [3, 4, 2, 5, 1] }
const before = { id: 'before', label: '3 September 2025', values: [2, 4, null, 5, 1] }

function render(series: readonly RadarSeries[] = [now], count = 5): string {
  return renderToStaticMarkup(
    <RadarChart
      id="profile"
      title="Radar of your 5 scores"
      summary="Highest is “making things happen”."
      axes={sampleAxes(count)}
      series={series}
    />,
  )
}

describe('for those who do not see it', () => {
  test('each drawing is an image named by its title and summary', () => {
    const html = render()
    const drawings = html.match(/<svg[^>]*role="img"[^>]*>/g) ?? []
    expect(drawings).toHaveLength(2)
    for (const drawing of drawings) {
      const ids = /aria-labelledby="([^"]+)"/.exec(drawing)?.[1]?.split(' ') ?? []
      expect(ids).toHaveLength(2)
      expect(html).toContain(`<title id="${ids[0]}">Radar of your 5 scores</title>`)
      expect(html).toContain(`<desc id="${ids[1]}">Highest is “making things happen”.</desc>`)
    }
  })

  test('ids are unique on the page', () => {
    const ids = [...render([now, before]).matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('marks of the legend are hidden, its names are text', () => {
    const html = render([now, before])
    expect(html).toMatch(/<li><svg[^>]*aria-hidden="true"[^>]*>.*?<\/svg>12 March 2026<\/li>/)
    expect(html).toContain('</svg>3 September 2025</li>')
  })
})

test('nothing in it needs a script or an inline style (content security policy)', () => {
  const html = render([now, before])
  expect(html).not.toMatch(/\sstyle=|<style|<script|\son\w+=/)
})

test('series differ by colour, dash and marker, each enough on its own', () => {
  const styles = [0, 1, 2, 3, 4, 5].map(seriesStyle)
  for (const key of ['colour', 'marker', 'words'] as const) {
    expect(new Set(styles.map((style) => style[key])).size).toBe(6)
  }
  expect(new Set(styles.map(({ dash }) => dash.join(' '))).size).toBe(6)
  expect(seriesStyle(6)).toEqual(seriesStyle(0))
  const html = render([now, before])
  expect(html).toContain(`stroke-dasharray="${seriesStyle(1).dash.join(' ')}"`)
})

test('every colour has a contrast of at least 4.5 to 1 with white', () => {
  for (const index of [0, 1, 2, 3, 4, 5])
    expect(contrastWithWhite(seriesStyle(index).colour)).toBeGreaterThan(4.5)
})

test('one series has no legend, and a line without gaps needs no word about them', () => {
  expect(render()).not.toContain('app-radar__legend')
  expect(render()).not.toContain('broken')
  expect(render([now, before])).toContain('Where the line is broken')
})

test('the narrow drawing is numbered, with the titles as a numbered list', () => {
  const html = render()
  const key = /<ol class="app-radar__key">(.*?)<\/ol>/.exec(html)?.[1] ?? ''
  expect([...key.matchAll(/<li>(.*?)<\/li>/g)].map((match) => match[1])).toEqual(
    sampleAxes(5).map(({ label }) => label),
  )
})

test('without axes there is nothing to draw', () => {
  expect(render([now], 0)).toBe('')
})

/** WCAG 2.2, relative luminance. */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
