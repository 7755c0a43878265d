import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { putFile } from '../put-file.ts'
import { mediaOf } from './media-types.ts'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** Files below this many bytes gain nothing by compression. */
const worthCompressing = 300

export type SiteFile = {
  /** Public path, `/so-minh-bach/`: a trailing slash stands for its index.html. */
  path: string
  bytes: Uint8Array | string
  /** How long the bytes will live: pages that change with every decision are compressed less hard than assets. */
  life: 'short' | 'long' | 'ever'
}

/**
 * Writes a public file and its compressed twins, each under a temporary name and then renamed; the plain file last, so
 * that whoever sees it new finds the twins new too. Bytes that stand there already are left alone. Compression, writes
 * and renames all run beside the program: a rename waits where the disk is busy, and no request waits with it.
 * @returns whether anything was written
 */
export async function writeSiteFile(folder: string, { path, bytes, life }: SiteFile): Promise<boolean> {
  const file = fileOf(folder, path)
  const plain =
    typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const compressed = mediaOf(file).compress && plain.length >= worthCompressing
  if (stands(file, plain, compressed)) return false
  if (compressed) {
    const [br, gz] = await Promise.all([
      brotli(plain, brotliOptions(plain.length, life)),
      deflate(plain, { level: life === 'short' ? 4 : 9 }),
    ])
    await Promise.all([putFile(`${file}.br`, br), putFile(`${file}.gz`, gz)])
  } else {
    rmSync(`${file}.br`, { force: true })
    rmSync(`${file}.gz`, { force: true })
  }
  await putFile(file, plain)
  return true
}

/** Where the file of a public path lies. */
export function fileOf(folder: string, path: string): string {
  return join(folder, path.endsWith('/') ? `${path}index.html` : path)
}

const qualities = { short: 4, long: 9, ever: 11 } as const

function brotliOptions(size: number, life: SiteFile['life']) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualities[life],
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
      // A window as large as the page: the default one costs more in memory management than the compression itself.
      [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(12, Math.ceil(Math.log2(size)))),
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  }
}

function stands(file: string, plain: Buffer, compressed: boolean): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.size !== plain.length) return false
  if (compressed && !(existsSync(`${file}.br`) && existsSync(`${file}.gz`))) return false
  return plain.equals(readFileSync(file))
}
