import { openDirectory } from '#record/disk.ts'
import type { PublisherStatus } from '#record/publish.ts'
import { readPublishedEntries, readPublishedHead } from '#record/published.ts'
import { recordSize } from '#record/read.ts'
import { replayPublished } from '#record/replay-published.ts'
import type { Signer } from '#record/signer.ts'
import type { Authority } from './authorities.ts'
import { haltOf, type HaltKeeper } from './halt-record.ts'
import { recordDir } from './places.ts'
import type { RecordParts } from './publish-record.ts'

export type Followed = {
  parts: RecordParts
  authority: Authority
  halt: HaltKeeper
  /** Does this after what is under way. */
  add: (work: () => Promise<void>) => void
  lookForMore: () => Promise<void>
}

/** What follows from how an attempt to publish ended: decisions stop or go on, and what the database lacks is written back. */
export function followStatus(followed: Followed, signer: Signer): (status: PublisherStatus) => void {
  const { parts, authority, halt, add } = followed
  const replay = atMostEachMinute(() => add(() => catchUp(followed, signer)))
  const tell = atMostEachMinute(() => {
    parts.log.error({ authority: authority.id }, 'the record differs from what was published: see minhbach doctor')
  })
  return (status) => {
    if (status.state === 'behind') return replay()
    if (status.state === 'ready') return add(() => halt.keep(null))
    if (status.state === 'diverged') tell()
    const lasting = status.state === 'diverged' ? status.state : haltOf(status.error)
    if (lasting) add(() => halt.keep(lasting))
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

/** Until all that was signed is back nothing is decided: it would take the place of what was published. */
async function catchUp({ parts, authority, halt, lookForMore }: Followed, signer: Signer): Promise<void> {
  await halt.keep('behind')
  await replayLater(parts, authority, signer)
  const missing = ((await signer.last())?.size ?? 0) - (await recordSize(parts.db, authority.id))
  await halt.keep(missing > 0 ? 'entries-lost' : null)
  await lookForMore()
}

/** Writes back what a database restored from an older backup lacks, from the published files. */
async function replayLater(parts: RecordParts, authority: Authority, signer: Signer): Promise<void> {
  const source = openDirectory(recordDir(parts.dataDir, authority.id))
  const head = await readPublishedHead(source, signer.keys())
  if (!head) throw new Error('the published record is not signed by a key of this installation')
  const from = await recordSize(parts.db, authority.id)
  if (head.size <= from) {
    parts.log.error({ authority: authority.id }, 'more entries were signed than the published files hold')
    return
  }
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
