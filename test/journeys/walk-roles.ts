import type { Page } from 'playwright-core'
import { newAddress } from './journey'
import { expectHeading } from './steps'
import { type State, state } from './walk-every-page'
import { walkRound } from './walk-round'

/** Becomes somebody of the demonstration. */
export async function become(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: `Become ${name}` }).click()
  await expectHeading(page, 'My assessments')
}

/** Sends a form that is refused. */
async function refuse(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
}

/** Leads Amira through what is hers beside her assessments; she shares a profile with Gareth. */
export async function* walkAccount(page: Page): AsyncGenerator<State> {
  await become(page, 'Amira Khan')
  const profile = await page
    .getByRole('link', { name: /^Profile of/ })
    .first()
    .getAttribute('href')
  const share = profile!.replace('/profile', '/share')
  await page.goto(share)
  yield state('share')
  await refuse(page, 'Share')
  yield state('share, nothing said', 'share, refused')
  if ((await page.getByRole('button', { name: /Take it back/ }).count()) === 0) {
    await page.getByLabel('Their e-mail address').fill('gareth.lewis@hospital.example')
    await page.getByLabel('1 month').check()
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await page.getByText('Has not looked at it').waitFor()
  }
  await page.goto(share)
  yield state('share, shared', 'share')
  await page.goto('/account')
  yield state('account')
  await page.getByLabel('What should we call you?').fill('A')
  await refuse(page, 'Save')
  yield state('account, a name that is none')
  await page.goto('/account/sessions')
  yield state('sessions')
  yield* walkPosts(page)
  await page.goto('/account/delete')
  yield state('delete account')
  await refuse(page, 'Delete my account')
  yield state('delete account, not confirmed')
  await page.goto('/signed-in')
  yield state('signed in')
  await become(page, 'Gareth Lewis')
  await page.goto('/shared')
  yield state('shared with me')
  await page.getByRole('main').getByRole('link').first().click()
  await expectHeading(page, 'Your profile')
  yield state('shared profile')
}

/** Leads an administrator and an ICS lead through what they look after; somebody invited answers. */
export async function* walkLookingAfter(page: Page): AsyncGenerator<State> {
  const email = newAddress()
  await become(page, 'Helen Ward')
  for (const [name, path] of Object.entries({
    administration: '/administration',
    'unreachable addresses': '/administration/addresses',
    jobs: '/administration/jobs',
    'audit log': '/administration/audit',
    systems: '/administration/systems',
    'names and codes': '/administration/systems/hampshire-and-isle-of-wight',
    'mergers and splits': '/administration/systems/changes',
    'record a merger': '/administration/systems/changes/new?kind=merger',
    'undo, what came with the product': '/administration/systems/changes/reorganisation-2026-04/undo',
    academies: '/administration/academies',
  })) {
    await page.goto(path)
    yield state(name)
  }
  await refuse(page, 'Add the academy')
  yield state('academies, no name')
  await page.getByLabel('What is the academy called?').fill(`Academy of ${email}`)
  await page.getByRole('button', { name: 'Add the academy' }).click()
  await expectHeading(page, `Academy of ${email}`)
  yield state('academy')
  yield* walkOrganisations(page, email)
  yield* walkSplit(page, email)
  yield* walkImports(page, email)
  await page.goto('/roles/administrator/all')
  yield state('administrators')
  await refuse(page, 'Invite')
  yield state('administrators, no address')
  await page.goto('/administration/audit?from-day=40&from-month=1&from-year=2026')
  yield state('audit log, no such day')

  await become(page, 'Omar Reyes')
  await page.goto('/systems/west-yorkshire')
  yield state('ICS')
  await page.getByLabel('What is the team called?').fill(`Board of ${email}`)
  await page.getByRole('button', { name: 'Make the team' }).click()
  await expectHeading(page, `Board of ${email}`)
  yield state('team')
  await page.getByRole('link', { name: 'Facilitators of this team' }).click()
  await page.getByLabel('Their e-mail address').fill('ruth.bello@charity.example')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByText('Has not answered').waitFor()
  yield state('facilitators, one invited', 'facilitators')
  await become(page, 'Ruth Bello')
  yield state('list, with an invitation', 'list')
  await page.getByRole('link', { name: `You are invited: Facilitator, Board of ${email}` }).click()
  await expectHeading(page, 'An invitation')
  yield state('invitation')
  await page.getByRole('button', { name: 'Accept' }).click()
  await expectHeading(page, 'My assessments')
  await page.goto('/administration')
  await page
    .getByRole('link', { name: `Board of ${email}` })
    .first()
    .click()
  await expectHeading(page, `Board of ${email}`)
  yield* walkRound(page, `Board of ${email}`)
}

