// `npm run faults` and `npm run fuzz`: what `npm test` does at a small size, at the size that is asked for.
import { begin } from './begin.mjs'

begin(() => import('./run-full-size.mjs').then((module) => module.runFullSize(process.argv.slice(2))))
