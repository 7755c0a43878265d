import { listRemarks, type Remark } from '#modules/documents/remarks/schema.ts'
import { useAnswer } from '../server/queries.ts'

/** One's own remarks on a paper that were not sent yet. */
export function usePendingRemarks(id: string): readonly Remark[] {
  const rows = useAnswer(listRemarks, { params: { id } }).data?.rows ?? []
  return rows.filter(({ returnedAt }) => returnedAt === null)
}
