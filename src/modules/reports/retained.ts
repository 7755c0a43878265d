import { sql } from 'kysely'
import type { Retained } from '#record/module.ts'
import './tables.ts'

const who = { report_templates: 'changed_by', report_template_versions: 'changed_by', reports: 'filled_by' } as const

/** What the module keeps of persons: who filled a report and who changed a template. */
export const reportsRetention: readonly Retained[] = [
  {
    kind: 'report-people',
    label: { vi: 'Ai lập báo cáo, ai sửa mẫu báo cáo', en: 'Who filled a report, who changed a template' },
    purpose: { vi: 'Biết hỏi ai về một báo cáo', en: 'To know whom to ask about a report' },
    basis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4; Luật Lưu trữ 33/2024/QH15',
    period: { vi: 'Theo thời hạn lưu báo cáo', en: 'As long as the report' },
    days: null,
    about: async (db, { authority, staffId }) => {
      const rows = await db
        .selectFrom('reports')
        .select(['title', 'filled_at'])
        .where('authority_id', '=', authority)
        .where('filled_by', '=', staffId)
        .limit(10_000)
        .execute()
      return rows.map(({ title, filled_at: at }) => ({ title, filledAt: at.toISOString() }))
    },
    erase: async (tx, { authority, staffId }) => {
      let erased = 0n
      for (const [table, column] of Object.entries(who)) {
        const done = await sql`update ${sql.table(table)} set ${sql.ref(column)} = null
          where authority_id = ${authority} and ${sql.ref(column)} = ${staffId}`.execute(tx)
        erased += done.numAffectedRows ?? 0n
      }
      return { erased: Number(erased) }
    },
  },
]
