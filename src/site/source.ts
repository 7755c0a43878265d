import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isPublicEntry } from '#kernel/entry.ts'
import type { Words, Workflow } from '#kernel/workflow.ts'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { readTombstonesFrom } from '#modules/privacy/erasures/read.ts'
import { ownRequest } from '#modules/privacy/erasures/rules.ts'
import { listUnitLinks, readUnitTree } from '#modules/staff/units/read.ts'
import { countEntriesByDeed, listEntries, listEntriesByDeed, type EntryView } from '#record/read.ts'
import type { SiteAuthority, SiteCheckpoint, SiteEntry, SiteSource, SiteUnit } from './site-source.ts'

/** What the site asks of each module of the program. */
export type Plugged = {
  subjectKinds: readonly { workflow: Workflow }[]
  retention?: readonly { label: Words; purpose: Words; basis: string; period: Words }[]
}

export type SourceParts = {
  db: Db
  authority: string
  /** Public address of the site, without a path. */
  origin: string
  /** Where forms and searches are answered, if not there too. */
  application?: string
  modules: readonly Plugged[]
  /** The folder of the record's public files, and the path under which it is served. */
  recordDir: string
  recordPath: string
  clock: Clock
}

/** The site's material as the database and the public record hold it. */
export function createSiteSource(parts: SourceParts): SiteSource {
  const { db, authority, modules } = parts
  return {
    authority: () => readAuthority(parts),
    units: () => readUnits(parts),
    workflows: async () => modules.flatMap((module) => module.subjectKinds.map((kind) => kind.workflow)),
    retention: async () =>
      modules.flatMap((module) =>
        (module.retention ?? []).map(({ label, purpose, basis, period }) => ({ kind: label, purpose, basis, period })),
      ),
    alerts: async () => [],
    checkpoint: () => readCheckpoint(parts.recordDir),
    entries: async (range) => shown(parts, await listEntries(db, authority, range)),
    entriesByDeed: async (query) => shown(parts, await listEntriesByDeed(db, authority, query)),
    countByDeed: (query) => countEntriesByDeed(db, authority, query),
  }
}

/** Of an internal entry only what the world may see: not even its kind. */
async function shown({ db, authority, clock }: SourceParts, views: readonly EntryView[]): Promise<SiteEntry[]> {
  const own = views.some(({ erasedGround }) => erasedGround === ownRequest)
  const from = own ? await readTombstonesFrom(db, authority) : new Map<number, Date>()
  const now = clock()
  return views.map((view) => {
    const { seq, at, entry } = view
    const erased = isPublicEntry(entry) ? tombstoneOf(view, from, now) : undefined
    return { seq, at, entry, ...(erased && { erased }) }
  })
}

function tombstoneOf(
  { erasedAt, erasedGround }: EntryView,
  from: ReadonlyMap<number, Date>,
  now: Date,
): SiteEntry['erased'] {
  if (erasedAt === null) return undefined
  const ground = erasedGround ?? ''
  if (ground !== ownRequest) return { at: erasedAt, ground }
  const before = from.get(erasedAt.getTime())
  return before && before <= now ? { before, ground } : undefined
}

async function readAuthority({
  db,
  authority,
  origin,
  application = origin,
  recordPath: record,
}: SourceParts): Promise<SiteAuthority> {
  const row = await db
    .selectFrom('authorities')
    .selectAll()
    .where('authority_id', '=', authority)
    .executeTakeFirstOrThrow()
  return {
    id: authority,
    name: row.name,
    shortName: row.short_name,
    superior: row.superior,
    address: row.address,
    phone: row.phone,
    email: row.email,
    openingHours: row.opening_hours,
    origin,
    application,
    record,
  }
}

/** A unit with two superiors stands under the one on the side of the state. */
async function readUnits({ db, authority, clock }: SourceParts): Promise<SiteUnit[]> {
  const [{ units }, links] = await Promise.all([
    readUnitTree(db, authority, clock(), { ended: true }),
    listUnitLinks(db, authority),
  ])
  const names = new Map(units.map(({ id, name }) => [id, { id, name }]))
  const named = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? [])
  return units.map((unit) => {
    const predecessors = named(links.filter(({ successorId }) => successorId === unit.id).map((l) => l.predecessorId))
    const successors = named(links.filter(({ predecessorId }) => predecessorId === unit.id).map((l) => l.successorId))
    const alsoUnder = unit.stateParentId !== null && unit.partyParentId !== null && names.get(unit.partyParentId)
    return {
      id: unit.id,
      parent: unit.stateParentId ?? unit.partyParentId,
      name: unit.name,
      kind: unit.type,
      type: unit.typeWords,
      ...(alsoUnder && { alsoUnder }),
      ...(unit.from && { validFrom: unit.from }),
      ...(unit.state === 'ended' && { validUntil: unit.until ?? '' }),
      ...(predecessors.length > 0 && { predecessors }),
      ...(successors.length > 0 && { successors }),
    }
  })
}

/**
 * The checkpoint that is public now (C2SP tlog-checkpoint: origin, size, root, a blank line, signatures). It is shown, not
 * trusted: signatures other than the record's own are listed by name.
 */
async function readCheckpoint(recordDir: string): Promise<SiteCheckpoint | undefined> {
  const file = join(recordDir, 'checkpoint')
  const [text, stats] = await Promise.all([readFile(file, 'utf8'), stat(file)]).catch(() => [])
  if (text === undefined || stats === undefined) return undefined
  const [origin, size, root = ''] = text.split('\n')
  const signers = [...text.matchAll(/^\u2014 (\S+) /gm)].map((match) => match[1] ?? '')
  const witnesses = [...new Set(signers)].filter((name) => name !== origin).map((name) => ({ name }))
  return { size: Number(size), root, at: stats.mtime, witnesses }
}
