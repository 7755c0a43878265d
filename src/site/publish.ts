import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPublicEntry } from '#kernel/entry.ts'
import { writeSiteFile, type SiteFile } from '#platform/site-files/write-file.ts'
import type { BuiltAssets } from './build-assets.ts'
import { foldRecord } from './fold-record.ts'
import { framesOf, pagesFrom, type Material, type Noun } from './page-set.ts'
import { pagesOfEntry, type Bound } from './record-pages.ts'
import type { SiteEntry, SiteSource } from './site-source.ts'
import { emptyTally, type Tally } from './tally.ts'

export type SiteParts = {
  /** The authority's public folder: what stands there is served. */
  folder: string
  source: SiteSource
  built: BuiltAssets
  clock: () => Date
}

/** How many files were written and how many stood there already with the same bytes. */
export type Published = { written: number; same: number }

export type SitePublisher = {
  /** Publishes entries of the record up to `size` (exclusive) and the checkpoint that covers them. */
  upTo(size: number): Promise<Published>
  /** Makes again what follows from these nouns. */
  changed(nouns: readonly Noun[]): Promise<Published>
  /** Makes again the pages on which these entries stand: their content was erased. */
  erased(seqs: readonly number[]): Promise<Published>
  /** Makes every page again; those with the same bytes are left alone. */
  all(size: number): Promise<Published>
}

/** What was published last, kept beside the pages under a hidden name that is never served. */
type State = { key: string; tally: Tally }

const stateFile = '.published.json'
const wholeSite: readonly Noun[] = ['entries', 'checkpoint', 'alerts', 'units', 'retention', 'workflows', 'authority']
/** Entries that feeds hold. */
const feedLength = 50

/**
 * Keeps an authority's public pages in step with its record. Calls are taken in turn. The same record gives the same
 * bytes, whether it was published entry by entry or at once. A new version of the program, of the authority's data or of
 * a workflow table makes the whole site again at the next call.
 */
export function sitePublisher(parts: SiteParts): SitePublisher {
  let held: State | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<Published>): Promise<Published> => {
    const done = turn.then(work, work)
    turn = done.catch(() => undefined)
    return done
  }
  const run = async (
    size: number | undefined,
    nouns: readonly Noun[],
    { afresh = false, erased = [] as readonly number[] } = {},
  ): Promise<Published> => {
    const site = await openSite(parts)
    const before = afresh ? undefined : (held ?? (await readState(parts.folder)))
    const fits = before?.key === site.key && (size === undefined || size >= before.tally.size)
    const tally = fits && before ? structuredClone(before.tally) : emptyTally()
    const to = size ?? before?.tally.size ?? 0
    held = undefined
    const done = await publishFrom(site, { tally, to, nouns: fits ? nouns : wholeSite, erased })
    held = { key: site.key, tally }
    await writeState(parts.folder, held)
    return done
  }
  return {
    upTo: (size) => inTurn(() => run(size, ['entries', 'checkpoint'])),
    changed: (nouns) => inTurn(() => run(undefined, nouns)),
    erased: (seqs) => inTurn(() => run(undefined, ['entries'], { erased: seqs })),
    all: (size) => inTurn(() => run(size, wholeSite, { afresh: true })),
  }
}

/** The tree of units follows from recorded decisions about units: whether there is a new one. */
function unitsChanged(workflows: Material['workflows'], before: Tally['deeds'], { deeds }: Tally): boolean {
  const units = workflows.filter(({ kind }) => kind === 'unit').flatMap(({ steps }) => steps)
  return units.some(({ past }) => before[past] !== deeds[past])
}

type Site = Bound & { parts: SiteParts; key: string; authority: Material['authority'] }

async function openSite(parts: SiteParts): Promise<Site> {
  const { source, built } = parts
  const [authority, workflows] = await Promise.all([source.authority(), source.workflows()])
  const key = createHash('sha256')
    .update(JSON.stringify([built.assets.key, authority, workflows]))
    .digest('base64url')
    .slice(0, 22)
  return { parts, source, workflows, authority, key, frames: framesOf(authority, built.assets) }
}

