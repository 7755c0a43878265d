import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureEntry, fixtureSource } from '../../test/site/site-fixture.ts'
import { buildAssets, type BuiltAssets } from './build-assets.ts'
import { sitePublisher, type SitePublisher } from './publish.ts'
import type { SiteSource } from './site-source.ts'

let root: string
let built: BuiltAssets

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'site-publish-'))
  built = await buildAssets(join(root, 'build'))
})

afterAll(() => rm(root, { recursive: true }))

const clock = () => new Date('2026-11-22T05:00:00Z')

function publisher(name: string, source: SiteSource): { folder: string; site: SitePublisher } {
  const folder = join(root, name)
  return { folder, site: sitePublisher({ folder, source, built, clock }) }
}

async function bytesOf(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, string>()
  for (const item of names) {
    const file = join(item.parentPath, item.name)
    if (item.isFile() && item.name !== '.published.json')
      files.set(file.slice(folder.length), (await readFile(file)).toString('base64'))
  }
  return files
}

describe('publishing the site', () => {
  it('gives the same bytes entry by entry as all at once', async () => {
    const growing = fixtureSource(0)
    const step = publisher('by-steps', growing)
    await step.site.all(0)
    for (let size = 0; size < 203;) {
      const by = size < 97 ? 97 : size < 104 ? 1 : 33
      growing.grow(by)
      size += by
      await step.site.upTo(size)
    }
    const whole = publisher('at-once', fixtureSource(203))
    await whole.site.all(203)
    expect(await bytesOf(step.folder)).toEqual(await bytesOf(whole.folder))
  }, 60_000)

  it('writes nothing where nothing changed', async () => {
    const { site } = publisher('same', fixtureSource(30))
    expect((await site.all(30)).same).toBe(0)
    const again = await site.all(30)
    expect(again.written).toBe(0)
  })

  it('leaves full pages untouched when a decision is published', async () => {
    const source = fixtureSource(250)
    const { folder, site } = publisher('full', source)
    await site.all(250)
    const full = join(folder, 'so-minh-bach/trang/1/index.html')
    const before = await stat(full)
    source.grow(1)
    const done = await site.upTo(251)
    expect((await stat(full)).ino).toBe(before.ino)
    expect(done.written).toBeLessThanOrEqual(18)
  })

  it('goes on after a restart where it stopped', async () => {
    const source = fixtureSource(150)
    const { folder, site } = publisher('restart', source)
    await site.all(150)
    source.grow(3)
    const done = await sitePublisher({ folder, source, built, clock }).upTo(153)
    expect(done.written).toBeLessThanOrEqual(24)
    expect(await readFile(join(folder, 'so-minh-bach/trang/3/index.html'), 'utf8')).toContain('id="muc-152"')
  })

  it('makes the whole site again when the list of what was published is lost or broken', async () => {
    const { folder, site } = publisher('lost', fixtureSource(120))
    await site.all(120)
    const before = await bytesOf(folder)
    await writeFile(join(folder, '.published.json'), '{"form":')
    await rm(join(folder, 'so-minh-bach'), { recursive: true })
    const again = sitePublisher({ folder, source: fixtureSource(120), built, clock })
    await again.upTo(120)
    await again.settled()
    expect(await bytesOf(folder)).toEqual(before)
  })

  it('makes older pages again in slices, newest first, while decisions go on, and goes on after a restart', async () => {
    const source = fixtureSource(620)
    const { folder, site } = publisher('renewed', source)
    await site.all(620)
    const page = (number: number) => readFile(join(folder, `so-minh-bach/trang/${number}/index.html`), 'utf8')
    const renamed: SiteSource = {
      ...source,
      authority: async () => ({ ...(await source.authority()), phone: '0200 555 0199' }),
    }
    const failing: SiteSource = {
      ...renamed,
      entries: async (range) => (range.to === 350 ? Promise.reject(new Error('away')) : renamed.entries(range)),
    }
    const first = sitePublisher({ folder, source: failing, built, clock })
    await first.upTo(620)
    source.grow(1)
    await first.upTo(621)
    expect(await page(12)).toContain('id="muc-620"')
    await expect(first.settled()).rejects.toThrow('away')
    expect(await page(11)).toContain('0199')
    expect(await page(0)).not.toContain('0199')

    const second = sitePublisher({ folder, source: renamed, built, clock })
    await second.changed([])
    await second.settled()
    const fresh = publisher('renewed-fresh', renamed)
    await fresh.site.all(621)
    expect(await bytesOf(folder)).toEqual(await bytesOf(fresh.folder))
  }, 60_000)

  it('puts a tombstone on every page of an entry whose content was erased', async () => {
    const source = fixtureSource(260)
    const erased = { at: new Date('2026-11-01T00:00:00Z'), ground: 'điểm thử' }
    const later: SiteSource = {
      ...source,
      entries: async (range) =>
        (await source.entries(range)).map((given) => (given.seq === 12 ? { ...given, erased } : given)),
      entriesByDeed: async (query) =>
        (await source.entriesByDeed(query)).map((given) => (given.seq === 12 ? { ...given, erased } : given)),
    }
    const { folder, site } = publisher('erased', source)
    await site.all(260)
    await sitePublisher({ folder, source: later, built, clock }).erased([12])
    expect(fixtureEntry(12).erased).toBeUndefined()
    expect(await readFile(join(folder, 'so-minh-bach/trang/0/index.html'), 'utf8')).toContain('điểm thử')
    const fresh = publisher('erased-fresh', later)
    await fresh.site.all(260)
    expect(await bytesOf(folder)).toEqual(await bytesOf(fresh.folder))
  })

  it('makes only the pages of the noun that changed', async () => {
    const { site } = publisher('nouns', fixtureSource(20))
    await site.all(20)
    const done = await site.changed(['units'])
    expect(done.written + done.same).toBe(3)
  })

  it('builds the assets once for the same sources', async () => {
    const file = join(built.folder, 'assets.json')
    const before = await stat(file)
    expect((await buildAssets(built.folder)).assets).toEqual(built.assets)
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs)
  })

  it('builds the assets also where others do so at once', async () => {
    const folder = join(root, 'built-at-once')
    const all = await Promise.all(Array.from({ length: 5 }, () => buildAssets(folder)))
    for (const { assets } of all) expect(assets).toEqual(built.assets)
  }, 120_000)
})
