import type PDFDocument from 'pdfkit'
import { markerPath } from '../components/charts/marker-path'
import type { DrawnSeries, RadarGeometry } from '../components/charts/radar-geometry'
import { seriesStyle } from '../components/charts/series-style'
import { winAnsiText } from './win-ansi-text'

type Doc = InstanceType<typeof PDFDocument>

const LEGEND_ROW = 22

/** How high the radar and its legend are when drawn this wide. */
export function radarHeight({ viewBox, series }: RadarGeometry, width: number): number {
  const legend = series.length > 1 ? series.length * LEGEND_ROW : 0
  return ((viewBox.height + legend) / viewBox.width) * width
}

/** The same drawing as on the page, with the legend below where there is more than one series. */
export function drawRadar(doc: Doc, geometry: RadarGeometry, x: number, y: number, width: number): void {
  const { viewBox } = geometry
  const scale = width / viewBox.width
  doc.save()
  doc.translate(x, y).scale(scale).translate(-viewBox.x, -viewBox.y)
  drawGrid(doc, geometry)
  const shapes = geometry.series.map((series, index) => () => drawSeries(doc, series, index))
  for (const draw of shapes.reverse()) draw()
  drawRingNumbers(doc, geometry)
  drawLabels(doc, geometry)
  if (geometry.series.length > 1) drawLegend(doc, geometry)
  doc.restore()
}

function drawGrid(doc: Doc, { rings, axes }: RadarGeometry): void {
  doc.lineWidth(1).undash()
  rings.forEach(({ radius }, index) => {
    doc.circle(0, 0, radius).stroke(index === rings.length - 1 ? '#aeb7bd' : '#d8dde0')
  })
  for (const { x1, y1, x2, y2 } of axes) doc.moveTo(x1, y1).lineTo(x2, y2).stroke('#d8dde0')
}

function drawSeries(doc: Doc, { area, band, line, points }: DrawnSeries, index: number): void {
  const style = seriesStyle(index)
  if (band !== '') {
    doc.save()
    doc.fillOpacity(0.2).path(band).fill(style.colour)
    doc.restore()
  }
  if (area !== null && band === '' && index === 0) {
    doc.save()
    doc.fillOpacity(0.12).path(area).fill(style.colour)
    doc.restore()
  }
  doc.lineJoin('round')
  if (line !== '') drawLine(doc, line, index)
  for (const { x, y } of points) drawMarker(doc, x, y, index)
}

function drawLine(doc: Doc, path: string, index: number): void {
  const style = seriesStyle(index)
  doc.save()
  // pdfkit takes a whole pattern of dashes, which its types don't say.
  if (style.dash.length > 0) doc.dash([...style.dash] as unknown as number, {})
  doc
    .lineWidth(index === 0 ? 3 : 2.5)
    .path(path)
    .stroke(style.colour)
  doc.restore()
}

function drawMarker(doc: Doc, x: number, y: number, index: number): void {
  const style = seriesStyle(index)
  doc
    .lineWidth(2)
    .path(markerPath(style.marker, x, y))
    .fillAndStroke(index === 0 ? style.colour : '#ffffff', style.colour)
}

function drawRingNumbers(doc: Doc, { rings, ringLabelSize }: RadarGeometry): void {
  doc.font('Helvetica').fontSize(ringLabelSize)
  for (const { value, label } of rings) {
    doc.circle(label.x, label.y, ringLabelSize * 0.6).fill('#ffffff')
    write(doc, String(value), label.x, label.y + ringLabelSize * 0.36, 'middle', '#4c6272')
  }
}

function drawLabels(doc: Doc, { labels, labelSize }: RadarGeometry): void {
  doc.font('Helvetica').fontSize(labelSize)
  for (const { lines, anchor } of labels) {
    for (const { text, x, y } of lines) write(doc, text, x, y, anchor, '#212b32')
  }
}

function drawLegend(doc: Doc, { series, viewBox, labelSize }: RadarGeometry): void {
  const widest = Math.max(...series.map(({ label }) => doc.widthOfString(winAnsiText(label))))
  const left = -(widest + 60) / 2
  series.forEach(({ label }, index) => {
    const middle = viewBox.y + viewBox.height + (index + 0.5) * LEGEND_ROW
    drawLine(doc, `M${left} ${middle}L${left + 48} ${middle}`, index)
    drawMarker(doc, left + 24, middle, index)
    write(doc, label, left + 60, middle + labelSize * 0.36, 'start', '#212b32')
  })
}

function write(
  doc: Doc,
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  colour: string,
): void {
  const drawn = winAnsiText(text)
  const share = { start: 0, middle: 0.5, end: 1 }[anchor]
  doc.fillColor(colour)
  doc.text(drawn, x - doc.widthOfString(drawn) * share, y, { lineBreak: false, baseline: 'alphabetic' })
}
