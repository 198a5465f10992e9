import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ExplorePanel } from '../../../app/components/charts/explore-panel'
import { ExploreTable } from '../../../app/components/charts/explore-table'
import { exploreRows } from '../../../app/components/charts/explore-rows'
import { sampleAxes } from './sample-axes'

const series = [
  { id: 'now', label: '12 March 2026', values: [3, 4, null], importance: [5, 5, 5] },
  { id: 'before', label: '3 September 2025', values: [2, 4, 4] },
]

test('every assessment has a labelled checkbox, switched on', () => {
  const html = renderToStaticMarkup(
    <ExplorePanel drawChart={() => null} axes={sampleAxes(3)} series={series} />,
  )
  for (const { id, label } of series) {
    expect(html).toMatch(new RegExp(`<input[^>]*id="explore-${id}"[^>]*checked=""`))
    expect(html).toMatch(new RegExp(`<label[^>]*for="explore-${id}"[^>]*>.*?${label}</label>`))
  }
})

test('the caption says what gap and change are', () => {
  const html = renderToStaticMarkup(
    <ExplorePanel drawChart={() => null} axes={sampleAxes(3)} series={series} />,
  )
  expect(html).toContain('Gap is how much your role called for it')
  expect(html).toContain('Change is from 3 September 2025 to 12 March 2026.')
})

test('without importance and with one assessment there are no empty columns', () => {
  const html = renderToStaticMarkup(
    <ExplorePanel drawChart={() => null} axes={sampleAxes(3)} series={series.slice(1)} />,
  )
  expect(html).toContain('>Score<')
  expect(html).not.toContain('>Gap<')
  expect(html).not.toContain('>Change<')
})

test('headings are buttons, and the sorted one says so', () => {
  const html = renderToStaticMarkup(
    <ExploreTable
      caption="Scores"
      rows={exploreRows(sampleAxes(3), series)}
      columns={['score', 'gap', 'change']}
      sorting={{ column: 'gap', direction: 'descending' }}
      onSort={() => undefined}
    />,
  )
  const sorted = [
    ...html.matchAll(/<th scope="col"[^>]*aria-sort="(\w+)"><button type="button"[^>]*>([^<]+)/g),
  ]
  expect(sorted.map(([, sort, name]) => [name, sort])).toEqual([
    ['No.', 'none'],
    ['Score', 'none'],
    ['Gap', 'descending'],
    ['Change', 'none'],
  ])
  expect(html).toContain('+1.0')
  expect(html).not.toMatch(/\sstyle=/)
})

test('the chart is given what is switched on, latest first, each with its place', () => {
  const drawn: string[] = []
  renderToStaticMarkup(
    <ExplorePanel
      axes={sampleAxes(3)}
      series={series}
      drawChart={(shown) => shown.map((one) => drawn.push(`${one.index} ${one.series.id}`)).length}
    />,
  )
  expect(drawn).toEqual(['0 now', '1 before'])
})
