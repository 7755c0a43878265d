import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
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
 * that whoever sees it new finds the twins new too. Bytes that stand there already are left alone.
 * @returns whether anything was written
 */
export async function writeSiteFile(folder: string, { path, bytes, life }: SiteFile): Promise<boolean> {
  const file = fileOf(folder, path)
  const plain =
    typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const compressed = mediaOf(file).compress && plain.length >= worthCompressing
  if (await stands(file, plain, compressed)) return false
  await mkdir(dirname(file), { recursive: true })
  if (compressed) {
    const [br, gz] = await Promise.all([
      brotli(plain, brotliOptions(plain.length, life)),
      deflate(plain, { level: life === 'short' ? 6 : 9 }),
    ])
    await Promise.all([put(`${file}.br`, br), put(`${file}.gz`, gz)])
  } else {
    await Promise.all([rm(`${file}.br`, { force: true }), rm(`${file}.gz`, { force: true })])
  }
  await put(file, plain)
  return true
}

/** Where the file of a public path lies. */
export function fileOf(folder: string, path: string): string {
  return join(folder, path.endsWith('/') ? `${path}index.html` : path)
}

const qualities = { short: 5, long: 9, ever: 11 } as const

function brotliOptions(size: number, life: SiteFile['life']) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualities[life],
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  }
}

async function stands(file: string, plain: Buffer, compressed: boolean): Promise<boolean> {
  const there = await stat(file).catch(() => undefined)
  if (there?.size !== plain.length) return false
  if (compressed && !(await Promise.all([stat(`${file}.br`), stat(`${file}.gz`)]).catch(() => undefined))) return false
  return plain.equals(await readFile(file))
}

async function put(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.${randomBytes(6).toString('hex')}.part`
  const handle = await open(part, 'wx', 0o644)
  try {
    await handle.writeFile(bytes)
  } finally {
    await handle.close()
  }
  await rename(part, file)
}
