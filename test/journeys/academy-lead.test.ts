import { expect } from 'vitest'
import { journey, newAddress } from './journey'
import { fillBaseline, fillProgramme } from './fill-programme'
import { expectHeading, rowsOf, signInByLink, askForLink } from './steps'
import { become } from './walk-roles'

journey(
  'an academy’s lead sets up a programme, sees what will be publishable, invites, plans a wave, and reads and takes an evaluation',
  async ({ openVisit }) => {
    const { page } = await openVisit()
    await become(page, 'Tomas Vega')
    await page.goto('/academies/demonstration-academy')
    await page.getByRole('link', { name: 'Programmes and their cohorts' }).click()
    await page.getByRole('link', { name: 'Add a programme' }).click()
    await fillProgramme(page, 'Leading on the coast')
    await page.getByRole('button', { name: 'Add it' }).click()
    await expectHeading(page, 'Leading on the coast')
    await page.getByRole('link', { name: 'Add a cohort' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Spring tide')
    await page.getByLabel('Everything at the end').check()
    await page.getByRole('button', { name: 'Add it' }).click()
    await expectHeading(page, 'Spring tide')
    const cohort = new URL(page.url()).pathname

    await page.getByLabel('How many people do you expect to be counted?').fill('12')
    await page.getByRole('button', { name: 'Work it out' }).click()
    await page.getByText('If 12 people let themselves be counted').waitFor()
    const preview = await rowsOf(page, 'By how many drop out')
    expect(preview[0]?.join(' ')).toMatch(/Nobody drops out .*12/)
    // Of twelve, five may go before fewer than eight pairs are left.
    expect(preview.at(-1)?.at(-1)).toMatch(/None$/)

    const email = newAddress()
    await page.getByRole('link', { name: 'Invite people, or see who takes part' }).click()
    await page.getByLabel('Their e-mail address').fill(email)
    await page.getByRole('button', { name: 'Invite' }).click()
    await page.getByRole('heading', { name: 'Invited' }).waitFor()
    await page.goto(`${cohort}/waves/new`)
    await fillBaseline(page)
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByRole('link', { name: /^Baseline, 1 June/ }).waitFor()

    const invited = await openVisit()
    await invited.page.goto('/sign-in')
    await askForLink(invited.page, email)
    await signInByLink(invited.page)
    await invited.page.getByRole('link', { name: /^You are invited: Programme participant/ }).click()
    await invited.page.getByRole('button', { name: 'Accept' }).click()
    await invited.page.getByRole('link', { name: 'Leading on the coast, Spring tide' }).waitFor()
    await page.reload()
    expect(await page.getByRole('main').innerText()).toMatch(/Taking part\s+1\s+Invited, no answer yet\s+0/)
    expect(await page.getByRole('main').innerText()).not.toContain(email)
    await page.getByRole('link', { name: /^Evaluation/ }).click()
    await page.getByText('Nothing has been published of this cohort yet.').waitFor()

    await page.goto('/cohorts/demonstration-cohort-first/evaluation')
    const scales = await rowsOf(page, /the end wave.*as a table/)
    expect(scales[0]?.[0]).toMatch(/\(aimed at\)$/)
    for (const ending of ['pdf', 'csv', 'json']) {
      const link = page.getByRole('link', { name: `Download ${ending.toUpperCase()}` })
      const file = await page.request.get((await link.getAttribute('href'))!)
      expect([ending, file.status()]).toEqual([ending, 200])
    }
    await page.getByRole('link', { name: 'Cohorts of this programme over time' }).click()
    await expectHeading(page, /^Cohorts over time/)
  },
)
