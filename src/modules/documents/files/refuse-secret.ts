import { refuse, type Refusal } from '#kernel/refusal.ts'
import { openPapers, type Opened } from '#reading/open/open-file.ts'
import { readOpened } from '#reading/read-aside.ts'

/**
 * Refuses a file that is a paper with a mark of secrecy; what cannot be read as one has none that could be seen. Where it
 * `mustOpen`, one that is damaged or locked is refused too; one without text, as a poor scan, is not.
 */
export async function refuseSecret(bytes: Uint8Array, { mustOpen = false } = {}): Promise<Refusal | undefined> {
  const opened = await openPapers(bytes, { signal: AbortSignal.timeout(60_000) })
  const papers = await Promise.all(opened.map(readOpened))
  const mark = papers.flatMap(({ reading }) => reading?.secrecy?.value ?? []).at(0)
  if (mark === undefined) return mustOpen ? refuseClosed(opened) : undefined
  return refuse('not-allowed', `Tệp có dấu “${mark}”. Hệ thống này không được lưu tài liệu mật: không giữ lại gì.`, {
    field: 'body',
  })
}

function refuseClosed(opened: readonly Opened[]): Refusal | undefined {
  const closed = opened.flatMap((one) =>
    'problem' in one && ['damaged', 'locked'].includes(one.problem.because) ? [one.problem] : [],
  )
  return closed[0] && refuse('not-allowed', `Bản đã ký phải mở xem được. ${closed[0].message}`, { field: 'body' })
}
