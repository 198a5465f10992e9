export type AutosaveState =
  'untouched' | 'saving' | 'saved' | 'offline' | 'failing' | 'signed-out' | 'submitted' | 'refused'

export type Autosave = Readonly<{
  /** Sends all that isn't saved yet; true once the server has it. One request at a time. */
  saveAll: () => Promise<boolean>
  hasUnsaved: () => boolean
}>

type Field = readonly [name: string, value: string]

const ANSWER = /^(answer|importance)\./

/**
 * Saves a form's answers to a path. What the server has is known from the form's own `was.…` fields and from
 * what it has acknowledged since; whatever else the form holds is still to be sent, and so is that an
 * answer was taken back.
 */
export function createAutosave(
  form: HTMLFormElement,
  path: string,
  notice: (change: (before: AutosaveState) => AutosaveState) => void,
): Autosave {
  const acknowledged = new Map(
    fieldsOf(form).flatMap(([name, value]) =>
      name.startsWith('was.') ? [[name.slice('was.'.length), value]] : [],
    ),
  )
  let running: Promise<boolean> | null = null

  function unsaved(): readonly Field[] {
    const chosen = new Map(fieldsOf(form).filter(([name]) => ANSWER.test(name)))
    return [...acknowledged].flatMap(([name, value]) => {
      const now = chosen.get(name) ?? ''
      return now === value ? [] : [[name, now] as const]
    })
  }

  async function saveOnce(): Promise<boolean> {
    const changes = unsaved()
    notice((before) => (before === 'untouched' || before === 'saved' ? 'saving' : before))
    const answered = await send(path, changes)
    if (answered === 'saved') for (const [name, value] of changes) acknowledged.set(name, value)
    notice(() => answered)
    return answered === 'saved'
  }

  async function saveUntilNothingIsLeft(): Promise<boolean> {
    while (unsaved().length > 0) if (!(await saveOnce())) return false
    // The connection was lost and came back with nothing to send.
    notice((before) => (before === 'offline' ? 'saved' : before))
    return true
  }

  return {
    async saveAll() {
      // A newer answer is never overtaken by an older one.
      while (running) await running
      running = saveUntilNothingIsLeft()
      const result = await running
      running = null
      return result
    },
    hasUnsaved: () => unsaved().length > 0,
  }
}

async function send(path: string, changes: readonly Field[]): Promise<AutosaveState> {
  const pick = (prefix: string) =>
    Object.fromEntries(
      changes.flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
      ),
    )
  try {
    const { ok, status } = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ answers: pick('answer.'), importance: pick('importance.') }),
    })
    if (ok) return 'saved'
    if (status === 401) return 'signed-out'
    if (status === 409) return 'submitted'
    return status >= 500 ? 'failing' : 'refused'
  } catch {
    return 'offline'
  }
}

function fieldsOf(form: HTMLFormElement): readonly Field[] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
}
