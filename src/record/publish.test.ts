import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { sameBytes, utf8 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { openDirectory, realDisk, type Disk } from './disk.ts'
import { parseNote } from './note.ts'
import { readPublishedEntries, readPublishedHead } from './published.ts'
import { createPublisher, type PublisherOptions, type PublisherStatus } from './publish.ts'
import { sha256 } from './primitives.ts'
import { rootOf } from './proof.ts'
import { openSigner } from './signer.ts'
import { hashLeaf } from './tree.ts'

const folders: string[] = []
const clock = () => new Date('2026-09-05T07:30:00.000Z')
const origin = 'hosen.example/record'

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function makePlace() {
  const folder = await mkdtemp(join(tmpdir(), 'mb-publish-'))
  folders.push(folder)
  return { dir: join(folder, 'record'), keysDir: join(folder, 'keys') }
}
type Place = Awaited<ReturnType<typeof makePlace>>

const entryAt = (seq: number, history = 'one') => utf8(`{"history":"${history}","seq":${seq}}`)

async function* readFrom(entries: (seq: number) => Uint8Array, from: number, to: number) {
  for (let seq = from; seq < to; seq += 1) yield await Promise.resolve(entries(seq))
}

async function openPublisher(
  place: Place,
  more: Partial<PublisherOptions> & { entries?: (seq: number) => Uint8Array; keysDisk?: Disk } = {},
) {
  const { entries = entryAt, keysDisk = realDisk, ...rest } = more
  const signer = await openSigner({ keysDir: place.keysDir, origin, clock, disk: keysDisk })
  const readEntries = (from: number, to: number) => readFrom(entries, from, to)
  return {
    signer,
    publisher: await createPublisher({ dir: place.dir, signer, readEntries, clock, minIntervalMs: 0, ...rest }),
  }
}

async function publish(place: Place, size: number): Promise<void> {
  const { publisher } = await openPublisher(place)
  publisher.poke(size)
  await publisher.settled(size)
  await publisher.close()
}

const readCheckpoint = async (place: Place) =>
  parseCheckpoint(parseNote(await readFile(join(place.dir, 'checkpoint'), 'utf8')).text)
const rootAt = (size: number) =>
  rootOf(
    sha256,
    Array.from({ length: size }, (_, seq) => hashLeaf(sha256, entryAt(seq))),
  )

/** Lets `steps` changes through, then breaks down for good, before or after half of a change was made. */
function failAfter(steps: number): Disk {
  let left = steps
  const spend = () => {
    left -= 1
    if (left < 0) throw new Error('power cut')
  }
  return {
    read: realDisk.read,
    write: async (files) => {
      for (const file of files) {
        spend()
        await realDisk.write([file])
      }
    },
    remove: async (path) => {
      spend()
      await realDisk.remove(path)
    },
  }
}

function waitForState(state: PublisherStatus['state']) {
  let heard: (status: PublisherStatus) => void = () => undefined
  const reached = new Promise<PublisherStatus>((resolve) => {
    heard = resolve
  })
  return { reached, onStatus: (status: PublisherStatus) => void (status.state === state && heard(status)) }
}

describe('the publisher', () => {
  it('publishes an empty record, then each growth, with every partial tile', async () => {
    const place = await makePlace()
    const { publisher, signer } = await openPublisher(place)
    for (const size of [0, 1, 3, 255, 256, 300, 700]) {
      publisher.poke(size)
      await publisher.settled(size)
      const head = await readPublishedHead(openDirectory(place.dir), signer.keys())
      expect(head?.size).toBe(size)
      expect(sameBytes(head?.root ?? utf8(''), rootAt(size))).toBe(true)
    }
    await publisher.close()
    expect(await readdir(join(place.dir, 'tile/0/002.p'))).toEqual(['188'])
    expect(await readdir(join(place.dir, 'tile/entries'))).toContain('000')
  })

  it('makes few checkpoints of many pokes', async () => {
    const place = await makePlace()
    let count = 0
    const { publisher } = await openPublisher(place, { minIntervalMs: 200, onPublished: () => (count += 1) })
    for (let size = 1; size <= 100; size += 1) publisher.poke(size)
    await publisher.settled(100)
    for (let size = 101; size <= 200; size += 1) publisher.poke(size)
    await publisher.settled(200)
    await publisher.close()
    expect(count).toBe(2)
  })

  it('continues without contradiction wherever it was killed', async () => {
    const sizes = [200, 256, 300, 600]
    for (let steps = 0; ; steps += 1) {
      const place = await makePlace()
      await publish(place, 100)
      const disk = failAfter(steps)
      const { reached, onStatus } = waitForState('failing')
      const { publisher } = await openPublisher(place, { disk, keysDisk: disk, onStatus })
      const finished = (async () => {
        for (const size of sizes) {
          publisher.poke(size)
          await publisher.settled(size)
        }
        return 'finished'
      })()
      const ending = await Promise.race([reached, finished])
      await publisher.close()
      await finished.catch(() => undefined)
      const shown = await readCheckpoint(place)
      expect(sameBytes(shown.root, rootAt(shown.size))).toBe(true)
      await publish(place, 640)
      expect(sameBytes((await readCheckpoint(place)).root, rootAt(640))).toBe(true)
      if (ending === 'finished') return expect(steps).toBeGreaterThan(20)
    }
  }, 60_000)

  it('reports that it is behind after an older backup, leaves the tiles alone and hands out what was published', async () => {
    const place = await makePlace()
    await publish(place, 500)
    const before = await readFile(join(place.dir, 'tile/0/001.p/244'))
    const { reached, onStatus } = waitForState('behind')
    const { publisher } = await openPublisher(place, { onStatus })
    publisher.poke(400)
    expect(await reached).toEqual({ state: 'behind', signed: 500, held: 400 })
    const replayed = []
    for await (const entry of readPublishedEntries(openDirectory(place.dir), { from: 400, to: 500, size: 500 }))
      replayed.push(entry)
    expect(replayed.map((entry) => Buffer.from(entry).toString())).toEqual(
      Array.from({ length: 100 }, (_, at) => Buffer.from(entryAt(400 + at)).toString()),
    )
    publisher.poke(501)
    await publisher.settled(501)
    await publisher.close()
    expect((await readFile(join(place.dir, 'tile/0/001.p/244'))).equals(before)).toBe(true)
  })

  it('shows what was signed but not yet shown, before it is replayed', async () => {
    const place = await makePlace()
    await publish(place, 400)
    const earlier = await readFile(join(place.dir, 'checkpoint'))
    await publish(place, 500)
    await writeFile(join(place.dir, 'checkpoint'), earlier)
    const { reached, onStatus } = waitForState('behind')
    const { publisher } = await openPublisher(place, { onStatus })
    publisher.poke(400)
    expect(await reached).toEqual({ state: 'behind', signed: 500, held: 400 })
    await publisher.close()
    expect((await readCheckpoint(place)).size).toBe(500)
  })

  it('does not go on where the record holds other entries than those published', async () => {
    const place = await makePlace()
    await publish(place, 500)
    const { reached, onStatus } = waitForState('diverged')
    const { publisher } = await openPublisher(place, {
      onStatus,
      entries: (seq) => entryAt(seq, seq < 400 ? 'one' : 'two'),
    })
    publisher.poke(600)
    expect(await reached).toEqual({ state: 'diverged', seq: 499 })
    await publisher.close()
    expect((await readCheckpoint(place)).size).toBe(500)
  })

  it('signs nothing when older files were restored beside a younger guard, until the entries are back', async () => {
    const place = await makePlace()
    await publish(place, 300)
    await realDisk.remove(place.dir)
    const behind = waitForState('behind')
    const { publisher } = await openPublisher(place, { onStatus: behind.onStatus })
    publisher.poke(200)
    expect(await behind.reached).toEqual({ state: 'behind', signed: 300, held: 200 })
    publisher.poke(320)
    await publisher.settled(320)
    await publisher.close()
    await realDisk.remove(place.dir)
    const failing = waitForState('failing')
    const forked = await openPublisher(place, { onStatus: failing.onStatus, entries: (seq) => entryAt(seq, 'two') })
    forked.publisher.poke(330)
    expect(await failing.reached).toMatchObject({ error: { name: 'SignerRefusal' } })
    await forked.publisher.close()
  })

  it('refuses to open on a checkpoint or on tiles that it did not sign', async () => {
    const place = await makePlace()
    await publish(place, 300)
    const tile = join(place.dir, 'tile/0/001.p/44')
    const good = await readFile(tile)
    await writeFile(
      tile,
      good.map((byte, at) => (at === 5 ? byte ^ 1 : byte)),
    )
    await expect(openPublisher(place)).rejects.toThrow('do not have the root')
    await writeFile(tile, good)
    const stranger = await makePlace()
    await publish(stranger, 10)
    await writeFile(join(place.dir, 'checkpoint'), await readFile(join(stranger.dir, 'checkpoint')))
    await expect(openPublisher(place)).rejects.toThrow('not signed by the keys')
  })
})
