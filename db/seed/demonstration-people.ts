import type { HeldRole } from '../../app/domain/access/can'
import type { RoleFacts } from '../../app/domain/answers/role-facts'
import { demonstrationAcademy } from './demonstration-cohorts'
import { demonstrationIcs } from './demonstration-teams'

/** An assessment to be answered through the application's own use cases. */
export type DemonstrationAssessment = Readonly<{
  questionnaire: string
  /** How many days before today it was started. */
  daysAgo: number
  facts: RoleFacts
  /**
   * One character an item, in the questionnaire's order: 1 to 5, n for the option that is not an answer,
   * - for no answer yet. Shorter than the questionnaire: the rest is not answered.
   */
  answers: string
  /** One character a scale, 1 to 5 or -. */
  importance: string
  /** The same for the items of its companion. */
  context: string
  submitted: boolean
}>

export type DemonstrationPerson = Readonly<{
  email: string
  name: string
  role: string
  about: string
  /** Roles they hold from the start, each with its place, and since how many days. */
  roles?: readonly (HeldRole & Readonly<{ daysAgo?: number }>)[]
  assessments: readonly DemonstrationAssessment[]
}>

const amira: RoleFacts = {
  tier: 'thematic',
  stage: 'under-way',
  function: 'executive',
  sector: 'local-authority',
  icsId: 'west-yorkshire',
}

/** The same answers in two ICSs: what is suggested is not the same. */
const alike: Omit<DemonstrationAssessment, 'facts'> = {
  questionnaire: 'system-leadership',
  daysAgo: 4,
  answers:
    '434' + '444' + '323' + '334' + '454' + '333' + '333' + '454' + '332' + '232' + '455' + '454' + '3n4',
  importance: '5434445354454',
  context: '344334333443334',
  submitted: true,
}

/** Made-up people. Addresses end in .example, which can never receive mail. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  {
    email: 'amira.khan@council.example',
    name: 'Amira Khan',
    role: 'Leader, council',
    about:
      'Runs a place partnership. Two finished assessments, eight months apart, a third begun, and a plan.',
    assessments: [
      {
        questionnaire: 'system-leadership',
        daysAgo: 240,
        facts: { ...amira, stage: 'starting' },
        answers:
          '323' +
          '434' +
          '322' +
          '333' +
          '343' +
          '232' +
          '323' +
          '443' +
          '322' +
          '222' +
          '344' +
          '343' +
          '3n3',
        importance: '5434345353454',
        context: '344334233443323',
        submitted: true,
      },
      { ...alike, facts: amira },
      {
        questionnaire: 'social-skill',
        daysAgo: 1,
        facts: amira,
        answers: '34432344',
        importance: '43',
        context: '',
        submitted: false,
      },
    ],
  },
  {
    email: 'gareth.lewis@hospital.example',
    name: 'Gareth Lewis',
    role: 'Clinician',
    about: 'A consultant nurse on a frailty project. One finished clinical assessment; skipped importance.',
    assessments: [
      {
        questionnaire: 'clinical-contribution',
        daysAgo: 12,
        facts: {
          tier: 'project',
          stage: 'starting',
          function: 'clinical',
          sector: 'nhs-provider',
          icsId: 'devon',
        },
        answers: '4354' + '5444' + '3233' + '22n-',
        importance: '----',
        context: '2344',
        submitted: true,
      },
    ],
  },
  {
    email: 'jonah.pike@council.example',
    name: 'Jonah Pike',
    role: 'Leader, council, Devon',
    about: 'Answered just as Amira Khan did, in another ICS: what is suggested to him is not the same.',
    assessments: [{ ...alike, facts: { ...amira, icsId: 'devon' } }],
  },
  {
    email: 'ruth.bello@charity.example',
    name: 'Ruth Bello',
    role: 'New here, charity',
    about: 'Leads a small charity and has just signed in for the first time. Nothing answered yet.',
    assessments: [],
  },
  {
    email: 'omar.reyes@board.example',
    name: 'Omar Reyes',
    role: 'ICS lead',
    about:
      'Looks after the West Yorkshire ICS: makes teams, invites their facilitators. Sees nobody’s answers.',
    roles: [{ role: 'ics-lead', placeId: 'west-yorkshire' }],
    assessments: [],
  },
  {
    email: 'helen.ward@office.example',
    name: 'Helen Ward',
    role: 'Administrator',
    about: 'Looks after ICSs, academies, roles and the audit log. Sees nobody’s answers.',
    roles: [{ role: 'administrator', placeId: null, daysAgo: demonstrationAcademy.daysAgo }],
    assessments: [],
  },
  {
    email: 'rosa.lethbridge@board.example',
    name: 'Rosa Lethbridge',
    role: 'ICS lead, Devon',
    about: 'Looks after the Devon ICS and its five teams. Reads what a team announced and then shared.',
    roles: [{ role: 'ics-lead', placeId: 'devon', daysAgo: demonstrationIcs.daysAgo }],
    assessments: [],
  },
  {
    email: 'nadia.brook@board.example',
    name: 'Nadia Brook',
    role: 'Facilitator',
    about:
      'Runs rounds for a board, a place partnership and a programme in Devon: two each are published, one is open, one is a draft.',
    assessments: [],
  },
  {
    email: 'leah.okafor@hospital.example',
    name: 'Leah Okafor',
    role: 'Team member',
    about:
      'Belongs to the board and the programme in Devon. Her answers to the programme’s third round are due.',
    assessments: [],
  },
  {
    email: demonstrationAcademy.leadEmail,
    name: 'Tomas Vega',
    role: 'Academy lead',
    about:
      'Runs two programmes with three cohorts: one has ended and was followed up, one has ended, one has just begun.',
    roles: [
      { role: 'academy-lead', placeId: demonstrationAcademy.id, daysAgo: demonstrationAcademy.daysAgo },
    ],
    assessments: [],
  },
  {
    email: 'ada.abbot@academy.example',
    name: 'Ada Abbot',
    role: 'Programme participant',
    about: 'Took part in a programme that ended. Sees her own change over three waves.',
    assessments: [],
  },
  {
    email: 'jude.dunn@academy.example',
    name: 'Jude Dunn',
    role: 'Programme participant, new',
    about: 'Takes part in a cohort that has just begun. The baseline is due.',
    assessments: [],
  },
]
