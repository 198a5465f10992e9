import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/**
 * Lays beside each file of a folder the same as Brotli and as gzip, as small as they get: done at each request, it would cost
 * more than all else about the file, and be larger.
 *
 * @param {string} folder
 */
export async function compressAssets(folder) {
  const names = readdirSync(folder).filter((name) => /\.(js|css|svg)$/.test(name))
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const content = await readFile(path)
      const size = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }
      await Promise.all([
        writeFile(`${path}.br`, await promisify(brotliCompress)(content, size)),
        writeFile(`${path}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION })),
      ])
    }),
  )
}
