import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { reapplyErasures } from '#modules/privacy/index.ts'
import { writeHosts } from '#platform/site-files/hosts.ts'
import type { AnySubjectKind, Project } from '#record/kinds.ts'
import type { Module, Services } from '#record/module.ts'
import { longestCheckpoint, parseCheckpoint } from '#record/checkpoint.ts'
import { openDirectory } from '#record/disk.ts'
import { setHalt } from '#record/halt.ts'
import { decodeNote, parseNote, parseVerifierKey } from '#record/note.ts'
import { sha256 } from '#record/primitives.ts'
import type { PublishedHead } from '#record/publish.ts'
import { buildAssets, type BuiltAssets } from '#site/build-assets.ts'
import { sitePublisher, type SitePublisher } from '#site/publish.ts'
import { createSiteSource } from '#site/source.ts'
import { listAuthorities, type Authority } from './authorities.ts'
import { addressOf, type Config } from './config.ts'
import { assetsDir, recordDir, recordName, siteDir } from './places.ts'
import { foreseeHalt } from './halt-record.ts'
import { publishRecord, type RecordPublishing } from './publish-record.ts'
import { reactionsOf } from './reactions.ts'

export type PublishingParts = {
  config: Config
  db: Db
  url: string
  clock: Clock
  log: Services['log']
  fetchOutside: Services['fetchOutside']
}

type Plugged = {
  kinds: ReadonlyMap<string, AnySubjectKind>
  projections: ReadonlyMap<string, Project>
  modules: readonly Module[]
  services: () => Services
}
type Running = { record: RecordPublishing; site: SitePublisher; settled: () => Promise<void> }

/** Keeps the public files of every authority in step with its record. */
export type Publishing = {
  start(plugged: Plugged): Promise<void>
  poke(authority: string, size: number): void
  renewKeys(authority: string): Promise<void>
  /** Pages whose content was erased, or that follow from rows rather than entries, are made again. */
  site(authority: string): SitePublisher | undefined
  /** Entries under the public checkpoint, whichever process published it. */
  publishedSize(authority: string): Promise<number>
  stop(): Promise<void>
}

/** Milliseconds that stopping waits for pages under way. */
const longestStop = 3_000

export function openPublishing(parts: PublishingParts): Publishing {
  const running = new Map<string, Running>()
  return {
    start: async (plugged) => {
      const built = await buildAssets(assetsDir(parts.config.dataDir))
      const authorities = await listAuthorities(parts.db)
      for (const authority of authorities) {
        const halt = await foreseeHalt({ db: parts.db, dataDir: parts.config.dataDir }, authority)
        if (halt) await setHalt(parts.db, authority.id, halt)
        running.set(authority.id, publishAuthority(parts, { plugged, built, authority }))
      }
      await writeHosts(
        join(parts.config.dataDir, 'site'),
        Object.fromEntries(authorities.map(({ host, id }) => [host, id])),
      )
    },
    poke: (authority, size) => running.get(authority)?.record.poke(size),
    renewKeys: async (authority) => running.get(authority)?.record.publisher()?.renewKeys(),
    site: (authority) => running.get(authority)?.site,
    publishedSize: (authority) => readPublishedSize(recordDir(parts.config.dataDir, authority)),
    stop: async () => {
      await Promise.all([...running.values()].map(({ record }) => record.stop()))
      // Pages under way are finished, but a whole site in the making must not keep the program: the next start goes on with it.
      const settled = Promise.all([...running.values()].map((one) => one.settled()))
      await Promise.race([settled, setTimeout(longestStop, undefined, { ref: false })])
    },
  }
}

async function readPublishedSize(folder: string): Promise<number> {
  const bytes = await openDirectory(folder).read('checkpoint', longestCheckpoint)
  return bytes ? parseCheckpoint(parseNote(decodeNote(bytes)).text).size : 0
}

function publishAuthority(
  parts: PublishingParts,
  { plugged, built, authority }: { plugged: Plugged; built: BuiltAssets; authority: Authority },
): Running {
  const { config, db, url, clock, log, fetchOutside } = parts
  const source = createSiteSource({
    db,
    authority: authority.id,
    origin: addressOf(config, authority),
    modules: plugged.modules,
    recordDir: recordDir(config.dataDir, authority.id),
    recordPath: `/${recordName(config.dataDir, authority.id)}/`,
    clock,
  })
  const site = sitePublisher({ folder: siteDir(config.dataDir, authority.id), source, built, clock })
  const witnesses = config.witnesses.map((witness) => ({
    url: witness.url,
    key: parseVerifierKey(sha256, witness.vkey),
  }))
  const reactions = reactionsOf({ services: plugged.services, db, authority: authority.id, site, now: clock() })
  let turn: Promise<void> = Promise.resolve()
  const onPublished = (_: Authority, { size }: PublishedHead) => {
    turn = turn
      .then(() => reactions.published(size))
      .catch((error: unknown) =>
        log.error({ err: error, authority: authority.id }, 'what follows from a checkpoint could not be made'),
      )
  }
  const onReplayed = async ({ id }: Authority) => {
    const erased = await reapplyErasures(plugged.services().shellFor(id))
    log.warn({ authority: id, erased }, 'erasures that the backup did not know were made again')
  }
  const record = publishRecord(
    { url, db, dataDir: config.dataDir, clock, log, witnesses, fetchOutside, ...plugged, onReplayed, onPublished },
    authority,
  )
  return { record, site, settled: () => turn }
}
