import type { Person } from '#kernel/actor.ts'
import { isPublicEntry } from '#kernel/entry.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import { actIn, type Shell } from './act.ts'
import { readCertificate, type Certified, type CertificateFault } from './certificate.ts'
import type { NewRoot, RecordKeys } from './keys.ts'
import { findLogKey, logKeyKind } from './log-key.ts'
import { formatVerifierKey } from './note.ts'
import type { PreparedKey } from './prepared-keys.ts'
import { listSubjectEntries } from './read.ts'

/** What the record's endpoints need of the folder of keys. */
export type KeyFolder = {
  /** Undefined where this server holds no keys of that record. */
  keys(authority: string): Promise<{ keys: RecordKeys; held: readonly PreparedKey[] } | undefined>
  /** Keeps the certificate of a key that was prepared on this server, or says why it is none. */
  admit(authority: string, certificate: string): Promise<Certified | { fault: CertificateFault | 'not-here' }>
  activate(authority: string, vkey: string): Promise<void>
  activateRoot(authority: string, made: NewRoot): Promise<void>
}

const faults: Readonly<Record<CertificateFault | 'not-here', string>> = {
  unreadable:
    'Đây chưa phải chứng nhận. Hãy dán nguyên văn những gì lệnh “keys certify” in ra, từ dòng “minhbach log key v1” đến dòng chữ ký bắt đầu bằng dấu “—”.',
  'other-record': 'Chứng nhận này dành cho sổ khác. Hãy chứng nhận đúng khoá mà máy chủ này vừa chuẩn bị.',
  'other-root':
    'Chữ ký trên chứng nhận không phải của khoá gốc sổ này. Hãy dùng đúng khoá gốc ghi ở trên, và dán đủ cả dòng chữ ký.',
  'not-here':
    'Máy chủ này không giữ nửa bí mật của khoá được chứng nhận. Hãy chạy “keys prepare” trên máy chủ rồi chứng nhận khoá nó in ra.',
}

export const noKeys = () => refuse('not-found', 'Máy chủ này không giữ khoá ký của sổ.')

export type Asked = { person: Person; certificate: string; reason: string }

/**
 * Makes a certified key the one that signs. Where the decision was recorded and something broke before the key began to
 * sign, asking again finishes it and records nothing twice.
 */
export async function rotateLogKey(shell: Shell, folder: KeyFolder, asked: Asked): Promise<Refusal | Rotated> {
  const { authority } = shell
  const present = await folder.keys(authority)
  const subject = await findLogKey(shell.db, authority)
  if (!present || subject === undefined) return noKeys()
  const admitted = await folder.admit(authority, asked.certificate)
  if ('fault' in admitted) return no(faults[admitted.fault])
  const vkey = formatVerifierKey(admitted.key)
  if (vkey === formatVerifierKey(present.keys.current.key)) return no('Khoá này đang ký sổ. Hãy chuẩn bị một khoá mới.')
  const recorded = await listRecorded(shell.db, authority, subject)
  const last = recorded.at(-1)
  if (last?.vkey === vkey) {
    await folder.activate(authority, vkey)
    return { seq: last.seq, at: last.at }
  }
  if (typeof last?.rootCertificate === 'string' && !present.keys.rootCertificates.includes(last.rootCertificate))
    return no(
      'Việc thay khoá gốc đã ghi vào sổ nhưng chưa xong ở máy chủ này. Hãy thay lại với đúng hai chứng nhận đó.',
    )
  if (recorded.some((one) => one.vkey === vkey)) return no('Khoá này đã từng ký sổ. Hãy chuẩn bị một khoá mới.')
  const done = await shell.appender.run(authority, async (batch) => {
    const now = await batch.lock({ module: 'record', kind: 'log-key', subject })
    if (now?.last_seq !== last?.seq) return refuse('out-of-date', 'Vừa có người đổi khoá. Hãy xem lại rồi quyết định.')
    return actIn(shell, batch, logKeyKind, {
      id: subject,
      do: 'rotate',
      by: asked.person,
      reason: { text: asked.reason },
      input: { vkey, certificate: admitted.note },
    })
  })
  if (isRefusal(done)) return done
  await folder.activate(authority, vkey)
  return { seq: done.seq, at: done.at }
}

export type Rotated = { seq: number; at: string }

export const no = (rule: string) => refuse('not-allowed', rule, { field: 'certificate' })

/** The keys of a record as its administrators see them. */
export async function showLogKeys({ db, authority }: Shell, folder: KeyFolder) {
  const present = await folder.keys(authority)
  const subject = await findLogKey(db, authority)
  if (!present || subject === undefined) return noKeys()
  const { keys, held } = present
  const recorded = await listRecorded(db, authority, subject)
  const vkey = formatVerifierKey(keys.current.key)
  const began = recorded.find((one) => one.vkey === vkey)
  const signed = new Set([vkey, ...recorded.map((one) => one.vkey)])
  const note = keys.certificates.find(({ key }) => formatVerifierKey(key) === vkey)?.note
  const certified = note === undefined ? undefined : await readCertificate(note, keys.root)
  return {
    origin: keys.origin,
    subject,
    root: formatVerifierKey(keys.root),
    current: {
      vkey,
      since: began?.at ?? null,
      seq: began?.seq ?? null,
      certifiedAt: certified && 'at' in certified ? certified.at.toISOString() : null,
    },
    retiring: keys.retiring.map(({ signing, until }) => ({
      vkey: formatVerifierKey(signing.key),
      until: until.toISOString(),
    })),
    prepared: held
      .filter((one) => !signed.has(one.vkey))
      .map((one) => ({ vkey: one.vkey, certificate: one.certificate ?? null })),
  }
}

/** Which keys the record names as its own, oldest first. */
export async function listRecorded(db: Db, authority: string, subject: string) {
  const views = await listSubjectEntries(db, authority, { module: 'record', subject })
  return views.map(({ seq, at, entry }) => ({
    seq,
    at: at.toISOString(),
    ...(isPublicEntry(entry) && { vkey: entry.public['vkey'], rootCertificate: entry.public['rootCertificate'] }),
  }))
}
