import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import type { GrowthBasis } from './profile-report'

type About = Questionnaire['about']

type RankingWords = Readonly<{ title: string; basis: string; whenEmpty: string }>

/** Whatever a profile says in words of its own, so that page, print and PDF say the same. */
export type ProfileWords = Readonly<{
  /** Above the page. */
  heading: string
  /** The same where the name of the questionnaire is not beside it. */
  documentHeading: string
  /** P8, P1: what kind of thing this is. Comes after "Self-report." */
  selfReport: string
  scores: string
  importance: string
  strengths: RankingWords
  growthAreas: Readonly<Record<Exclude<GrowthBasis, 'none'>, RankingWords>>
  /** Above the questions of a scale. */
  reflection: string
  /** Above the answers that a score is made from. */
  answers: string
  /** Under a table of change. */
  change: string
  /** Above topics; null where their own introductions say enough. */
  topics: string | null
  /** Where none of a group's topics was answered. */
  noTopics: string
}>

/** What is said of answers about each kind of thing: "This is how you saw … when you answered". */
const SUBJECT: Readonly<Record<About, string>> = {
  self: 'your own work',
  team: 'this group',
  system: 'this system',
  programme: 'this programme',
  situation: 'your situation',
}

const NOT_TRAINABLE =
  'No answer is better than another. Some of it can’t be trained: it may be worth a conversation instead.'

/** Above the context that stands beside scores (P2, P9). */
export const CONTEXT_INTRODUCTION = `Read the scores beside this. It is described, not scored. ${NOT_TRAINABLE}`

/** Where context was asked and not told. */
export const CONTEXT_WHEN_EMPTY =
  'Skill is not all there is to it. What you can do depends on your position, your standing, your licence and ' +
  'your time as well. Those questions were not answered this time, so there is nothing to show beside the scores.'

/** Where a scale was not rated by how much it is called for. */
export const IMPORTANCE_SKIPPED = 'Skipped'

/**
 * The words for one profile. Strengths, growth areas and what a role calls for are said of a person only: what
 * is answered about a group, a system or a programme is a picture of it (P8).
 */
export function wordsOfProfile(
  { about, title, scales }: Pick<Questionnaire, 'about' | 'title' | 'scales'>,
  isSample: boolean,
): ProfileWords {
  const hasScales = scales.length > 0
  const ofSelf = about === 'self'
  const seen = `how you see ${SUBJECT[about]}`
  const heading = headingOf(about, title, hasScales, isSample)
  return {
    heading,
    documentHeading: hasScales ? `${title}: ${lowerFirst(heading)}` : heading,
    selfReport: sayWhatItIs(about, hasScales, isSample),
    scores: ofSelf ? 'Your scores' : 'The scores',
    importance: ofSelf ? 'Importance in your role' : 'Importance now',
    ...(ofSelf ? OF_SELF : rankingWords(seen)),
    reflection: ofSelf ? 'To ask yourself' : 'To think about',
    answers: isSample ? 'The answers' : 'Your answers',
    change: `${ofSelf ? 'A change can come from what you do, from what your role lets you do' : `A change can come from ${SUBJECT[about]}, from what you have seen of it`}, or from how you now read the question. How much of a change is more than chance is not known yet for this questionnaire.`,
    topics: about === 'situation' ? NOT_TRAINABLE : null,
    noTopics: 'None of these questions was answered.',
  }
}

function headingOf(about: About, title: string, hasScales: boolean, isSample: boolean): string {
  if (isSample) return 'A sample profile'
  if (!hasScales) return title
  return about === 'self' ? 'Your profile' : `How you see ${SUBJECT[about]}`
}

function sayWhatItIs(about: About, hasScales: boolean, isSample: boolean): string {
  const view = isSample
    ? 'This is how somebody might see their own work'
    : `This is how you saw ${SUBJECT[about]} when you answered`
  const certainty = hasScales
    ? 'It is not a validated test: how certain the scores are is not known yet. There is no total and no pass mark.'
    : 'Nothing here is scored: there is no total and no pass mark. It is not a validated test.'
  const whose =
    isSample || about !== 'team' ? '' : ' It is how one member sees it, not what the group says together.'
  return `${view}, not a measurement by others.${whose} ${certainty}`
}

const OF_SELF: Pick<ProfileWords, 'strengths' | 'growthAreas'> = {
  strengths: {
    title: 'Strengths on your profile',
    basis: 'Above your own middle score, the highest first.',
    whenEmpty: 'Nothing stands above the middle of this profile.',
  },
  growthAreas: {
    importance: {
      title: 'Growth areas',
      basis:
        'You said your role calls for these, and they lie below your own middle score. The widest gap between the two first; equal gaps are marked.',
      whenEmpty: 'Nothing that you said your role calls for a great deal lies below your own middle score.',
    },
    lower: {
      title: 'Lower on your profile',
      basis:
        'These are the lowest scores, and no more than that: without knowing what your role calls for, they can’t be called growth areas.',
      whenEmpty: 'Nothing stands below the middle of this profile.',
    },
  },
}

function rankingWords(seen: string): Pick<ProfileWords, 'strengths' | 'growthAreas'> {
  return {
    strengths: {
      title: 'Higher in this picture',
      basis: `Above the middle of these scores, the highest first. This is ${seen}; others may see it differently.`,
      whenEmpty: 'Nothing stands above the middle of this picture.',
    },
    growthAreas: {
      importance: {
        title: 'Important and lower in this picture',
        basis:
          'You said that these matter now, and they lie below the middle of these scores. The widest gap between the two first; equal gaps are marked.',
        whenEmpty: 'Nothing that you said matters a great deal now lies below the middle of these scores.',
      },
      lower: {
        title: 'Lower in this picture',
        basis: `Below the middle of these scores, the lowest first, and no more than that. This is ${seen}; others may see it differently.`,
        whenEmpty: 'Nothing stands below the middle of this picture.',
      },
    },
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
