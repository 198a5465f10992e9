import { expect, test } from 'vitest'
import { titleForMail } from '../../../app/domain/development/title-for-mail'

const capabilities = ['Thinking ahead', 'Open, useful conflict']

test.each(['Workshop: thinking  AHEAD', 'Open, useful conflict', 'On “open useful conflict”, a morning'])(
  '[K37] a title that names a capability is left out of mail and calendars: %s',
  (title) => expect(titleForMail(title, capabilities)).toBe('A session that you booked'),
)

test.each(['A walk; with talk', 'Rethinking ahead of winter', 'Thinking', ''])(
  '[K37] any other stays: %s',
  (title) => expect(titleForMail(title, capabilities)).toBe(title),
)
