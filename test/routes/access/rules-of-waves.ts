import type { Stated } from './stated'

const ofParticipant = (ending: string, form?: Stated['form']): Stated => ({
  get: ['cohort-participant'],
  post: form ? ['cohort-participant'] : null,
  at: () => `/taking-part/a-cohort${ending}`,
  ...(form && { form }),
})

/** The rules of what a participant of a programme does and sees: nobody who runs it finds any of it. */
export const rulesOfWaves: Readonly<Record<string, Stated>> = {
  '/taking-part': { get: 'signed-in', post: null, at: () => '/taking-part' },
  '/taking-part/:cohort': ofParticipant('', { do: '' }),
  '/taking-part/:cohort/change': ofParticipant('/change'),
  '/taking-part/:cohort/waves/:wave/looking-back/:questionnaire': ofParticipant(
    '/waves/a-end/looking-back/social-skill',
    {},
  ),
  '/taking-part/:cohort/waves/:wave/reaction': ofParticipant('/waves/a-end/reaction', {}),
}
