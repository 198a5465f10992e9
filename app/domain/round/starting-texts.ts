import type { Provenance } from '../questionnaire/questionnaire-schema'
import type { AgreementKind } from './agreement'

/** A line to take over into a working agreement and to adapt: our words, after a passage of a source (P13). */
export type StartingText = Readonly<{ id: string; kind: AgreementKind; text: string; provenance: Provenance }>

const PRINCIPLES = 'Bringing these factors together — list of principles used in Devon'

const of = (locator: string, line: number, anchor: string): Provenance => ({
  source: 'kf-2017',
  locator,
  line,
  anchor,
})

/** What a team may begin with: the six Devon principles, and one or two lines for each of the five factors (W2). */
export const startingTexts: readonly StartingText[] = [
  {
    id: 'devon-belief',
    kind: 'start',
    text: 'When one of us says that something can’t be done, we ask what would have to be true for it to work.',
    provenance: of(PRINCIPLES, 125, 'Cynicism is not leadership'),
  },
  {
    id: 'devon-communicate',
    kind: 'start',
    text: 'After every meeting we send our organisations the same short note, with what goes badly as well as what goes well.',
    provenance: of(PRINCIPLES, 127, 'Communicate'),
  },
  {
    id: 'devon-cascade',
    kind: 'start',
    text: 'Each of us tells our own teams what we agreed within a week, and brings back what they doubt.',
    provenance: of(PRINCIPLES, 129, 'Cascade the message, and tell your teams'),
  },
  {
    id: 'devon-challenge',
    kind: 'change',
    text: 'If something that one of us does gets in the way, we say so to them, in the meeting, and not afterwards to others.',
    provenance: of(PRINCIPLES, 131, 'Create permission to challenge bad behaviour'),
  },
  {
    id: 'devon-perceptions',
    kind: 'change',
    text: 'Twice a year we tell each other how our organisations come across, and each of us names one thing to do differently.',
    provenance: of(PRINCIPLES, 133, 'Accept that people can change'),
  },
  {
    id: 'devon-ethos',
    kind: 'keep',
    text: 'What we agree here we also stand for at home, even when it costs our own organisation something.',
    provenance: of(PRINCIPLES, 135, 'Live the ethos of system working'),
  },
  {
    id: 'purpose-people',
    kind: 'start',
    text: 'We write down in three sentences what should be better for local people in five years, and read it out when we are stuck.',
    provenance: of(
      '1. Develop a shared purpose and vision',
      49,
      'shifting from reactive problem-solving to building positive',
    ),
  },
  {
    id: 'contact-without-agenda',
    kind: 'start',
    text: 'Every six weeks we meet in one room for half a day, without an agenda of business.',
    provenance: of('2. Have frequent personal contact', 71, 'not only meeting when there is business'),
  },
  {
    id: 'conflict-early',
    kind: 'start',
    text: 'The last item of each meeting is what we disagree about and have not yet said.',
    provenance: of(
      '3. Surface and resolve conflicts',
      85,
      'surfacing and resolving conflicts before they become serious',
    ),
  },
  {
    id: 'conflict-power',
    kind: 'change',
    text: 'At the start of a hard decision we say who holds the money, the veto or the staff that it depends on.',
    provenance: of('3. Surface and resolve conflicts', 85, 'acknowledging the perceived power differentials'),
  },
  {
    id: 'altruism-help',
    kind: 'start',
    text: 'Before we negotiate, each of us says what would help the others most.',
    provenance: of('4. Behave altruistically towards each other', 95, 'how can we succeed together'),
  },
  {
    id: 'longer-term',
    kind: 'keep',
    text: 'Each organisation sends the same person for at least a year, and whoever hands over brings their successor twice.',
    provenance: of(
      '5. Commit to working together for the longer term',
      103,
      'committed to working together for the longer term',
    ),
  },
]
