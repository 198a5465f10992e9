import { ExplorePanel } from './explore-panel'
import { ExploreRadar } from './explore-radar.client'
import type { ExploreSeries } from './explore-rows'
import type { RadarAxis } from './radar-geometry'

type Props = Readonly<{
  title: string
  axes: readonly RadarAxis[]
  /** Latest first, as in the radar of the page. */
  series: readonly ExploreSeries[]
}>

/**
 * A profile to explore, in the browser only: recharts draws nothing on the server and is large, so load
 * this lazily, after the page is there:
 *
 *     const Explore = lazy(async () => ({ default: (await import('…/explore-chart.client')).ExploreChart }))
 *
 * rendered once an effect has run (Remix replaces `.client` modules on the server by nothing).
 *
 * Content security policy: our markup has no inline style. recharts sets styles on its own elements,
 * always through React in the browser or `element.style`, which `style-src` without 'unsafe-inline'
 * allows; they would be refused only in HTML from the server, of which there is none. It needs no
 * 'unsafe-eval', no worker and no further source.
 */
export function ExploreChart({ title, axes, series }: Props) {
  return (
    <ExplorePanel
      axes={axes}
      series={series}
      drawChart={(shown) => <ExploreRadar title={title} axes={axes} shown={shown} />}
    />
  )
}
