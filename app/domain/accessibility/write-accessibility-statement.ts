/** A part of the statement: a heading, what it says, a paragraph each, and a list if there is one. */
export type StatementPart = Readonly<{
  id: string
  heading: string
  says: readonly string[]
  list?: readonly string[]
}>

/** The day on which the statement was last compared with what the tests cover, as people read it. */
export const STATEMENT_REVIEWED_ON = '26 November 2026'

/**
 * What is claimed of accessibility, what isn't right or isn't known yet, how to report a problem, and how it was
 * tested, in the form of the model statement for public bodies (GOV.UK, 2020, with WCAG 2.2).
 * @param contact where to write to; null where whoever runs this has named no address
 */
export function writeAccessibilityStatement(contact: string | null): readonly StatementPart[] {
  return [
    {
      id: 'how-accessible',
      heading: 'How accessible this website is',
      says: [
        'This statement is about System Leadership Profile, at this address. We want as many people as possible to be able to use it. You should be able to:',
      ],
      list: [
        'zoom in up to 400 %, or use a screen 320 pixels wide, without the page having to be moved sideways',
        'answer, submit and read everything with a keyboard alone',
        'do nearly everything with JavaScript off',
        'read every chart as a table with the same numbers, and as a sentence',
        'find each mistake in a form at its field and in a summary above it, with what you typed still there',
        'print a profile or a group’s result, or take a profile as a PDF that is tagged for screen readers',
      ],
    },
    {
      id: 'compliance',
      heading: 'Compliance status',
      says: [
        'This website is partially compliant with the Web Content Accessibility Guidelines, version 2.2, AA standard, because of what is listed below. Nobody from outside has audited it.',
      ],
    },
    {
      id: 'not-right',
      heading: 'What is not yet right',
      says: ['We know that:'],
      list: [
        'without JavaScript you are not warned before you are signed out; the time stands at the foot of each page, and a form that is sent later is given back with all it held (WCAG 2.2.1, timing adjustable)',
        'you are signed out after some hours even if you go on, to keep your answers private; a form that you were in is given back in the same way',
        'exploring a profile by ticking what is compared needs JavaScript; the profile has the same scores without',
        'drawings stay on a white sheet where your system forces colours of its own; the tables beside them follow it',
        'PDFs are tagged, but nobody has read one with a screen reader or checked it against PDF/UA',
        'there is English only: no Welsh, no easy read, no British Sign Language',
        'descriptions of activities are written by whoever keeps a catalogue, and the websites that they lead to are not ours: we have tested neither',
      ],
    },
    {
      id: 'not-known',
      heading: 'What we don’t know',
      says: [
        'Tests by a program find some of what is wrong and not all. What nobody has tried yet is more likely to have problems that we don’t know of:',
      ],
      list: [
        'screen readers (NVDA, JAWS, VoiceOver, TalkBack), by hand',
        'speech input, switches, screen magnifiers and colours that a system forces',
        'browsers other than Chromium',
        'people with access needs at work on it',
      ],
    },
    {
      id: 'report',
      heading: 'How to report a problem or ask for another format',
      says: [
        contact === null
          ? 'Tell whoever runs this website: the organisation that gave you its address or invited you. They have not yet named an address for this here.'
          : `Write to ${contact}.`,
        'Say which page it was, what you wanted to do, and what you use. Please don’t send your answers. If you need something in another format, such as large print, easy read, audio or braille, ask in the same way.',
      ],
    },
    {
      id: 'enforcement',
      heading: 'If you are not content with the answer',
      says: [
        'The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 where a public body runs this website. If you are not content with how a report was answered, contact the Equality Advisory and Support Service.',
      ],
    },
    {
      id: 'how-tested',
      heading: 'How it was tested',
      says: ['By programs that run with each change, in Chromium, and by no person from outside:'],
      list: [
        'axe looks at every page that the tests reach, and at its mistakes, 320 pixels wide, for WCAG 2.0 to 2.2 at A and AA, contrast among it',
        'that drawings keep their white ground in a dark and a light contrast theme, with more contrast and on paper is measured on the same pages',
        'that nothing is wider than 320 pixels, that what one hits is 24 pixels or more, and that each title says which page it is and whether there is a mistake is measured in every state of them, with our scripts and without',
        'beyond each change, last on 26 November 2026: axe looks at every state of these pages, wide and narrow, in both contrast themes, with more contrast, on paper, and without our scripts; in contrast themes the colours of text are the theme’s and are left to it',
        'journeys go by keyboard alone: the skip link, mistakes in forms, answering a section, and submitting with gaps',
        'one journey from signing in to a profile goes with JavaScript off',
        'a profile and a group’s result are printed, and what is on the paper is compared with what should be; the tags of a profile’s PDF are read',
      ],
    },
    {
      id: 'when',
      heading: 'When this was written',
      says: [
        `This statement was prepared on 26 November 2026, and last reviewed on ${STATEMENT_REVIEWED_ON}.`,
      ],
    },
  ]
}
