import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export type AutosaveState = 'untouched' | 'saving' | 'saved' | 'offline' | 'signed-out' | 'submitted' | 'refused'

const RETRY_MS = 4_000

/**
 * Saves a form's answers as they are given. What isn't saved yet stays in the page and is tried again, when
 * the connection comes back and every few seconds, until the server has said that it has it.
 */
export function useAutosave(form: RefObject<HTMLFormElement>, path: string) {
  const [state, setState] = useState<AutosaveState>('untouched')
  const saved = useRef<Map<string, string> | null>(null)
  const running = useRef<Promise<boolean> | null>(null)

  /** What the form holds and the server doesn't. The first time, the form's own `was.…` fields tell. */
  const unsaved = useCallback((): [name: string, value: string][] => {
    if (!form.current) return []
    const fields = [...new FormData(form.current)].filter((field): field is [string, string] => typeof field[1] === 'string')
    saved.current ??= new Map(fields.flatMap(([name, value]) => (name.startsWith('was.') ? [[name.slice(4), value]] : [])))
    const known = saved.current
    return fields.filter(([name, value]) => /^(answer|importance)\./.test(name) && known.get(name) !== value)
  }, [form])

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const changes = unsaved()
    const pick = (prefix: string) =>
      Object.fromEntries(
        changes.flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])),
      )
    setState((before) => (before === 'untouched' || before === 'saved' ? 'saving' : before))
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ answers: pick('answer.'), importance: pick('importance.') }),
        redirect: 'manual',
      })
      if (response.status === 401) setState('signed-out')
      else if (response.status === 409) setState('submitted')
      else if (response.status >= 500) setState('offline')
      else if (!response.ok) setState('refused')
      if (!response.ok) return false
    } catch {
      setState('offline')
      return false
    }
    for (const [name, value] of changes) saved.current?.set(name, value)
    setState('saved')
    return true
  }, [path, unsaved])

  /** Saves until nothing is left; one request at a time, so that a newer answer is never overtaken. */
  const saveAll = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current
    running.current = (async () => {
      do {
        if (!(await saveOnce())) return false
      } while (unsaved().length > 0)
      return true
    })()
    const result = await running.current
    running.current = null
    return result
  }, [saveOnce, unsaved])

  const noticeChange = useCallback(() => void saveAll(), [saveAll])

  // Answers given before the script had loaded.
  useEffect(() => {
    if (unsaved().length > 0) void saveAll()
  }, [saveAll, unsaved])

  useEffect(() => {
    if (state !== 'offline' && state !== 'signed-out') return
    const tryAgain = () => void saveAll()
    const timer = setInterval(tryAgain, RETRY_MS)
    window.addEventListener('online', tryAgain)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', tryAgain)
    }
  }, [state, saveAll])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved().length > 0) event.preventDefault()
    }
    const noticeOffline = () => setState('offline')
    window.addEventListener('beforeunload', warn)
    window.addEventListener('offline', noticeOffline)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('offline', noticeOffline)
    }
  }, [unsaved])

  return { state, saveAll, noticeChange }
}
