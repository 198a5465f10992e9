import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Autosave, type AutosaveState, createAutosave } from './autosave'

const RETRY_MS = 4_000

/**
 * Saves a form's answers as they are given. What isn't saved yet stays in the page and is tried again, when
 * the connection comes back and every few seconds, until the server has said that it has it.
 */
export function useAutosave(form: RefObject<HTMLFormElement>, path: string) {
  const [state, setState] = useState<AutosaveState>('untouched')
  const autosave = useRef<Autosave | null>(null)

  useEffect(() => {
    if (!form.current) return
    const own = createAutosave(form.current, path, setState)
    autosave.current = own
    // Answers given before the script had loaded.
    if (own.hasUnsaved()) void own.saveAll()
    const warn = (event: BeforeUnloadEvent) => {
      if (own.hasUnsaved()) event.preventDefault()
    }
    const noticeOffline = () => setState('offline')
    window.addEventListener('beforeunload', warn)
    window.addEventListener('offline', noticeOffline)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('offline', noticeOffline)
    }
  }, [form, path])

  useEffect(() => {
    if (state !== 'offline' && state !== 'failing' && state !== 'signed-out') return
    const tryAgain = () => {
      if (navigator.onLine) void autosave.current?.saveAll()
    }
    const timer = setInterval(tryAgain, RETRY_MS)
    window.addEventListener('online', tryAgain)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', tryAgain)
    }
  }, [state])

  const saveAll = async (): Promise<boolean> => (await autosave.current?.saveAll()) ?? false
  // What can't be saved any more is no reason to hold a person on the page.
  const wouldLose = () =>
    state !== 'submitted' && state !== 'refused' && (autosave.current?.hasUnsaved() ?? false)
  return { state, saveAll, wouldLose, noticeChange: () => void saveAll() }
}
