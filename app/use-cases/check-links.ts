import { listLinksDue, saveLinkCheck } from '../../db/queries/link-checks.server'
import type { Deps } from './deps'
import { probeLink, type WayOut } from './probe-link'
import { runJob } from './run-job'

const WEEK_MS = 7 * 86_400_000
const AT_ONCE = 4
const IN_A_RUN = 60

/** What the job did, in numbers and nothing else. */
export type CheckedLinks = Readonly<{ checked: number; failed: number }>

/**
 * Tries the links of activities that weren't tried for a week, a few at a time, and keeps how it went; it reports and removes
 * nothing (K27). For one process among many: null where it isn't due.
 */
export async function checkLinks(
  deps: Deps,
  way: WayOut,
  tell: (error: unknown) => void = () => {},
): Promise<CheckedLinks | null> {
  return runJob(deps, 'links', (tellOne) => tryLinks(deps, way, tellOne), tell)
}

async function tryLinks(deps: Deps, way: WayOut, tell: (error: unknown) => void): Promise<CheckedLinks> {
  const due = await listLinksDue(deps.db, {
    before: new Date(deps.now().getTime() - WEEK_MS).toISOString(),
    limit: IN_A_RUN,
  })
  const links = [...new Set(due.map(({ link }) => link))]
  const done = { checked: 0, failed: 0 }
  const work = async () => {
    for (let link = links.pop(); link !== undefined; link = links.pop()) {
      const outcome = await probeLink(way, link).catch((error: unknown) => {
        tell(error)
        return 'unreachable'
      })
      done.checked += 1
      if (outcome !== 'works') done.failed += 1
      for (const one of due.filter((each) => each.link === link))
        await saveLinkCheck(deps.db, { ...one, outcome, checked_at: deps.now().toISOString() })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return done
}
