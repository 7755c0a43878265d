import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { putFile } from '#platform/put-file.ts'
import type { Assets } from './assets.ts'
import type { SubsetFont } from './subset-fonts.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The built files lie in `folder`/assets, their list in `folder`/assets.json. */
export type BuiltAssets = { assets: Assets; folder: string }

/**
 * Style, fonts, icon and browser scripts under names that hold their hash. Builds only when a source changed since the
 * last build in `folder`.
 */
export async function buildAssets(folder: string): Promise<BuiltAssets> {
  const key = await sourceKey()
  const made = await readMade(folder)
  if (made?.key === key) return { assets: made, folder }
  const assets = await buildAll(folder, key)
  await putFile(join(folder, 'assets.json'), JSON.stringify(assets, null, 2))
  return { assets, folder }
}

/** Whether what lies in `folder` was made of the sources as they are. */
export async function areAssetsBuilt(folder: string): Promise<boolean> {
  const made = await readMade(folder)
  return made !== undefined && made.key === (await sourceKey())
}

async function readMade(folder: string): Promise<Assets | undefined> {
  const listed = await readFile(join(folder, 'assets.json'), 'utf8').catch(() => '')
  return listed ? (JSON.parse(listed) as Assets) : undefined
}

async function buildAll(folder: string, key: string): Promise<Assets> {
  // Both tools are heavy and needed only when a source changed.
  const { readFontLicence, subsetFonts } = await import('./subset-fonts.ts')
  const fonts = await subsetFonts()
  const addresses: string[] = []
  for (const font of fonts)
    addresses.push(await keep(folder, `be-vietnam-pro-${font.weight}-${font.script}.woff2`, font.bytes))
  const style = await keep(folder, 'site.css', await styleSheet(fonts, addresses))
  const icon = await keep(folder, 'icon.svg', await readFile(join(here, 'styles/icon.svg')))
  const fontLicence = await keep(folder, 'be-vietnam-pro.txt', await readFontLicence())
  return { key, style, icon, fonts: addresses, fontLicence, scripts: await buildScripts(folder) }
}

/** Writes bytes under a name with their hash; the address of the file. */
async function keep(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const dot = name.lastIndexOf('.')
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10)
  const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`
  await putFile(join(folder, 'assets', hashed), bytes)
  return `/assets/${hashed}`
}

async function styleSheet(fonts: readonly SubsetFont[], addresses: readonly string[]): Promise<Buffer> {
  const faces = fonts.map(
    ({ weight, ranges }, index) =>
      `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};font-display:swap;src:url(${addresses[index]}) format('woff2');unicode-range:${ranges}}`,
  )
  const written = await readFile(join(here, 'styles/site.css'), 'utf8')
  return Buffer.from(faces.join('') + tighten(written))
}

/** Takes out comments and the spaces that mean nothing in this style sheet, which has no strings with spaces around signs. */
function tighten(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
}

/** Bundles each file of browser/; scripts carry their hash in the name. */
async function buildScripts(folder: string): Promise<Record<string, string>> {
  const sources = (await readdir(join(here, 'browser'))).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.'),
  )
  const scripts: Record<string, string> = {}
  if (sources.length === 0) return scripts
  const { build } = await import('vite')
  // A place of its own: another program may build into `folder` at once.
  const out = await mkdtemp(join(tmpdir(), 'minhbach-scripts-'))
  for (const source of sources.toSorted(byCode)) {
    await build({
      root: here,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: out,
        emptyOutDir: true,
        target: 'es2020',
        modulePreload: false,
        rollupOptions: {
          input: join(here, 'browser', source),
          output: { entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    })
    const name = basename(source, '.ts')
    scripts[name] = await keep(folder, `${name}.js`, await readFile(join(out, `${name}.js`)))
  }
  await rm(out, { recursive: true })
  return scripts
}

const byCode = (a: string, b: string) => (a < b ? -1 : 1)

/**
 * A hash over everything that pages and assets are made from: the site's own files, what they may import, versions of
 * the tools. Another key makes the whole site again.
 */
async function sourceKey(): Promise<string> {
  const hash = createHash('sha256')
  const require = createRequire(import.meta.url)
  for (const name of ['@fontsource/be-vietnam-pro', 'subset-font', 'vite']) {
    hash.update(
      await readFile(join(here, `../../node_modules/${name}/package.json`)).catch(() =>
        readFile(require.resolve(`${name}/package.json`)),
      ),
    )
  }
  for (const folder of [
    '.',
    'pages',
    'styles',
    'browser',
    'browser/verify',
    '../kernel',
    '../record',
    '../vietnamese',
    '../matching',
  ]) {
    const names = await readdir(join(here, folder)).catch(() => [])
    for (const name of names.toSorted(byCode)) {
      if (!/\.(ts|css|svg)$/.test(name) || name.includes('.test.')) continue
      hash.update(`${folder}/${name}\0`).update(await readFile(join(here, folder, name)))
    }
  }
  return hash.digest('base64url').slice(0, 16)
}
