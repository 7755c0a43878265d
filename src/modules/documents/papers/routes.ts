import type { Person } from '#kernel/actor.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import { handle, type Services } from '#record/module.ts'
import { dropUnused } from '../files/drop-unused.ts'
import { listOpenings, noteOpening } from './openings.ts'
import { listPapers as list, maySeePaper } from './read.ts'
import { findPaper } from './read-one.ts'
import { registerPaper as register } from './register-paper.ts'
import { dropDraft, getPaper, getPaperFile, listPapers, paperOpenings, registerPaper } from './schema.ts'

const unknown = () => refuse('not-found', 'Không tìm thấy văn bản này, hoặc bạn không được xem.')

export const paperHandlers = [
  handle(listPapers, ({ shell, person, query }) => list(shell.db, { authority: shell.authority, person }, query)),

  handle(getPaper, async ({ shell, person, params }) => {
    const key = { authority: shell.authority, id: params.id }
    const found = await findPaper(shell.db, key, person)
    if (found) await noteOpening(shell.db, { ...key, staffId: person.staffId, now: shell.clock() })
    return found ?? unknown()
  }),

  handle(registerPaper, async ({ shell, person, body }) => {
    if (
      body.draftId !== undefined &&
      !(await maySeePaper(shell.db, { authority: shell.authority, id: body.draftId }, person))
    )
      return unknown()
    return register(shell, { by: person, facts: body.facts, draft: body.draftId })
  }),

  handle(dropDraft, ({ shell, services, person, params }) => drop({ shell, services, person }, params.id)),

  handle(paperOpenings, async ({ shell, person, params }) => {
    const key = { authority: shell.authority, id: params.id }
    return (await maySeePaper(shell.db, key, person)) ? listOpenings(shell.db, key) : unknown()
  }),

  handle(getPaperFile, async ({ shell, services, person, params }) => {
    const key = { authority: shell.authority, id: params.id }
    if (!(await maySeePaper(shell.db, key, person))) return unknown()
    const file = await shell.db
      .selectFrom('paper_files as f')
      .innerJoin('kept_files as k', (join) =>
        join.onRef('k.authority_id', '=', 'f.authority_id').onRef('k.sha256', '=', 'f.sha256'),
      )
      .select(['f.name', 'k.media_type'])
      .where('f.authority_id', '=', key.authority)
      .where('f.paper_id', '=', key.id)
      .where('f.sha256', '=', params.sha256)
      .executeTakeFirst()
    const bytes = file && (await services.files.read(key.authority, params.sha256))
    return file && bytes ? { bytes, mediaType: file.media_type, name: file.name } : unknown()
  }),
]

type At = { shell: Shell; services: Services; person: Person }

/** Only what was never decided on can be thrown away; by a clerk what came in, by its author what was drafted. */
async function drop({ shell, services, person }: At, id: string): Promise<{ id: string } | Refusal> {
  const key = { authority: shell.authority, id }
  const dropped = await shell.db.transaction().execute(async (tx): Promise<string[] | Refusal> => {
    const row = await tx
      .selectFrom('papers')
      .select(['direction', 'drafted_by', 'state'])
      .where('authority_id', '=', key.authority)
      .where('paper_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return unknown()
    if (row.state !== 'draft') return refuse('wrong-state', 'Văn bản đã có quyết định, không bỏ được nữa.')
    const clerk = row.direction === 'in' && person.grants.some(({ role }) => role === 'clerk')
    if (!clerk && row.drafted_by !== person.staffId)
      return refuse('role-required', 'Chỉ người soạn, hoặc văn thư với văn bản đến, mới bỏ được dự thảo.')
    const files = await tx
      .deleteFrom('paper_files')
      .where('authority_id', '=', key.authority)
      .where('paper_id', '=', id)
      .returning('sha256')
      .execute()
    for (const table of ['paper_readings', 'paper_cites', 'paper_openings', 'tasks', 'papers'] as const)
      await tx.deleteFrom(table).where('authority_id', '=', key.authority).where('paper_id', '=', id).execute()
    return files.map(({ sha256 }) => sha256)
  })
  if (isRefusal(dropped)) return dropped
  await dropUnused(services, key.authority, dropped)
  return { id }
}