/** Leads an administrator through adding an organisation, which is called after an address. */
async function* walkOrganisations(page: Page, email: string): AsyncGenerator<State> {
  await page.goto('/administration/organisations/new')
  yield state('new organisation')
  await refuse(page, 'Add the organisation')
  yield state('new organisation, nothing said')
  await page.getByLabel('What is the organisation called?').fill(`Charity of ${email}`)
  await page.getByLabel('Sector').selectOption('vcse')
  await page.getByRole('button', { name: 'Add the organisation' }).click()
  await expectHeading(page, `Charity of ${email}`)
  yield state('organisation')
  await page.goto('/administration/organisations?name=charity')
  await page.getByRole('link', { name: `Charity of ${email}` }).waitFor()
  yield state('organisations')
}

/** Leads somebody through saying where they work. */
async function* walkPosts(page: Page): AsyncGenerator<State> {
  await page.goto('/account/posts/new')
  yield state('new post')
  await refuse(page, 'Add')
  yield state('new post, nothing said')
  await page.getByLabel('Its sector').selectOption('vcse')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expectHeading(page, 'Where you work')
  yield state('posts')
  await page.getByRole('link', { name: 'Change or remove' }).last().click()
  await expectHeading(page, 'Change where you work')
  yield state('post')
  await page.getByRole('button', { name: 'Remove this' }).click()
  await expectHeading(page, 'Where you work')
}

/** Leads an administrator to a split, as far as its preview, and back to the form. */
async function* walkSplit(page: Page, name: string): AsyncGenerator<State> {
  await page.goto('/administration/systems/devon')
  await refuse(page, 'Record the code')
  yield state('names and codes, no code')
  await page.goto('/administration/systems/changes/new?kind=split')
  await refuse(page, 'See what it will do')
  yield state('record a split, nothing said')
  for (const [part, text] of [
    ['day', '1'],
    ['month', '4'],
    ['year', '2030'],
  ] as const) {
    await page.locator(`[name=day-${part}]`).fill(text)
  }
  await page.getByLabel('Devon', { exact: true }).check()
  await page.locator('#successor-1').selectOption('dorset')
  await page.locator('#successor-2-name').fill(`Exe ${name}`)
  await page.locator('#successor-2-board').fill(`NHS Exe ${name}`)
  await page.locator('#successor-2-region').selectOption('south-west')
  await page.getByRole('button', { name: 'See what it will do' }).click()
  await expectHeading(page, 'Check the split')
  yield state('check the split')
  await page.getByRole('button', { name: 'Change something' }).click()
  await expectHeading(page, 'Record a split')
}

/** Leads an administrator through what a file would do, to its preview. */
async function* walkImports(page: Page, email: string): AsyncGenerator<State> {
  await page.goto('/administration/organisations/import')
  yield state('import organisations')
  await refuse(page, 'Check')
  yield state('import organisations, nothing given')
  const paste = page.getByLabel('Or paste its rows, with the first one')
  await paste.fill(`name,sector\nA,Hospital\n`)
  await refuse(page, 'Check')
  yield state('import organisations, with problems', 'import organisations, nothing given')
  await paste.fill(`name,sector\nImport of ${email},vcse\nHospice of ${email},Other\n`)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByText('2 organisations will be added').waitFor()
  yield state('import organisations, preview', 'import organisations')
  await page.goto('/people/import')
  yield state('import people')
}
