import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Person } from '#kernel/actor.ts'
import { isPublicEntry } from '#kernel/entry.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { UsageError } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { act, type Shell } from '#record/act.ts'
import { toBase64 } from '#record/bytes.ts'
import type { TreeHead } from '#record/checkpoint.ts'
import { openDirectory, realDisk } from '#record/disk.ts'
import { examineHistory } from '#record/examine-history.ts'
import { findHalt, setHalt } from '#record/halt.ts'
import {
  activateSuccessor,
  formatKeyList,
  openKeys,
  prepareSuccessor,
  type RecordKeys,
  type SuccessorPlace,
} from '#record/keys.ts'
import { findLogKey, logKeyKind } from '#record/log-key.ts'
import { parseVerifierKey } from '#record/note.ts'
import { sha256 } from '#record/primitives.ts'
import { listEntriesByDeed, recordSize } from '#record/read.ts'
import { lastSigned } from '#record/signer.ts'
import { parseSigningKey, signNote } from '#record/signing-key.ts'
import { formatSuccession, successionFile } from '#record/succession.ts'
import type { Authority } from './authorities.ts'
import { keysDir, keysOf, nextRecord, recordDir, recordName, recordOrigin, rootKeyFile } from './places.ts'

/** What opening a successor would do, before anything is done. */
export type SuccessionPlan = {
  authority: Authority
  predecessor: string
  successor: string
  last: TreeHead
  held: number
  shared: number
  why: 'entries-lost' | 'histories-differ'
  keys: RecordKeys
}

/**
 * Examines whether a successor is called for.
 * @throws UsageError where the record can go on as it is, or by something that loses less
 */
export async function planSuccession(db: Db, dataDir: string, authority: Authority): Promise<SuccessionPlan> {
  const name = recordName(dataDir, authority.id)
  const predecessor = recordOrigin(authority.host, name)
  const dir = keysDir(dataDir, authority.id)
  const last = await lastSigned({ dir, origin: predecessor })
  if (!last) throw new UsageError('Sổ này chưa ký gì: hãy khởi động chương trình. / Nothing was signed yet: start.')
  const keys = await openKeys({ dir, origin: predecessor, now: new Date() })
  const history = await examineHistory(db, {
    authority: authority.id,
    signed: last,
    source: openDirectory(recordDir(dataDir, authority.id)),
    keys: [keys.current.key, ...keys.retiring.map(({ signing }) => signing.key)],
  })
  if (history.state === 'continues')
    throw new UsageError('Sổ ghi tiếp được: không mở sổ nối tiếp. Hãy khởi động. / The record can go on: just start.')
  if (history.state === 'to-replay')
    throw new UsageError(
      `Sổ công khai còn ${history.published} mục: hãy khởi động để ghi lại các mục ấy trước. / Start first: the public files still hold ${history.published} entries, which are written back.`,
    )
  const { shared, state: why } = history
  const successor = recordOrigin(authority.host, nextRecord(name))
  return { authority, predecessor, successor, last, held: await recordSize(db, authority.id), shared, why, keys }
}

type Opening = { shell: Shell; dataDir: string; by: Person; plan: SuccessionPlan; rootFile: string | undefined }

/**
 * Opens the successor: keys, the recorded decision, the note beside the files of the predecessor. Broken off, it goes on
 * where it stopped when it is run again.
 * @returns the verifier key of the successor
 */
export async function succeedRecord({ shell, dataDir, by, plan, rootFile }: Opening): Promise<string> {
  const { authority, successor, keys } = plan
  const name = successor.slice(authority.host.length + 1)
  const place = {
    dir: keysOf(dataDir, authority.id, name),
    origin: successor,
    root: keys.root,
    rootCertificates: keys.rootCertificates,
  }
  const rootKey = rootFile ?? rootKeyFile(dataDir, authority.id)
  const folder = recordDir(dataDir, authority.id)
  const vkey = (await findOpened(shell, successor)) ?? (await decide({ shell, by, plan, place, rootKey }))
  const root = parseSigningKey(await readFile(rootKey, 'utf8'))
  const { predecessor, last, shared } = plan
  const key = parseVerifierKey(sha256, vkey)
  const note = formatSuccession({ predecessor, last, shared, successor, key }, (text) =>
    [keys.current, root].map((signing) => signNote(signing, text)),
  )
  await realDisk.write([
    { path: join(folder, 'vkey'), bytes: formatKeyList(keys) },
    ...keys.certificates.map(({ note: bytes }, at) => ({ path: join(folder, `certificate/${at}`), bytes })),
    ...keys.rootCertificates.map((bytes, at) => ({ path: join(folder, `root/${at}`), bytes })),
    { path: join(folder, successionFile), bytes: note },
  ])
  await activateSuccessor(place, vkey)
  return vkey
}

/** The key of a successor that an earlier run decided on and did not finish. */
async function findOpened({ db, authority }: Shell, successor: string): Promise<string | undefined> {
  const [newest] = await listEntriesByDeed(db, authority, { did: 'record-succeeded', limit: 1 })
  if (!newest || !isPublicEntry(newest.entry)) return undefined
  const { origin, vkey } = newest.entry.public
  return origin === successor && typeof vkey === 'string' ? vkey : undefined
}

type Deciding = Pick<Opening, 'shell' | 'by' | 'plan'> & { place: SuccessorPlace; rootKey: string }

async function decide({ shell, by, plan, place, rootKey }: Deciding): Promise<string> {
  const { predecessor, successor, last, shared, why } = plan
  const prepared = await prepareSuccessor({ ...place, now: shell.clock(), rootKeyFile: rootKey })
  const after = { predecessor, lastSize: last.size, lastRoot: toBase64(last.root), shared, origin: successor }
  const id = await findLogKey(shell.db, shell.authority)
  if (id === undefined)
    throw new UsageError('Cơ sở dữ liệu chưa có mục nào: hãy khôi phục một bản sao lưu. / Restore a backup first.')
  const halted = await findHalt(shell.db, shell.authority)
  await setHalt(shell.db, shell.authority, null)
  const done = await act(shell, logKeyKind, {
    id,
    do: 'succeed',
    by,
    reason: { code: why },
    input: { ...prepared, after },
  })
  if (!isRefusal(done)) return prepared.vkey
  await setHalt(shell.db, shell.authority, halted)
  throw new UsageError(done.rule)
}
