import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import '../tables.ts'
import { usualTemplatesOf } from './read.ts'
import type { SpanName, TemplateContent } from './schema.ts'

type Written = { name: string; span: SpanName; content: TemplateContent }
type By = { shell: Shell; staffId: string }

export async function saveNewTemplate({ shell, staffId }: By, { name, span, content }: Written): Promise<string> {
  const id = shell.newId()
  await shell.db
    .insertInto('report_templates')
    .values({
      authority_id: shell.authority,
      template_id: id,
      name,
      span,
      content: JSON.stringify(content),
      changed_by: staffId,
      changed_at: shell.clock(),
    })
    .execute()
  return id
}

type Changed = Written & { id: string; version: number; retired: boolean }

/** Changes a template and keeps the version before; refused where somebody else changed it since it was read. */
export async function saveTemplate({ shell, staffId }: By, changed: Changed): Promise<Refusal | undefined> {
  const { id, version, name, span, content, retired } = changed
  return shell.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('report_templates')
      .select(['name', 'content', 'version', 'changed_by', 'changed_at'])
      .where('authority_id', '=', shell.authority)
      .where('template_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return refuse('not-found', 'Không tìm thấy mẫu báo cáo này.')
    if (row.version !== version)
      return refuse('out-of-date', 'Vừa có người sửa mẫu này. Hãy tải lại rồi sửa tiếp.', { field: 'version' })
    const key = { authority_id: shell.authority, template_id: id }
    await tx
      .insertInto('report_template_versions')
      .values({ ...key, ...row, content: JSON.stringify(row.content) })
      .execute()
    const now = { changed_by: staffId, changed_at: shell.clock() }
    await tx
      .updateTable('report_templates')
      .set({ name, span, content: JSON.stringify(content), retired, version: version + 1, ...now })
      .where('authority_id', '=', shell.authority)
      .where('template_id', '=', id)
      .execute()
    return undefined
  })
}

/** Gives an authority the usual templates, in its own names. */
export async function addUsualTemplates(by: By): Promise<void> {
  const { db, authority } = by.shell
  for (const template of await usualTemplatesOf(db, authority)) await saveNewTemplate(by, template)
}
