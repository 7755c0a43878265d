import { clearColumn } from '#platform/clear-column.ts'
import type { Retained } from '#record/module.ts'
import './tables.ts'

/** Who remarked what on a draft: the remark stands in the decision, so that only the name goes. */
export const remarksRetention: Retained = {
  kind: 'paper-remarks',
  label: { vi: 'Nhận xét của người duyệt về dự thảo', en: 'Remarks of reviewers on drafts' },
  purpose: { vi: 'Người soạn biết phải sửa gì, ở đoạn nào', en: 'To tell the author what to mend, and where' },
  basis: 'Luật Lưu trữ 33/2024/QH15; Nghị định 30/2020/NĐ-CP, Điều 30',
  period: { vi: 'Theo thời hạn lưu của văn bản', en: 'As long as the paper' },
  days: null,
  about: async (db, { authority, staffId }) => {
    const rows = await db
      .selectFrom('paper_remarks')
      .select(['paper_id', 'remark', 'made_at'])
      .where('authority_id', '=', authority)
      .where('made_by', '=', staffId)
      .limit(10_000)
      .execute()
    return rows.map((row) => ({ paper: row.paper_id, remark: row.remark, at: row.made_at.toISOString() }))
  },
  erase: async (tx, { authority, staffId }) => ({
    erased: await clearColumn(tx, { table: 'paper_remarks', authority, column: 'made_by', value: staffId }),
  }),
}
