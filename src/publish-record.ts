import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { holdLock } from '#platform/hold-lock.ts'
import { openDirectory } from '#record/disk.ts'
import type { AnySubjectKind, Project } from '#record/kinds.ts'
import type { Services } from '#record/module.ts'
import { createPublisher, type PublishedHead, type Publisher } from '#record/publish.ts'
import { readPublishedEntries, readPublishedHead } from '#record/published.ts'
import { readEntryBytes, recordSize } from '#record/read.ts'
import { replayPublished } from '#record/replay-published.ts'
import { openSigner, type Signer } from '#record/signer.ts'
import type { Witness } from '#record/witnesses.ts'
import type { Authority } from './authorities.ts'
import { tellWitnesses } from './tell-witnesses.ts'
import { keysDir, recordDir, recordOrigin } from './places.ts'

export type RecordParts = {
  url: string
  db: Db
  dataDir: string
  clock: Clock
  log: Services['log']
  witnesses: readonly Witness[]
  fetchOutside: Services['fetchOutside']
  kinds: ReadonlyMap<string, AnySubjectKind>
  projections: ReadonlyMap<string, Project>
  /** Called once a database restored from an older backup has caught up with the published record. */
  onReplayed: (authority: Authority) => Promise<void>
  /** A checkpoint is public: the time to make the pages that follow from it. */
  onPublished: (authority: Authority, head: PublishedHead) => void
}

export type RecordPublishing = {
  /** The publisher of this process; undefined while another process publishes. */
  publisher(): Publisher | undefined
  poke(size: number): void
  stop(): Promise<void>
}

/** Pause before opening the publisher is tried again. */
const retryMs = 5_000

/**
 * Publishes one authority's record for as long as the program lives. Of several processes on one database exactly one
 * publishes; it also notices what the others commit.
 */
export function publishRecord(parts: RecordParts, authority: Authority): RecordPublishing {
  let publisher: Publisher | undefined
  let watch: NodeJS.Timeout | undefined
  let held = false
  const turns = takeTurns((error) => parts.log.error({ err: error, authority: authority.id }, 'publishing the record'))
  const lookForMore = async () => publisher?.poke(await recordSize(parts.db, authority.id))

  /** Where it fails (a full disk, a key not yet put back) it is tried again for as long as this process is the one to publish. */
  async function begin(): Promise<void> {
    if (!held) return
    try {
      await open()
    } catch (error) {
      setTimeout(() => turns.add(begin), retryMs).unref()
      throw error
    }
  }

  async function open(): Promise<void> {
    const hasKeys = existsSync(join(keysDir(parts.dataDir, authority.id), 'keys.json'))
    if (!hasKeys && (await recordSize(parts.db, authority.id)) > 0)
      throw new Error(`the record has entries, and its keys are not here: put back keys/${authority.id}`)
    const signer = await openSigner({
      keysDir: keysDir(parts.dataDir, authority.id),
      origin: recordOrigin(authority.host),
      clock: parts.clock,
    })
    const onBehind = atMostEachMinute(() => turns.add(() => replayLater(parts, authority, signer).then(lookForMore)))
    publisher = await openPublisher(parts, authority, { signer, onBehind })
    // Pages of what was public before follow now: this program may be newer than they are, or an earlier one was killed.
    const head = publisher.published()
    if (head) parts.onPublished(authority, head)
    await lookForMore()
    watch = setInterval(() => void lookForMore().catch(() => undefined), 1_000)
    watch.unref()
  }

  async function end(): Promise<void> {
    clearInterval(watch)
    held = false
    const opened = publisher
    publisher = undefined
    await opened?.close()
  }

  const lock = holdLock(parts.url, `publish ${authority.id}`, {
    onHeld: () => {
      held = true
      turns.add(begin)
    },
    onLost: () => turns.add(end),
  })
  return {
    publisher: () => publisher,
    poke: (size) => publisher?.poke(size),
    stop: async () => {
      await turns.settled()
      await end()
      await lock.release()
    },
  }
}

/** What is stuck is reported again at every decision: once a minute is enough to try again and to say so. */
function atMostEachMinute(work: () => void): () => void {
  let last = -Infinity
  return () => {
    if (performance.now() - last < 60_000) return
    last = performance.now()
    work()
  }
}

/** Does one piece of work after another; where one fails, the failure is told and the next still has its turn. */
function takeTurns(onError: (error: unknown) => void) {
  let last: Promise<void> = Promise.resolve()
  return {
    add: (work: () => Promise<void>) => void (last = last.then(work).catch(onError)),
    settled: () => last,
  }
}

async function openPublisher(
  parts: RecordParts,
  authority: Authority,
  { signer, onBehind }: { signer: Signer; onBehind: () => void },
): Promise<Publisher> {
  const tell = tellWitnesses(parts.log, authority.id)
  const publisher = await createPublisher({
    dir: recordDir(parts.dataDir, authority.id),
    signer,
    readEntries: (from, to) => readEntryBytes(parts.db, authority.id, from, to),
    clock: parts.clock,
    witnesses: parts.witnesses,
    fetch: parts.fetchOutside,
    onPublished: (head) => {
      tell(publisher.witnessAnswers())
      parts.onPublished(authority, head)
    },
    onStatus: (status) => {
      if (status.state === 'behind') onBehind()
      else if (status.state === 'failing')
        parts.log.error(
          { authority: authority.id, err: status.error },
          'the record could not be published, trying again',
        )
      else if (status.state === 'diverged')
        parts.log.error(
          { authority: authority.id, seq: status.seq },
          'the record differs from what was published: open a successor origin',
        )
    },
  })
  return publisher
}

/** Writes back what a database restored from an older backup lacks, from the published files. */
async function replayLater(parts: RecordParts, authority: Authority, signer: Signer): Promise<void> {
  const source = openDirectory(recordDir(parts.dataDir, authority.id))
  const head = await readPublishedHead(source, signer.keys())
  if (!head) throw new Error('the published record is not signed by a key of this installation')
  const from = await recordSize(parts.db, authority.id)
  if (head.size <= from)
    throw new Error(`more entries were signed than the published files hold: put back site/${authority.id}/record`)
  const entries = readPublishedEntries(source, { from, to: head.size, size: head.size })
  const { db, kinds, projections } = parts
  const replayed = await replayPublished({
    db,
    authority: authority.id,
    kinds,
    projections,
    entries,
    now: parts.clock(),
  })
  parts.log.warn(
    { authority: authority.id, replayed: replayed.length },
    'the database was older than the published record: its later entries were written back without content',
  )
  await parts.onReplayed(authority)
}
