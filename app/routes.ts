import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every address there is. */
export default [
  index('routes/home/route.tsx'),
  route('questionnaires', 'routes/questionnaires/route.tsx'),
  route('questionnaires/which', 'routes/which-questionnaire/route.tsx'),
  route('questionnaires/:questionnaire', 'routes/questionnaire/route.tsx'),
  route('sample-profile', 'routes/sample-profile/route.tsx'),
  route('glossary', 'routes/glossary/route.tsx'),
  route('sources', 'routes/sources/route.tsx'),

  route('sign-in', 'routes/sign-in/route.tsx'),
  route('sign-in/requests/:request', 'routes/sign-in-code/route.tsx'),
  route('sign-in/link/:token', 'routes/sign-in-link/route.tsx'),
  route('sign-out', 'routes/sign-out/route.tsx'),
  route('evaluation/become/:person', 'routes/evaluation-become/route.tsx'),

  route('assessments', 'routes/assessments/route.tsx'),
  route('assessments/new/:questionnaire', 'routes/new-assessment/route.tsx'),
  route('assessments/:assessment', 'routes/assessment/route.tsx'),
  route('assessments/:assessment/role', 'routes/assessment-role/route.tsx'),
  route('assessments/:assessment/sections/:section', 'routes/assessment-section/route.tsx'),
  route('assessments/:assessment/answers', 'routes/assessment-answers/route.ts'),
  route('assessments/:assessment/check', 'routes/check-answers/route.tsx'),
  route('assessments/:assessment/profile', 'routes/profile/route.tsx'),
  route('assessments/:assessment/profile.pdf', 'routes/profile-pdf/route.ts'),
  route('assessments/:assessment/explore', 'routes/explore-profile/route.tsx'),
  route('assessments/:assessment/download.csv', 'routes/assessment-csv/route.ts'),
  route('assessments/:assessment/download.json', 'routes/assessment-json/route.ts'),
  route('assessments/:assessment/delete', 'routes/delete-assessment/route.tsx'),

  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig
