import { refuse, type Refusal } from '#kernel/refusal.ts'
import { openPapers, type Opened } from '#reading/open/open-file.ts'
import { readOpened } from '#reading/read-aside.ts'
import { isSecretName } from './secret-name.rules.ts'

/**
 * Refuses a file that is a paper with a mark of secrecy, or whose name says so; what cannot be read as one has none that could be seen.
 * Where it `mustOpen`, one that is damaged or locked is refused too; one without text, as a poor scan, is not.
 */
export async function refuseSecret(
  { name, bytes }: { name: string; bytes: Uint8Array },
  { mustOpen = false } = {},
): Promise<Refusal | undefined> {
  if (isSecretName(name)) return secretName()
  const opened = await openPapers(bytes, { signal: AbortSignal.timeout(60_000) })
  if (opened.some(({ entry = '' }) => isSecretName(entry))) return secretName()
  const papers = await Promise.all(opened.map(readOpened))
  const mark = papers.flatMap(({ reading }) => reading?.secrecy?.value ?? []).at(0)
  if (mark === undefined) return mustOpen ? refuseClosed(opened) : undefined
  return refuse('not-allowed', `Tệp có dấu “${mark}”. Hệ thống này không được lưu tài liệu mật: không giữ lại gì.`, {
    field: 'body',
  })
}

const secretName = () =>
  refuse('not-allowed', 'Tên tệp ghi “mật”. Hệ thống này không được lưu tài liệu mật: không giữ lại gì.', {
    field: 'body',
  })

function refuseClosed(opened: readonly Opened[]): Refusal | undefined {
  const closed = opened.flatMap((one) =>
    'problem' in one && ['damaged', 'locked'].includes(one.problem.because) ? [one.problem] : [],
  )
  return closed[0] && refuse('not-allowed', `Bản đã ký phải mở xem được. ${closed[0].message}`, { field: 'body' })
}
