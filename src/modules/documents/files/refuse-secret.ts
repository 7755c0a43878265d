import { refuse, type Refusal } from '#kernel/refusal.ts'
import { openPapers } from '#reading/open/open-file.ts'
import { readOpened } from '#reading/read-aside.ts'

/** Refuses a file that is a paper with a mark of secrecy; what cannot be read as one has none that could be seen. */
export async function refuseSecret(bytes: Uint8Array): Promise<Refusal | undefined> {
  const opened = await openPapers(bytes, { signal: AbortSignal.timeout(60_000) })
  const papers = await Promise.all(opened.map(readOpened))
  const mark = papers.flatMap(({ reading }) => reading?.secrecy?.value ?? []).at(0)
  if (mark === undefined) return undefined
  return refuse('not-allowed', `Tệp có dấu “${mark}”. Hệ thống này không được lưu tài liệu mật: không giữ lại gì.`, {
    field: 'body',
  })
}
