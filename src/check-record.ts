import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '#platform/db.ts'
import { openDirectory } from '#record/disk.ts'
import { parseVerifierKey, type VerifierKey } from '#record/note.ts'
import { serverPrimitives, sha256 } from '#record/primitives.ts'
import { readPublishedEntries } from '#record/published.ts'
import { readEntryBytes, recordSize } from '#record/read.ts'
import { readTile, type Source } from '#record/source.ts'
import { tileWidth } from '#record/tiles.ts'
import { verifyRecord } from '#record/verify.ts'
import { keysDir, recordDir } from './places.ts'

/** How the database and the public files of one record stand to each other. */
export type RecordCheck =
  /** The files verify against the key and the database begins with, or is the beginning of, what they hold. */
  | { state: 'agrees'; published: number; held: number }
  | { state: 'no-key'; held: number }
  | { state: 'nothing-published'; held: number }
  /** The signer's guard file is gone: nothing more is signed until it is put back. */
  | { state: 'no-guard'; published: number }
  /** More has been signed than the files here hold: a decision taken now could never be published. */
  | { state: 'files-missing'; signed: number; published: number }
  | { state: 'wrong'; problem: string }

/** Verifies the public record against the key in the data folder and compares every entry with the database's. */
export async function checkRecord(db: Db, dataDir: string, authority: string): Promise<RecordCheck> {
  const held = await recordSize(db, authority)
  const keys = await readVerifierKeys(keysDir(dataDir, authority))
  if (keys.length === 0) return { state: 'no-key', held }
  const source = openDirectory(recordDir(dataDir, authority))
  if (!(await source.read('checkpoint', 65_536))) return { state: 'nothing-published', held }
  const verdict = await verifyRecord({ source, keys, primitives: serverPrimitives })
  if (!verdict.ok) {
    const { code, seq, path } = verdict.problem
    return {
      state: 'wrong',
      problem: [code, seq === undefined ? '' : `mục ${seq}`, path ?? ''].filter(Boolean).join(', '),
    }
  }
  const published = verdict.checkpoint.size
  const signed = await readSignedSize(keysDir(dataDir, authority))
  if (signed === undefined) return { state: 'no-guard', published }
  if (signed > published && !(await hasTiles(source, signed))) return { state: 'files-missing', signed, published }
  const different = await firstDifference(db, { authority, source, size: published, upTo: Math.min(held, published) })
  if (different !== undefined)
    return { state: 'wrong', problem: `mục ${different} trong cơ sở dữ liệu khác mục đã công khai` }
  const unfaithful = await firstUnfaithful(db, authority)
  if (unfaithful !== undefined)
    return { state: 'wrong', problem: `nội dung của mục ${unfaithful} không khớp cam kết trong sổ` }
  return { state: 'agrees', published, held }
}

type Compared = { authority: string; source: Source; size: number; upTo: number }

async function firstDifference(db: Db, { authority, source, size, upTo }: Compared): Promise<number | undefined> {
  const published = readPublishedEntries(source, { from: 0, to: upTo, size })
  let seq = 0
  for await (const entry of readEntryBytes(db, authority, 0, upTo)) {
    const { value } = await published.next()
    if (!value || !Buffer.from(entry).equals(value)) return seq
    seq += 1
  }
  return seq === upTo ? undefined : seq
}

/** The first entry whose kept content does not open its commitment; erased content has nothing to open. */
async function firstUnfaithful(db: Db, authority: string): Promise<number | undefined> {
  const size = await recordSize(db, authority)
  for (let from = 0; from < size; from += 1_000) {
    const rows = await db
      .selectFrom('record_contents')
      .innerJoin('record_entries', (on) =>
        on
          .onRef('record_entries.authority_id', '=', 'record_contents.authority_id')
          .onRef('record_entries.seq', '=', 'record_contents.seq'),
      )
      .select(['record_entries.seq', 'salt', 'body', 'entry'])
      .where('record_entries.authority_id', '=', authority)
      .where('record_entries.seq', '>=', from)
      .where('record_entries.seq', '<', from + 1_000)
      .orderBy('record_entries.seq')
      .execute()
    for (const { seq, salt, body, entry } of rows) {
      if (salt === null || body === null) continue
      const opened = createHash('sha256').update(salt).update(body).digest('hex')
      const { commitment } = JSON.parse(Buffer.from(entry).toString('utf8')) as { commitment: string }
      if (opened !== commitment) return seq
    }
  }
  return undefined
}

/** Whether the tiles of a size are there: those of a head that was signed and not yet shown are. */
async function hasTiles(source: Source, size: number): Promise<boolean> {
  const last = { level: 0, index: Math.floor((size - 1) / tileWidth) }
  return readTile(source, size, last).then(
    () => true,
    () => false,
  )
}

/** How many entries the signer has signed, by its guard file; undefined where that is gone. */
async function readSignedSize(dir: string): Promise<number | undefined> {
  const text = await readFile(join(dir, 'guard.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as { size: number }).size
}

/** The keys that sign and have signed, as this machine keeps them; none where the folder of keys is not here. */
async function readVerifierKeys(dir: string): Promise<VerifierKey[]> {
  const text = await readFile(join(dir, 'keys.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return []
  const { current, retiring } = JSON.parse(text) as { current: string; retiring: { vkey: string }[] }
  return [current, ...retiring.map(({ vkey }) => vkey)].map((vkey) => parseVerifierKey(sha256, vkey))
}
