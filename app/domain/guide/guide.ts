import type { GuideKind } from './guide-kinds'

/** What somebody writes of a guide; the text is simple Markdown. */
export type GuideSettings = Readonly<{ kind: GuideKind; title: string; text: string }>

/** A template, guidance or programme design of an academy, or the copy that an ICS made its own. */
export type Guide = GuideSettings &
  Readonly<{
    id: string
    owner: Readonly<{ kind: 'academy' | 'ics'; id: string; name: string }>
    state: 'draft' | 'offered' | 'ended'
    /** Of a copy: where it came from. */
    from: Readonly<{ guideId: string; academy: string; title: string }> | null
    version: number
  }>
