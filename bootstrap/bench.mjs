// `npm run bench`: install, build and measure.
import { begin } from './begin.mjs'

begin(() => import('./run-benchmark.mjs').then((module) => module.runBenchmark(process.argv.slice(2))))
