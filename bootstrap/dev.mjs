// `npm run dev`: install and serve with hot reload.
import { begin } from './begin.mjs'

begin(() => import('./run-development-server.mjs').then((module) => module.runDevelopmentServer()))
