import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPublicEntry } from '#kernel/entry.ts'
import { writeSiteFile, type SiteFile } from '#platform/site-files/write-file.ts'
import type { BuiltAssets } from './build-assets.ts'
import { foldRecord } from './fold-record.ts'
import { framesOf, pagesFrom, type Material, type Noun } from './page-set.ts'
import { Pen, type Published } from './pen.ts'
import { readState, stateForm, writeState, type PublishedState } from './published-state.ts'
import { pagesOfEntry, type Bound } from './record-pages.ts'
import { countRecord, frontFiles, isRemade, nextSlice, type Remake } from './remake.ts'
import type { SiteEntry, SiteSource } from './site-source.ts'
import type { Tally } from './tally.ts'

export type SiteParts = {
  /** The authority's public folder: what stands there is served. */
  folder: string
  source: SiteSource
  built: BuiltAssets
  clock: () => Date
}

export type SitePublisher = {
  /** Publishes entries of the record up to `size` (exclusive) and the checkpoint that covers them. */
  upTo(size: number): Promise<Published>
  /** Makes again what follows from these nouns. */
  changed(nouns: readonly Noun[]): Promise<Published>
  /** Makes again the pages on which these entries stand: their content was erased. */
  erased(seqs: readonly number[]): Promise<Published>
  /** Makes every page again and waits for all of them; those with the same bytes are left alone. */
  all(size: number): Promise<Published>
  /** Resolves when no older page waits to be made again; rejects where making them failed: the next call takes it up. */
  settled(): Promise<void>
}

const wholeSite: readonly Noun[] = [
  'entries',
  'checkpoint',
  'shelves',
  'alerts',
  'units',
  'retention',
  'workflows',
  'authority',
]
/** Entries that feeds hold. */
const feedLength = 30

/**
 * Keeps an authority's public pages in step with its record. Calls are taken in turn. The same record gives the same
 * bytes, whether it was published entry by entry or at once. A new version of the program, of the authority's data or of
 * a workflow table makes the whole site again at the next call: first the pages that lead to all others, then the full
 * pages of the record, newest first, a few in each turn, so that no decision waits for them. A restart goes on there.
 */
export function sitePublisher(parts: SiteParts): SitePublisher {
  let held: PublishedState | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let remaking: Promise<Published> | undefined
  const inTurn = <Made>(work: () => Promise<Made>): Promise<Made> => {
    const done = turn.then(work, work)
    turn = done.catch(() => undefined)
    return done
  }
  const keep = async (state: PublishedState): Promise<void> => {
    await writeState(parts.folder, state)
    held = state
  }
  /** What is held is let go until the work is done: after a failure the next call reads what was last written. */
  const publish = async (task: Task): Promise<Published> => {
    const done = await inTurn(async () => {
      const site = await openSite(parts)
      const before = held ?? (await readState(parts.folder))
      held = undefined
      const [state, published] = await publishTask(site, before, task)
      await keep(state)
      return published
    })
    if (held?.remake) remaking ??= remakeRest().finally(() => (remaking = undefined))
    remaking?.catch(() => undefined)
    return done
  }
  const remakeSlice = async (): Promise<Published | undefined> => {
    const site = await openSite(parts)
    const state = held
    if (state?.remake === undefined || state.key !== site.key) return undefined
    held = undefined
    const made = await sliceOf(site, state, state.remake)
    await keep(state)
    return made
  }
  const remakeRest = async (): Promise<Published> => {
    const sum = { written: 0, same: 0 }
    for (;;) {
      const made = await inTurn(remakeSlice)
      if (made === undefined) return sum
      sum.written += made.written
      sum.same += made.same
    }
  }
  return {
    upTo: (size) => publish({ size, nouns: ['entries', 'checkpoint'] }),
    changed: (nouns) => publish({ nouns }),
    erased: (seqs) => publish({ nouns: ['entries'], erased: seqs }),
    all: async (size) => {
      const front = await publish({ size, nouns: wholeSite, afresh: true })
      const rest = await remaking
      return { written: front.written + (rest?.written ?? 0), same: front.same + (rest?.same ?? 0) }
    },
    settled: async () => {
      await remaking
    },
  }
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

type Task = { size?: number; nouns: readonly Noun[]; erased?: readonly number[]; afresh?: true }

async function begun(site: Site, size: number): Promise<PublishedState> {
  return { form: stateForm, key: site.key, tally: await countRecord(site, size) }
}

async function publishTask(
  site: Site,
  before: PublishedState | undefined,
  { size, nouns, erased = [], afresh }: Task,
): Promise<[PublishedState, Published]> {
  const known = afresh || (size !== undefined && before && size < before.tally.size) ? undefined : before
  const to = size ?? before?.tally.size ?? 0
  const state = known ?? (await begun(site, to))
  const whole = known?.key !== site.key
  await mkdir(site.parts.folder, { recursive: true })
  const pen = new Pen(site.parts.folder)
  const { tally } = state
  const seen = { ...tally, deeds: { ...tally.deeds }, months: { ...tally.months } }
  if (tally.size < to) for await (const file of foldRecord(site, tally, to)) await pen.write(file)
  if (whole) {
    await copyAssets(site.parts)
    state.key = site.key
    state.remake = { pages: 0, deeds: {} }
    for await (const file of frontFiles(site, tally, state.remake)) await pen.write(file)
    if (isRemade(state.remake)) delete state.remake
  }
  for (const seq of erased) for (const file of await pagesOfEntry(site, seq, tally.size)) await pen.write(file)
  const touched = whole ? wholeSite : [...nouns, ...alsoTouched(site.workflows, seen, tally)]
  for await (const file of pagesFrom(touched, await gather(site, tally), site.frames)) await pen.write(file)
  return [state, await pen.finish()]
}

async function sliceOf(site: Site, state: PublishedState, remake: Remake): Promise<Published> {
  const pen = new Pen(site.parts.folder)
  for await (const file of nextSlice(site, remake)) await pen.write(file)
  const made = await pen.finish()
  if (isRemade(remake)) delete state.remake
  return made
}

/** A first entry of a month or of a kind adds a shelf; recorded decisions about units change their tree. */
function alsoTouched(workflows: Material['workflows'], before: Tally, after: Tally): Noun[] {
  const units = workflows.filter(({ kind }) => kind === 'unit').flatMap(({ steps }) => steps)
  const shelves = ({ months, deeds }: Tally) => Object.keys(months).length + Object.keys(deeds).length
  return [
    ...(shelves(before) === shelves(after) ? [] : ['shelves' as const]),
    ...(units.some(({ past }) => before.deeds[past] !== after.deeds[past]) ? ['units' as const] : []),
  ]
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
  for (let to = size; to > 0 && decisions < feedLength && found.length < 2_000; to -= 50) {
    const part = (await source.entries({ from: Math.max(0, to - 50), to })).toReversed()
    found.push(...part)
    decisions += part.filter(({ entry }) => isPublicEntry(entry)).length
  }
  return found
}

/** Older assets stay: pages that a reader or a cache still holds name them. */
async function copyAssets({ folder, built }: SiteParts): Promise<void> {
  const { style, icon, fonts, fontLicence, scripts } = built.assets
  for (const path of [style, icon, fontLicence, ...fonts, ...Object.values(scripts)]) {
    const file: SiteFile = { path, bytes: await readFile(join(built.folder, path)), life: 'ever' }
    await writeSiteFile(folder, file)
  }
}
