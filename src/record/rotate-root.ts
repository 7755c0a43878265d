import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { actIn, type Shell } from './act.ts'
import { certificateTitle, readCertificate, type CertificateFault } from './certificate.ts'
import type { NewRoot, RecordKeys } from './keys.ts'
import { findLogKey, logKeyKind } from './log-key.ts'
import { formatVerifierKey } from './note.ts'
import { serverPrimitives } from './primitives.ts'
import { readRootCertificate, rootTitle, type RootFault } from './root-certificate.ts'
import { listRecorded, no, noKeys, type Asked, type KeyFolder, type Rotated } from './rotate-key.ts'

const rootFaults: Readonly<Record<RootFault, string>> = {
  unreadable:
    'Đây chưa phải chứng nhận khoá gốc mới. Hãy dán nguyên văn những gì lệnh “keys rotate-root” in ra, từ dòng “minhbach root key v1”.',
  'other-record': 'Khoá gốc mới này thuộc sổ khác.',
  'other-root': 'Khoá gốc đang dùng chưa ký chứng nhận này. Cần chữ ký của cả khoá gốc ghi ở trên và khoá gốc mới.',
}

const keyFaults: Readonly<Record<CertificateFault | 'other-key', string>> = {
  unreadable: 'Thiếu chứng nhận thứ hai, của khoá gốc mới cho khoá đang ký. Hãy dán đủ cả hai đoạn lệnh in ra.',
  'other-record': 'Chứng nhận thứ hai dành cho sổ khác.',
  'other-root': 'Chứng nhận thứ hai không do khoá gốc mới ký.',
  'other-key': 'Chứng nhận thứ hai không dành cho khoá đang ký sổ. Hãy chạy lại lệnh với đúng khoá đang ký ghi ở trên.',
}

/**
 * Puts a new root key in the place of the one before. Where the decision was recorded and something broke before the new
 * root counted here, asking again finishes it and records nothing twice.
 */
export async function rotateRootKey(shell: Shell, folder: KeyFolder, asked: Asked): Promise<Refusal | Rotated> {
  const { authority } = shell
  const present = await folder.keys(authority)
  const subject = await findLogKey(shell.db, authority)
  if (!present || subject === undefined) return noKeys()
  const made = await readNewRoot(asked.certificate, present.keys)
  if (typeof made === 'string') return no(made)
  const recorded = await listRecorded(shell.db, authority, subject)
  const last = recorded.at(-1)
  if (last?.rootCertificate === made.note) {
    await folder.activateRoot(authority, made)
    return { seq: last.seq, at: last.at }
  }
  const vkey = formatVerifierKey(present.keys.current.key)
  const rootKey = formatVerifierKey(made.root)
  if (last?.vkey !== vkey) return no('Lần đổi khoá ký trước chưa xong. Hãy đổi lại với đúng chứng nhận lần đó đã.')
  if (recorded.some(({ rootCertificate: old }) => typeof old === 'string' && old.includes(rootKey)))
    return no('Khoá gốc này đã từng dùng. Hãy tạo một khoá gốc mới.')
  const done = await shell.appender.run(authority, async (batch) => {
    const now = await batch.lock({ module: 'record', kind: 'log-key', subject })
    if (now?.last_seq !== last.seq) return refuse('out-of-date', 'Vừa có người đổi khoá. Hãy xem lại rồi quyết định.')
    return actIn(shell, batch, logKeyKind, {
      id: subject,
      do: 'rotate-root',
      by: asked.person,
      reason: { text: asked.reason },
      input: { vkey, certificate: made.certified.note, root: { rootKey, rootCertificate: made.note } },
    })
  })
  if (isRefusal(done)) return done
  await folder.activateRoot(authority, made)
  return { seq: done.seq, at: done.at }
}

/** Both certificates, one after the other; or what is wrong with them. */
async function readNewRoot(given: string, { root, current }: RecordKeys): Promise<NewRoot | string> {
  const begins = Math.max(given.indexOf(rootTitle), 0)
  const second = given.indexOf(certificateTitle, begins)
  const change = await readRootCertificate(serverPrimitives, given.slice(begins, second < 0 ? undefined : second), root)
  if ('fault' in change) return rootFaults[change.fault]
  const certified =
    second < 0 ? { fault: 'unreadable' as const } : await readCertificate(given.slice(second), change.root)
  if ('fault' in certified) return keyFaults[certified.fault]
  if (formatVerifierKey(certified.key) !== formatVerifierKey(current.key)) return keyFaults['other-key']
  return { ...change, certified }
}
