import { anything } from './anything'

/** Tables that stay small however many people there are: reading all of one costs next to nothing. */
export const BOUNDED: Readonly<Record<string, string>> = {
  academy: 'a few dozen in England',
  academy_ics: 'a few dozen academies, each for a few of 36 ICSs',
  catalogue: 'one an ICS, region and academy',
  cohort: 'some hundreds: what academies have run',
  field_change: 'mergers and splits since 2022',
  ics: '36, and those that were',
  ics_code: 'one or two an ICS',
  ics_succession: 'mergers and splits since 2022',
  job: 'nine',
  organisation: 'some thousands in England, looked for by parts of their name by few',
  outgoing_mail: 'what is to be sent just now',
  plan_notice: 'of mail that is to be sent just now',
  region: 'seven',
  review_notice: 'of mail that is to be sent just now',
  round_notice: 'of mail that is to be sent just now',
  session_notice: 'of mail that is to be sent just now',
  research_grant: 'the researchers there are',
  team: 'some thousands, and only administrators read across ICSs',
  unreachable_address: 'of 90 days',
  wave_notice: 'of mail that is to be sent just now',
}

/** Queries that have to see all of a table: jobs, starting up, deleting; never behind a page that people wait for. */
export const SWEEPS: Readonly<Record<string, Readonly<{ tables: readonly string[]; why: string }>>> = {
  hasRealPerson: { tables: ['person'], why: 'in evaluation mode, when it starts; it stops at the first' },
  listAuditEntries: { tables: ['audit_entry'], why: 'along the index of times, as far as a page goes' },
  listDeletions: { tables: ['deletion'], why: 'when a restored backup is begun with' },
  listDemonstrationPeople: { tables: ['person'], why: 'in evaluation mode, where all people are made up' },
  listForumMembers: { tables: ['forum_member'], why: 'once a day, to match all with all' },
  listForumSides: { tables: ['forum_side'], why: 'once a day, to match all with all' },
  listLinksDue: { tables: ['activity'], why: 'every ten minutes, for links not tried for a week' },
  listNewcomers: { tables: ['assessment'], why: 'when rows for research are drawn, of all who take part' },
  listPeopleToRemindMonthly: { tables: ['plan'], why: 'once an hour, of all plans' },
  listUnusedAccounts: { tables: ['person'], why: 'once an hour, of all accounts' },
  loadPooledItems: { tables: ['assessment'], why: 'once a week, of all who let their answers count' },
  replayDeletions: { tables: ['deletion', 'person'], why: 'when a restored backup is begun with' },
}

/** Inputs of those that anything won't do for, such as the name of a table. */
export const OWN_INPUTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  findCatalogueOf: [[{ kind: 'ics', id: '1' }]],
  ensureCatalogue: [[{ kind: 'ics', id: '1' }, '1']],
  deleteSentNotices: [['round_notice'], ['wave_notice']],
  listNewcomers: [[anything(), 'sector', anything()]],
  insertReleases: [[anything(), anything(), () => '1']],
  writeOfScale: [['consensus', anything(), { version: 1, at: '1', written: { note: '1' } }]],
  loadContributions: [[{ newNumber: () => '1' }]],
  loadPooledContext: [
    [
      {
        cohortId: '1',
        waveId: '1',
        submittedBefore: '1',
        topicOfItem: new Map([['1', '1']]),
        newNumber: () => '1',
      },
    ],
  ],
}
