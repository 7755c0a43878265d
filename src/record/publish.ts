import type { Fetch } from '#platform/fetch-outside.ts'
import { realDisk, type Disk } from './disk.ts'
import { openPress, type Outcome, type PublishedHead, type ReadEntries } from './press.ts'
import { serverPrimitives } from './primitives.ts'
import type { Signer } from './signer.ts'
import { createBell, createQueue, keepPace } from './pace.ts'
import { createWitnessCircle, type Witness, type WitnessAnswer } from './witnesses.ts'

export type { PublishedHead } from './press.ts'

/** How the last attempt ended; one that broke off is tried again. */
export type PublisherStatus = Outcome | { state: 'failing'; error: Error }

export type PublisherOptions = {
  /** The folder that is served as `/record`. */
  dir: string
  signer: Signer
  readEntries: ReadEntries
  clock: () => Date
  witnesses?: readonly Witness[]
  /** Least time between two checkpoints, 1,000 ms unless said. */
  minIntervalMs?: number
  onPublished?: (head: PublishedHead) => void
  onStatus?: (status: PublisherStatus) => void
  disk?: Disk
  fetch?: Fetch
}

export type Publisher = {
  /** Says how many entries are committed. Returns at once; numbers smaller than before are ignored. */
  poke(size: number): void
  published(): PublishedHead | undefined
  status(): PublisherStatus
  /** What each witness answered to the last checkpoint. */
  witnessAnswers(): readonly WitnessAnswer[]
  /** Resolves once a checkpoint of at least this size is public; rejects when the publisher is closed before. */
  settled(size: number): Promise<PublishedHead>
  /** Reads the keys again and signs the checkpoint with them: after a rotation. */
  renewKeys(): Promise<void>
  /** Finishes the step under way and stops. */
  close(): Promise<void>
}

/**
 * Opens the publisher of one record: the only writer of its folder. It continues wherever an earlier one was killed.
 * @throws RecordFilesError where the folder holds what this signer did not sign, or lacks what it did
 */
export async function createPublisher(options: PublisherOptions): Promise<Publisher> {
  const { minIntervalMs = 1000, disk = realDisk, signer, witnesses = [] } = options
  const circle = createWitnessCircle({
    witnesses,
    primitives: serverPrimitives,
    ...(options.fetch && { fetch: options.fetch }),
  })
  const open = () => openPress({ ...options, disk, witnesses: circle })
  const closing = new AbortController()
  const queue = createQueue()
  const bell = createBell()
  let press = await open()
  let status: PublisherStatus = { state: 'ready' }
  let wanted = -1

  async function attempt(): Promise<void> {
    if (status.state === 'failing') press = await open()
    const outcome = await press.publish(wanted)
    if (outcome.state !== 'ready') wanted = -1
    report(outcome)
    const head = press.published()
    if (outcome.state !== 'ready' || !head) return
    queue.announce(head)
    options.onPublished?.(head)
  }

  function report(next: PublisherStatus): void {
    const news = next.state !== 'ready' || status.state !== 'ready'
    status = next
    if (news) options.onStatus?.(next)
  }

  const idle = () =>
    wanted < 0 || (status.state !== 'failing' && press.compared() && !press.due() && wanted === press.size())

  const fail = (error: Error) => report({ state: 'failing', error })
  const running = keepPace({ idle, attempt, fail, bell, minIntervalMs, signal: closing.signal })
  return {
    poke: (size) => {
      wanted = Math.max(wanted, size)
      bell.ring()
    },
    published: () => press.published(),
    status: () => status,
    witnessAnswers: () => press.witnessAnswers(),
    settled: (size) => queue.join(size, press.published()),
    renewKeys: async () => {
      await signer.reload()
      press.renew()
      bell.ring()
    },
    close: async () => {
      closing.abort()
      bell.ring()
      await running
      queue.dismiss(new Error('the publisher was closed'))
    },
  }
}
