import { refuse, type Refusal } from '#kernel/refusal.ts'
import { openPapers } from '#reading/open/open-file.ts'
import { readOpened } from '#reading/read-aside.ts'
import { markIn, whyUnseen } from './looked-at.ts'
import { whyUnread } from './misnamed.ts'
import { isSecretName } from './secret-name.rules.ts'

/** Somebody waits at the screen for so long, in milliseconds, and for so many scanned pages. */
const longest = 90_000
const recognised = { first: 5, last: 1 }

/**
 * Refuses a file that is to be kept with a paper or a task: where it, or a file within it, bears a mark of secrecy or is named so, and where
 * it cannot be looked at for one.
 */
export async function refuseSecret({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Refusal | undefined> {
  if (isSecretName(name)) return secretName()
  const opened = await openPapers(bytes, { signal: AbortSignal.timeout(longest), recognised })
  if (opened.some(({ entry = '' }) => isSecretName(entry))) return secretName()
  const read = await Promise.all(opened.map(readOpened))
  const mark = markIn(read)
  if (mark !== undefined) return refused(`Tệp có dấu “${mark}”. ${noSecrets}`)
  const unseen = whyUnseen(read, bytes)
  if (!unseen) return undefined
  const where = unseen.entry === undefined ? '' : `Trong tệp nén, “${unseen.entry}”: `
  const file = { name: unseen.entry ?? name, bytes: unseen.bytes ?? bytes }
  const why = unseen.problem.because === 'stopped' ? tookTooLong : whyUnread(unseen.problem, file)
  return refused(`${where}${why} ${notSeen}`)
}

const refused = (rule: string) => refuse('not-allowed', rule, { field: 'body' })

const noSecrets = 'Hệ thống này không được lưu tài liệu mật: không giữ lại gì.'
const secretName = () => refused(`Tên tệp ghi “mật”. ${noSecrets}`)
const tookTooLong = 'Đọc tệp này quá lâu. Hãy thử lại sau ít phút, hoặc tách thành tệp ít trang hơn.'
const notSeen = 'Chưa xem được tệp có dấu mật hay không nên không giữ.'
