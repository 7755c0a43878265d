import { isPublicEntry, type Entry } from '#kernel/entry.ts'
import type { PageOf } from '../list/list-definition.ts'
import { Problem, unreachable } from '../server/problem.ts'

/** Entries in a bundle (C2SP tlog-tiles). */
const width = 256

export type RecordRow = { seq: number; entry: Entry }

/** A page of the record, newest first, read from the same public files that everyone verifies. */
export async function readRecordPage({ page, size }: { page: number; size: number }): Promise<PageOf<RecordRow>> {
  const total = await readSize()
  const to = Math.max(0, total - (page - 1) * size)
  const from = Math.max(0, to - size)
  const rows: RecordRow[] = []
  for (let index = Math.floor(from / width); index * width < to; index++) {
    const entries = await readBundle(index, total)
    rows.push(
      ...entries.map((entry, at) => ({ seq: index * width + at, entry })).filter(({ seq }) => seq >= from && seq < to),
    )
  }
  return { rows: rows.toReversed(), total, page, size }
}

/** One entry; null where the published record does not reach so far yet, and where `seq` is no number of an entry. */
export async function readEntry(seq: number): Promise<RecordRow | null> {
  const total = await readSize()
  if (!(seq >= 0 && seq < total && Number.isInteger(seq))) return null
  const entries = await readBundle(Math.floor(seq / width), total)
  const entry = entries[seq % width]
  return entry ? { seq, entry } : null
}

let found: Promise<string> | undefined

/** Path of the files of the record that is published now: `/record/`, unless another had to succeed it. */
function recordPath(): Promise<string> {
  found ??= get('/api/v1/record/entries?limit=1')
    .then((response) => response.json() as Promise<{ origin: string }>)
    .then(({ origin }) => `/${origin.slice(origin.indexOf('/') + 1)}/`)
  found.catch(() => (found = undefined))
  return found
}

/** The second line of a checkpoint is the size of the tree (C2SP tlog-checkpoint). Before the first decision there is none. */
async function readSize(): Promise<number> {
  const response = await get(`${await recordPath()}checkpoint`)
  if (response.status === 404) return 0
  return Number((await response.text()).split('\n')[1] ?? 0)
}

async function readBundle(index: number, total: number): Promise<Entry[]> {
  const held = Math.min(width, total - index * width)
  const response = await get(
    `${await recordPath()}tile/entries/${tileNumber(index)}${held < width ? `.p/${held}` : ''}`,
  )
  return decode(new Uint8Array(await response.arrayBuffer()))
}

/** 1234067 is `x001/x234/067`. */
export function tileNumber(index: number): string {
  const last = String(index % 1000).padStart(3, '0')
  let path = last
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`
  return path
}

/** Each entry stands after its length in two bytes, big end first. */
export function decode(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + 2 <= bytes.length;) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    entries.push(JSON.parse(new TextDecoder().decode(bytes.subarray(at + 2, at + 2 + length))) as Entry)
    at += 2 + length
  }
  return entries
}

async function get(path: string): Promise<Response> {
  const response = await fetch(path).catch((error: unknown) => {
    throw new Problem(unreachable, { detail: String(error) })
  })
  if (!response.ok && response.status !== 404) throw new Problem(response.status, {})
  return response
}

export { isPublicEntry }
