import { Link } from '~/http/link'

/** Says, where somebody finds that nothing is offered to them, what is counted of it and how to decline. */
export function CountingNote({ isCounted }: { isCounted: boolean }) {
  return (
    <p>
      {isCounted
        ? 'Once a quarter, those who keep your integrated care system’s catalogue are told what at least 8 people looked for in vain, and its academies what at least 16 did, as a rough number and without any name. '
        : 'What you look for in vain is not counted, as you asked. '}
      <Link to="/account/counting">{isCounted ? 'You can decline to be counted' : 'Change that'}</Link>
    </p>
  )
}
