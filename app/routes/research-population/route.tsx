import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { demographics, findDemographic, sayDemographicValue } from '~/domain/evaluation/demographic'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { publishResearchDraw, readPopulation } from '~/use-cases/publish-research'
import { PopulationPage } from './population-page'

export const handle: PageHandle = {
  title: ({ title, version }: { title: string; version: number }) => `Research: ${title}, version ${version}`,
}

const refusals = {
  'too-few': 'There are too few for this: at least 50 people have to allow it. Try again another day',
  unchanged: 'Too few have come since for a new draw: at least 11 have to. What was drawn stands',
  'not-due': 'It can’t be drawn anew before the day that is named below',
  'holds-role': 'You hold a role here, and so may see figures of groups: single rows are not for you',
} as const

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const name = args.params['questionnaire'] ?? ''
  const read = await readPopulation(deps, actor, name)
  if (!read) throw notFound()
  const { own, questionnaire, population } = read
  const labels =
    population.state === 'standing'
      ? Object.entries(population.labels)
          .sort()
          .map(([label, n]) => ({
            ...{ n, label: sayDemographicValue(population.demographic, label) },
          }))
      : []
  const { title, version } = questionnaire
  return { name, title, version, hasRole: own.hasRole, population, labels }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const name = args.params['questionnaire'] ?? ''
  const read = await readPopulation(deps, actor, name)
  if (!read) throw notFound()
  const chosen = findDemographic((await readForm(args.request)).get('demographic') ?? '')
  const isFirst = read.population.state === 'not-drawn'
  if (isFirst && !chosen)
    return data({ errors: { demographic: 'Choose what is told beside the scores' }, chosen }, { status: 400 })
  const result = await publishResearchDraw(deps, actor, { name, demographic: chosen ?? demographics[0] })
  if (result === 'not-found') throw notFound()
  if (result === 'drawn') return redirect(`/research/${name}`)
  const errors: Record<string, string> = { [isFirst ? 'demographic' : 'draw']: refusals[result] }
  return data({ errors, chosen }, { status: 400 })
}

export default function ResearchPopulation() {
  return (
    <PopulationPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
