// `npm start`: install, build and serve.
import { begin } from './begin.mjs'

begin(() => import('./start-application.mjs').then((module) => module.startApplication()))
