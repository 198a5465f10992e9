// `npm test`: install, build and run every check there is.
import { begin } from './begin.mjs'

begin(() => import('./run-all-tests.mjs').then((module) => module.runAllTests()))
