import { useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useIsInBrowser } from '~/components/page-layout/use-is-in-browser'

/** Where arrow keys mean something else: text, radios, lists. */
const TAKES_ARROWS = 'input, textarea, select, [contenteditable], [role="slider"]'

/**
 * Turns the page by the left and right arrow keys, never while somebody types or chooses, and lets them be turned off (WCAG
 * 2.1.4). Gives the switch; without script there is none.
 */
export function useArrowKeys({ previous, next }: Readonly<{ previous: string | null; next: string | null }>) {
  const navigate = useNavigate()
  const isReady = useIsInBrowser()
  const [isOn, setIsOn] = useState(true)
  useEffect(() => {
    if (!isOn) return undefined
    const turn = (event: KeyboardEvent) => {
      const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
      const isElsewhere = event.target instanceof Element && event.target.closest(TAKES_ARROWS) !== null
      if (event.defaultPrevented || hasModifier || isElsewhere) return
      const to = event.key === 'ArrowRight' ? next : event.key === 'ArrowLeft' ? previous : null
      if (to !== null) void navigate(to)
    }
    document.addEventListener('keydown', turn)
    return () => document.removeEventListener('keydown', turn)
  }, [isOn, navigate, previous, next])
  if (!isReady) return null
  return (
    <p className="app-no-print">
      <button
        className="app-link-button"
        type="button"
        aria-pressed={isOn}
        onClick={() => setIsOn((was) => !was)}
      >
        Arrow keys turn the page: {isOn ? 'on' : 'off'}
      </button>
    </p>
  )
}
