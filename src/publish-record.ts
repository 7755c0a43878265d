import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { holdLock } from '#platform/hold-lock.ts'
import type { AnySubjectKind, Project } from '#record/kinds.ts'
import type { Services } from '#record/module.ts'
import { createPublisher, type PublishedHead, type Publisher, type PublisherStatus } from '#record/publish.ts'
import { readEntryBytes, recordSize } from '#record/read.ts'
import { openSigner, type Signer } from '#record/signer.ts'
import type { Witness } from '#record/witnesses.ts'
import type { Authority } from './authorities.ts'
import { followStatus } from './follow-status.ts'
import { haltKeeper, haltOf, KeysMissing } from './halt-record.ts'
import { tellWitnesses } from './tell-witnesses.ts'
import { keysDir, recordDir, recordName, recordOrigin } from './places.ts'

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
 * publishes; it also notices what the others commit, and a key that they rotate.
 */
export function publishRecord(parts: RecordParts, authority: Authority): RecordPublishing {
  let publisher: Publisher | undefined
  let watch: NodeJS.Timeout | undefined
  let held = false
  const turns = takeTurns((error) => parts.log.error({ err: error, authority: authority.id }, 'publishing the record'))
  const halt = haltKeeper(parts, authority)
  const lookForMore = async () => publisher?.poke(await recordSize(parts.db, authority.id))
  const follow = { parts, authority, halt, add: turns.add, lookForMore }

  /** Where it fails (a full disk, a key not yet put back) it is tried again for as long as this process is the one to publish. */
  async function begin(): Promise<void> {
    if (!held) return
    try {
      await open()
    } catch (error) {
      setTimeout(() => turns.add(begin), retryMs).unref()
      const lasting = haltOf(error)
      if (lasting) await halt.keep(lasting)
      throw error
    }
  }

  async function open(): Promise<void> {
    const signer = await openOwnSigner(parts, authority)
    publisher = await openPublisher(parts, authority, { signer, onStatus: followStatus(follow, signer) })
    // Pages of what was public before follow now: this program may be newer than they are, or an earlier one was killed.
    const head = publisher.published()
    if (head) parts.onPublished(authority, head)
    await lookForMore()
    const lookAround = async () => {
      await lookForMore()
      if (await signer.isStale()) await publisher?.renewKeys()
    }
    watch = setInterval(() => void lookAround().catch(() => undefined), 1_000)
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

async function openOwnSigner({ db, dataDir, clock }: RecordParts, { id, host }: Authority): Promise<Signer> {
  const dir = keysDir(dataDir, id)
  if (!existsSync(join(dir, 'keys.json')) && (await recordSize(db, id)) > 0)
    throw new KeysMissing(`the record has entries, and its keys are not here: put back keys/${id}`)
  return openSigner({ keysDir: dir, origin: recordOrigin(host, recordName(dataDir, id)), clock })
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
  { signer, onStatus }: { signer: Signer; onStatus: (status: PublisherStatus) => void },
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
      onStatus({ state: 'ready' })
      parts.onPublished(authority, head)
    },
    onStatus: (status) => {
      onStatus(status)
      if (status.state === 'failing')
        parts.log.error(
          { authority: authority.id, err: status.error },
          'the record could not be published, trying again',
        )
    },
  })
  return publisher
}
