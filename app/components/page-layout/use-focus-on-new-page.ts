import { useEffect, useRef } from 'react'

/**
 * Where script changes the page without loading one, the focus would stay on a link that is gone or a
 * button at the bottom. As after a page load, reading and tabbing begin at the top: at the heading, or at
 * the part that the address names.
 */
export function useFocusOnNewPage({ pathname, hash }: Readonly<{ pathname: string; hash: string }>): void {
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const named = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)))
    const beginning = named ?? document.querySelector<HTMLElement>('main h1')
    if (!beginning) return
    if (!beginning.hasAttribute('tabindex')) beginning.tabIndex = -1
    beginning.focus({ preventScroll: true })
  }, [pathname, hash])
}
