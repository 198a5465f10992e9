/** What the demonstration shows of development: somebody's plan, what people looked for in vain, and two in the forums. */
export const demonstrationPlan = {
  email: 'amira.khan@council.example',
  questionnaire: 'system-leadership',
  /** Made from their first assessment of it, so that the second shows then and now. */
  goals: [
    {
      id: 'demonstration-goal-ahead',
      daysAgo: 236,
      scale: 'think-ahead',
      activityId: 'practice-the-five-year-question',
      ownAction: '',
      difference: 'Our place plan says what we expect in five years, not in one.',
      sign: 'The partnership names two things that it stops because of it.',
      helper: 'Our public health lead',
      daysAhead: 30,
      notes: [
        { daysAgo: 180, kind: 'progress', text: 'Asked it in two meetings. The third time others asked it.' },
        { daysAgo: 90, kind: 'reflection', text: 'I still answer before others have had time to.' },
      ],
      isDone: false,
    },
    {
      id: 'demonstration-goal-power',
      daysAgo: 236,
      scale: 'cede-power-resources',
      activityId: null,
      ownAction: 'Let the voluntary sector chair the winter group',
      difference: '',
      sign: 'The group keeps its chair after the winter.',
      helper: '',
      daysAhead: null,
      notes: [
        { daysAgo: 120, kind: 'progress', text: 'They chaired four meetings, and were asked to go on.' },
      ],
      isDone: true,
    },
  ],
} as const

/** The members of this team work in Devon, and looked for what their assessments suggest in the quarter before this one. */
export const demonstrationDemand = {
  teamId: 'demonstration-programme',
  questionnaire: 'social-skill',
  icsId: 'devon',
}

const framing = { questionnaire: 'social-skill', scale: 'framing' }

/** Two who could be put in touch: one wants to learn what the other, of another sector, can offer. */
export const demonstrationForum = [
  {
    email: 'gareth.lewis@hospital.example',
    entry: {
      ...{ tier: 'project', function: 'clinical', sector: 'nhs-provider', icsId: 'devon' },
      ...{ wishes: [framing], offers: [] },
      ...{ wishWords: 'How to put a clinical case so that a council hears it', offerWords: '' },
    },
  },
  {
    email: 'omar.reyes@board.example',
    entry: {
      ...{ tier: 'executive', function: 'executive', sector: 'icb', icsId: 'west-yorkshire' },
      ...{ wishes: [], offers: [framing] },
      ...{ wishWords: '', offerWords: 'Twenty years of putting cases to boards and cabinets' },
    },
  },
] as const