type Task = { tally: Tally; to: number; nouns: readonly Noun[]; erased: readonly number[] }

async function publishFrom(site: Site, { tally, to, nouns, erased }: Task): Promise<Published> {
  await mkdir(site.parts.folder, { recursive: true })
  const pen = new Pen(site.parts.folder)
  const before = { ...tally.deeds }
  if (nouns === wholeSite) await copyAssets(site.parts)
  if (tally.size < to || nouns === wholeSite)
    for await (const file of foldRecord(site, tally, to)) await pen.write(file)
  for (const seq of erased) for (const file of await pagesOfEntry(site, seq, tally.size)) await pen.write(file)
  const touched = unitsChanged(site.workflows, before, tally) ? [...nouns, 'units' as const] : nouns
  for await (const file of pagesFrom(touched, await gather(site, tally), site.frames)) await pen.write(file)
  return pen.finish()
}

async function gather({ source, authority, workflows, parts }: Site, tally: Tally): Promise<Material> {
  const [alerts, checkpoint, newest] = await Promise.all([
    source.alerts(),
    source.checkpoint(),
    newestEntries(source, tally.size),
  ])
  const decisions = newest.filter(({ entry }) => isPublicEntry(entry)).slice(0, feedLength)
  return { source, authority, workflows, alerts, checkpoint, tally, decisions, newest, now: parts.clock() }
}

/** The newest entries, newest first, as far back as needed for a feed of public ones, but no further than 2,000. */
async function newestEntries(source: SiteSource, size: number): Promise<SiteEntry[]> {
  const found: SiteEntry[] = []
  let decisions = 0
  for (let to = size; to > 0 && decisions < feedLength && found.length < 2_000; to -= 100) {
    const part = (await source.entries({ from: Math.max(0, to - 100), to })).toReversed()
    found.push(...part)
    decisions += part.filter(({ entry }) => isPublicEntry(entry)).length
  }
  return found
}

/** Writes files a few at a time, so that one is compressed while the next is made. */
class Pen {
  readonly #folder: string
  readonly #counts: Published = { written: 0, same: 0 }
  readonly #open = new Set<Promise<void>>()
  #failure: unknown

  constructor(folder: string) {
    this.#folder = folder
  }

  async write(file: SiteFile): Promise<void> {
    const writing = this.#put(file).finally(() => this.#open.delete(writing))
    this.#open.add(writing)
    if (this.#open.size >= 8) await Promise.race(this.#open)
  }

  async #put(file: SiteFile): Promise<void> {
    try {
      const written = await writeSiteFile(this.#folder, file)
      this.#counts[written ? 'written' : 'same']++
    } catch (error) {
      this.#failure ??= error
    }
  }

  async finish(): Promise<Published> {
    await Promise.all(this.#open)
    if (this.#failure !== undefined) throw this.#failure
    return this.#counts
  }
}

/** Older assets stay: pages that a reader or a cache still holds name them. */
async function copyAssets({ folder, built }: SiteParts): Promise<void> {
  const { style, icon, fonts, fontLicence, scripts } = built.assets
  for (const path of [style, icon, fontLicence, ...fonts, ...Object.values(scripts)]) {
    await writeSiteFile(folder, { path, bytes: await readFile(join(built.folder, path)), life: 'ever' })
  }
}

async function readState(folder: string): Promise<State | undefined> {
  const text = await readFile(join(folder, stateFile), 'utf8').catch(() => undefined)
  try {
    return text === undefined ? undefined : (JSON.parse(text) as State)
  } catch {
    return undefined
  }
}

async function writeState(folder: string, state: State): Promise<void> {
  await writeFile(join(folder, `${stateFile}.part`), JSON.stringify(state))
  await rename(join(folder, `${stateFile}.part`), join(folder, stateFile))
}
