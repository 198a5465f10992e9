import { radarGeometry } from '../components/charts/radar-geometry'
import { formatDate } from '../components/page-layout/date-text'
import type { ProfileOverlay } from '../domain/profile/overlay-profile'
import type { ProfileReport } from '../domain/profile/profile-report'
import type { DocumentBlock, FigureBlock } from './document-block'
import { drawRadar, radarHeight } from './draw-radar.server'

/** The radar of a profile, with another laid under it, and how to read it. */
export function radarBlocks(
  { scales, sentences, submittedAt }: ProfileReport,
  overlay: ProfileOverlay | null,
): DocumentBlock[] {
  const own = submittedAt === null ? 'This profile' : formatDate(submittedAt)
  const series = [
    { id: 'own', label: own, values: scales.map(({ score }) => score) },
    ...(overlay ? [{ id: overlay.id, label: formatDate(overlay.submittedAt), values: overlay.scores }] : []),
  ]
  const geometry = radarGeometry(
    scales.map(({ id, title }) => ({ id, label: title })),
    series,
  )
  const figure: FigureBlock = {
    kind: 'figure',
    alt: [
      `Radar chart of ${scales.length} scores.`,
      ...sentences,
      ...(overlay ? [`Shown with the profile of ${formatDate(overlay.submittedAt)}.`] : []),
      'The same numbers are in the table that follows.',
    ].join(' '),
    // A little narrower than the text, so that the labels are no larger than its letters.
    heightAt: (width) => radarHeight(geometry, width * 0.92),
    draw: (doc, x, y, width) => drawRadar(doc, geometry, x + width * 0.04, y, width * 0.92),
  }
  const gap = series.some(({ values }) => values.some((value) => value === null))
    ? ' Where the line is broken there were not enough answers for a score.'
    : ''
  const rings = `The inner ring is a score of 1, the outer ring a score of 5.${gap}`
  return [figure, { kind: 'paragraph', tone: 'quiet', runs: [rings] }]
}
