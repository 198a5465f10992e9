import { type RefObject, useState } from 'react'

/**
 * Takes back every answer of a form, and gives them again if that was a slip. The change is saved as any
 * other is: `notice` tells that there is one.
 */
export function useClearAnswers(form: RefObject<HTMLFormElement>, notice: () => void) {
  /** Ids of the radios that were chosen. */
  const [taken, setTaken] = useState<readonly string[]>([])

  function choose(ids: readonly string[], isChosen: boolean) {
    for (const radio of form.current?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []) {
      if (ids.includes(radio.id)) radio.checked = isChosen
    }
    notice()
  }

  function clear() {
    const chosen = form.current?.querySelectorAll<HTMLInputElement>('input[type=radio]:checked') ?? []
    const ids = Array.from(chosen, ({ id }) => id)
    setTaken(ids)
    choose(ids, false)
  }

  function undo() {
    setTaken([])
    choose(taken, true)
  }

  return { hasCleared: taken.length > 0, clear, undo, forget: () => setTaken([]) }
}
