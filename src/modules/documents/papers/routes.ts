import { refuse } from '#kernel/refusal.ts'
import { handle } from '#record/module.ts'
import { dropDraft as drop } from './drop-draft.ts'
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
    return register(shell, { by: person, facts: body.facts, draft: body.draftId, despite: body.despite })
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
