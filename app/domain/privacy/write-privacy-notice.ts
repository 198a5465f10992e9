/** A part of the notice: a heading, and what it says, a paragraph each. */
export type NoticePart = Readonly<{ id: string; heading: string; says: readonly string[] }>

/** How long things are kept, in days, as configured. */
export type KeptDays = Readonly<{
  drafts: number
  auditEntries: number
  unusedAccounts: number
  invitations: number
  unreachableAddresses: number
  /** After a profile was no longer shared. */
  endedShares: number
}>

/**
 * The version of the notice below. It goes up whenever the words change in what they promise: then everybody
 * is asked to agree anew before they next start an assessment (V5).
 */
export const PRIVACY_NOTICE_VERSION = 7

/** The notice in three sentences, for where somebody agrees to it. */
export const privacySummary: readonly string[] = [
  'Your answers and your profile are yours: only you see them, unless you share a profile with somebody you name.',
  'A group’s result never shows who answered what, and shows nothing for fewer than 5 people.',
  'You can download everything and delete everything, at any time, yourself.',
]

/** What is stored, where, how long, who sees what, and from what number a group shows anything (V5). Links for signing in are kept for minutes. */
export function writePrivacyNotice(kept: KeptDays, signInMinutes: number): readonly NoticePart[] {
  return [
    {
      id: 'what',
      heading: 'What is stored',
      says: [
        'Your e-mail address, and your name and where you work if you say so. Your assessments: the questionnaire, what you said of your role, each answer, how much your role calls for each scale, and when. Scores are worked out from the answers.',
        'For signing in: hashes of links, codes and sessions, and a few words for the browser, such as “Firefox on Windows”. If you sign in with another organisation’s account, who you are to it, and no password.',
        'Which roles you hold, what you agreed to, whom you share a profile with and when they looked.',
        'If you belong to a team: what you say of yourself there (sector, function, tier), which rounds you were asked in and how often you were reminded, and for which of them you let an assessment count. What a team writes together, such as its working agreement, belongs to the team: please name no one in it.',
        'For your development: your plan with its goals, notes and dates; sessions that you booked; activities that you have done or that are not for you, with your reason if you gave one; how much time you have and how often you want to be reminded. If you join a forum: what you say that you are, want to learn and can offer.',
        'If you take part in a programme: since when and until when, whether you let yourself be counted, which waves you were asked in and how often you were reminded, what you rated looking back, and what you said of the programme. And whether you let your answers count in how well the questionnaires measure, or your scores be exported for research.',
        'Your scores, kept when you submit. If an assessment counts for a group, a random number that stands for it in the list of what was published, so that nothing is published which together with the rest would give anybody away. The link from that number to you goes with the assessment.',
        'A record of who changed roles, shared, exported, published or deleted something. In it people are random numbers. It holds no answers and no scores.',
      ],
    },
    {
      id: 'where',
      heading: 'Where',
      says: [
        'In one database that belongs to whoever runs this site, and in its backups. Nothing is sent to anybody else: there are no trackers, no advertising and no scripts from elsewhere. Logs hold no answers, no addresses and no links for signing in.',
      ],
    },
    {
      id: 'how-long',
      heading: 'How long',
      says: [
        `Assessments that you submitted: until you delete them. Those you began and left: ${days(kept.drafts)} after the last answer.`,
        `Your account: until you delete it, or ${days(kept.unusedAccounts)} after you were last here, unless you hold a role.`,
        `Links and codes for signing in: ${signInMinutes} minutes. Sessions: until they end. Invitations: ${days(kept.invitations)} after they are over. Addresses that mail could not be brought to: ${days(kept.unreachableAddresses)}. The record of who did what: ${days(kept.auditEntries)}.`,
        `That you were named as a researcher, and what for: ${days(kept.auditEntries)} after it ended.`,
        `Whom you shared a profile with, and when they looked: ${days(kept.endedShares)} after it ended or you took it back, or until you delete that assessment.`,
        'Of an account that was deleted: a hash of the random id it had, and the day. They are kept for good, so that a backup of any age that is restored is made to forget the account again. They tell nobody whose it was.',
      ],
    },
    {
      id: 'who',
      heading: 'Who sees what',
      says: [
        'You see everything of yours. Somebody with whom you share a profile sees that one, until you take it back or the time is over, and you see when they looked. No role lets anybody see a person’s answers or scores: not a facilitator’s, not an ICS lead’s, not an academy’s, not an administrator’s.',
        'Where a team chooses open sharing, the other members see your profile only while every one of you agrees. Each is asked in private, and nobody is told who did not.',
        'If you sign your team’s working agreement, the team sees that you did, while you belong to it. Nobody is told who has not.',
        'Your plan is yours. Somebody with whom you share a profile sees the plan only if you say so. If you book a session, its host sees your name and address only if you agree to it; whoever looks after the catalogue sees numbers. In a forum nobody sees who you are before you and the other person have both agreed.',
        'An administrator sees addresses and roles, which addresses mail could not be brought to, and the record of who did what.',
      ],
    },
    {
      id: 'groups',
      heading: 'What a group shows, and from what number',
      says: [
        'A team’s result shows nothing for fewer than 5 people, an integrated care system’s or an academy’s for fewer than 8, and distributions and comparisons across systems for fewer than 11. Figures are rounded; there are no lowest or highest values. A subgroup is shown only if the rest of the group is large enough as well, so that nobody can be worked out by subtraction.',
        'What you say of yourself in a team is shown as numbers of members, such as “3 from councils”, to the team and to those who look after it, however few they are. It says nothing of answers. Facilitators see who belongs to the team.',
        'Before you answer for a group you are told who will see its result. An answer counts for a group only if you agree to it, each time. You can withdraw that at any time, for each group by itself. What was published stays published: it holds no answers. If an account is deleted, so are its answers, and what is published next is made without them.',
        'If you take part in a programme, you are counted in its report only if you agree to that, apart from taking part, and you can take it back. Its report shows nothing for fewer than 8 people, and shares for fewer than 11; what you say of your situation is in it as such a share alone. What you wrote of the programme is shown only if you chose that, without your name, from 10 answers on.',
        'How well a questionnaire measures is worked out only from answers of people who chose that, 30 or more, and published for everybody. It is about the questions, and tells nothing of anybody’s answers.',
        'If you choose it, your scale scores to one decimal are among those of 50 people or more that a researcher may download: somebody whom an administrator has named, for a purpose and a year at most. Your sector, function or tier is with them if 11 people or more share it; no name, date, answer or text is. You can take it back at any time; what was downloaded before stays with the researcher.',
        'Where your system offers nothing for what you look for, that may be counted once a quarter, without naming you, and told to whoever looks after its catalogue in bands from 8 people on, and to academies that work with it from 16 on. You can say that you do not want to be counted.',
        'Who has answered is known to you and to the program, which sends reminders itself. Others see a rate in steps of ten per cent, from that many people on.',
      ],
    },
    {
      id: 'rights',
      heading: 'What you can do yourself',
      says: [
        'Download everything that is held about you. Correct what you said about yourself. Take back what you shared. Delete an assessment, or your account with everything in it: it is gone at once, and a restored backup is made to forget it again.',
        'The law also lets you complain to whoever runs this site, and to the Information Commissioner’s Office.',
      ],
    },
    {
      id: 'cookies',
      heading: 'Cookies and mail',
      says: [
        'One cookie keeps you signed in. If you sign in with another organisation’s account, a second one knows your browser when it comes back, for some minutes. Until you close the tab, your browser remembers how far down each page you were. It keeps nothing else. Mail is plain: it has no pictures, tells nobody whether you opened it, and carries no scores and no names of capabilities. Calendar files carry none either.',
      ],
    },
  ]
}

function days(count: number): string {
  const years = count / 365
  if (Number.isInteger(years)) return years === 1 ? 'one year' : `${years} years`
  return `${count} days`
}
