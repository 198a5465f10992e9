import { childEnvironment } from './child-environment.mjs'

/**
 * The environment of tools that test: they set the product up themselves, so how this terminal is set up for it must not matter.
 *
 * @param {Record<string, string | undefined>} variables
 */
export function testEnvironment(variables) {
  return childEnvironment({
    NODE_ENV: undefined,
    PORT: undefined,
    HOST: undefined,
    DATABASE_URL: undefined,
    MODE: undefined,
    ...variables,
  })
}
