import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import '../tables.ts'
import type { SpanName } from '../templates/schema.ts'
import type { Filled } from './fill-report.ts'
import type { Period } from './rules.ts'

type By = { shell: Shell; staffId: string }
type New = { template: { id: string; version: number; span: SpanName }; period: Period; filled: Filled }

export async function saveNewReport({ shell, staffId }: By, { template, period, filled }: New): Promise<string> {
  const id = shell.newId()
  await shell.db
    .insertInto('reports')
    .values({
      authority_id: shell.authority,
      report_id: id,
      template_id: template.id,
      template_version: template.version,
      span: template.span,
      first_day: period.from,
      last_day: period.until,
      paper_id: null,
      ...columnsOf(filled),
      filled_by: staffId,
      filled_at: shell.clock(),
    })
    .execute()
  return id
}

const columnsOf = ({ content, figures, title, side }: Filled) => ({
  title: title.slice(0, 1_000),
  figures: JSON.stringify(figures),
  content: JSON.stringify(content),
  side,
})

/** Keeps what was counted again. */
export async function saveFilled({ shell, staffId }: By, id: string, filled: Filled): Promise<void> {
  await shell.db
    .updateTable('reports')
    .set({ ...columnsOf(filled), filled_by: staffId, filled_at: shell.clock() })
    .where('authority_id', '=', shell.authority)
    .where('report_id', '=', id)
    .execute()
}

/** A report becomes one paper: a second draft is refused while the first is there. */
export async function saveReportPaper(shell: Shell, id: string, paper: string): Promise<Refusal | undefined> {
  const changed = await shell.db
    .updateTable('reports as r')
    .set({ paper_id: paper })
    .where('r.authority_id', '=', shell.authority)
    .where('r.report_id', '=', id)
    .where((eb) =>
      eb.or([
        eb('r.paper_id', 'is', null),
        eb.not(
          eb.exists(
            eb
              .selectFrom('papers as p')
              .select('p.paper_id')
              .whereRef('p.authority_id', '=', 'r.authority_id')
              .whereRef('p.paper_id', '=', 'r.paper_id'),
          ),
        ),
      ]),
    )
    .returning('r.report_id')
    .executeTakeFirst()
  return changed ? undefined : refuse('already-exists', 'Báo cáo này đã có dự thảo, hoặc không còn.')
}

export async function dropUnissued(shell: Shell, id: string): Promise<{ id: string } | Refusal> {
  const gone = await shell.db
    .deleteFrom('reports')
    .where('authority_id', '=', shell.authority)
    .where('report_id', '=', id)
    .where('paper_id', 'is', null)
    .returning('report_id as id')
    .executeTakeFirst()
  return gone ?? refuse('not-allowed', 'Báo cáo đã thành dự thảo văn bản, hoặc không còn.')
}
