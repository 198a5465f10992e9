import type { ProfileReport } from '../domain/profile/profile-report'
import type { Source } from '../domain/questionnaire/questionnaire-schema'
import { formatDate } from '../components/page-layout/date-text'
import type { ProfileOverlay } from '../domain/profile/overlay-profile'
import { profileBlocks } from './profile-blocks.server'
import { writeTaggedPdf } from './write-tagged-pdf.server'

type Options = Readonly<{
  /** When the document is made; nothing else in it depends on the clock. */
  createdAt: Date
  /** Another assessment of the same version, earlier or later, to be laid under this one. */
  overlay?: ProfileOverlay | null
  /** The bibliography, for citing sources in full. Without it their ids are named. */
  sources?: readonly Source[]
  /** Where the product runs, such as https://profile.example.nhs.uk. */
  origin?: string
  /** Off only to be read by tests. */
  compress?: boolean
}>

/** A profile as a tagged A4 document of two to four pages. It says what the profile page says. */
export function writeProfilePdf(report: ProfileReport, options: Options): Promise<Buffer> {
  const { questionnaire, submittedAt, words } = report
  const when = submittedAt === null ? 'sample' : formatDate(submittedAt)
  return writeTaggedPdf(profileBlocks(report, options), {
    title: `${words.documentHeading}${submittedAt === null ? '' : `, ${when}`}`,
    footer: `${questionnaire.title}, version ${questionnaire.version} · ${when} · self-report`,
    createdAt: options.createdAt,
    compress: options.compress,
  })
}
