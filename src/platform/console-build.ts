import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { putFile } from './put-file.ts'
import { writeSiteFile } from './site-files/write-file.ts'

const source = fileURLToPath(new URL('../', import.meta.url))

/**
 * What the console may load: only its own files, no inline script and no inline style. Mantine's variables stand in the
 * style sheet (src/console/vite.config.ts); React sets styles through the CSSOM, which this policy does not forbid.
 */
export const consolePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Says in `outDir` of which sources the console there was made. */
const keyName = 'console.key'

/** Files of an older build stay so long for pages that are still open. */
const keepOld = 7 * 24 * 3_600_000

/**
 * Builds the console into `outDir`/console, with compressed twins, unless what stands there was made of the same sources.
 * @returns whether it was built
 */
export async function buildConsole({
  outDir,
  force = false,
  say = () => undefined,
}: {
  outDir: string
  force?: boolean
  say?: (line: string) => void
}): Promise<boolean> {
  const key = await sourceKey()
  if (!force && (await builtFrom(outDir)) === key) return false
  say('Đang dựng bàn làm việc… / Building the console…')
  const made = await mkdtemp(join(tmpdir(), 'minhbach-console-'))
  try {
    await bundle(made)
    await publish(made, outDir)
  } finally {
    await rm(made, { recursive: true, force: true })
  }
  await putFile(join(outDir, keyName), key)
  return true
}

/** Whether the console in `outDir` was made of the sources as they are. */
export async function isConsoleBuilt(outDir: string): Promise<boolean> {
  const made = await builtFrom(outDir)
  return made !== '' && made === (await sourceKey())
}

const builtFrom = (outDir: string) => readFile(join(outDir, keyName), 'utf8').catch(() => '')

/** Whoever builds, in a test too, gets the production build: NODE_ENV decides over React's and over that of the JSX. */
async function bundle(outDir: string): Promise<void> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    const { build } = await import('vite')
    await build({ configFile: join(source, 'console/vite.config.ts'), configLoader: 'native', build: { outDir } })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

/** The page comes last, so that whoever is given it finds what it names. */
async function publish(made: string, outDir: string): Promise<void> {
  const files = await filesBelow(made)
  const last = (name: string) => Number(name.endsWith('.html'))
  for (const file of files.toSorted((a, b) => last(a) - last(b))) {
    const path = `/console/${relative(made, file)}`.replace(/\/index\.html$/, '/')
    await writeSiteFile(outDir, { path, bytes: await readFile(file), life: 'ever' })
  }
  await removeOld(outDir, new Set(files.map((file) => relative(made, file))))
}

/** Removes from `outDir`/console what is older than a week and not `current`: names below that folder, without the endings of twins. */
export async function removeOld(outDir: string, current: ReadonlySet<string>): Promise<void> {
  const folder = join(outDir, 'console')
  for (const file of await filesBelow(folder)) {
    if (current.has(relative(folder, file).replace(/\.(br|gz)$/, ''))) continue
    // Another program that builds at once may have put it in its place, or removed it.
    const written = await stat(file).catch(() => undefined)
    if (written && Date.now() - written.mtimeMs > keepOld) await rm(file, { force: true })
  }
}

/** Changes with any file that the console is made of. */
async function sourceKey(): Promise<string> {
  const hash = createHash('sha256')
  const all = await filesBelow(source)
  const parts = all.filter((file) =>
    /^(console|kernel|vietnamese)\/|^modules\/.*\/(schema|rules)\.ts$/.test(relative(source, file)),
  )
  for (const file of [...parts.toSorted(), join(source, '../package-lock.json')]) {
    if (/\.test\.tsx?$/.test(file)) continue
    hash
      .update(relative(source, file))
      .update('\0')
      .update(await readFile(file).catch(() => ''))
  }
  return hash.digest('hex')
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
