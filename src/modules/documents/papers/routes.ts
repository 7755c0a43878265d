import { isRefusal, refuse } from '#kernel/refusal.ts'
import { act } from '#record/act.ts'
import { handle } from '#record/module.ts'
import { tellClerks } from '../intake/tell-clerks.ts'
import { addFile } from './add-file.ts'
import { findChain } from './chain.ts'
import { getChain, linkPapers, unlinkPapers } from './chain.schema.ts'
import { dropDraft as drop } from './drop-draft.ts'
import { linkPapers as link, unlinkPapers as unlink } from './link-papers.ts'
import { listOpenings, noteOpening } from './openings.ts'
import { listChoices, listPapers as list, maySeePaper } from './read.ts'
import { findPaper } from './read-one.ts'
import { registerPaper as register } from './register-paper.ts'
import {
  addPaperFile,
  dropDraft,
  getPaper,
  getPaperFile,
  listPaperChoices,
  listPapers,
  paperOpenings,
  registerPaper,
  takeUpPaper,
  writeSlip,
} from './schema.ts'
import { writeSlip as slip } from './slip.ts'
import { incomingPaperKind } from './store.ts'

const unknown = () => refuse('not-found', 'Không tìm thấy văn bản này, hoặc bạn không được xem.')

export const paperHandlers = [
  handle(listPapers, ({ shell, person, query }) => list(shell.db, { authority: shell.authority, person }, query)),

  handle(getPaper, async ({ shell, person, params }) => {
    const key = { authority: shell.authority, id: params.id }
    const found = await findPaper(shell.db, key, person)
    if (found) await noteOpening(shell.db, { ...key, staffId: person.staffId, now: shell.clock() })
    return found ?? unknown()
  }),

  handle(listPaperChoices, ({ shell, person, query }) =>
    listChoices(shell.db, { authority: shell.authority, person }, query.direction),
  ),

  handle(getChain, async ({ shell, person, params }) => {
    const key = { authority: shell.authority, id: params.id }
    return (await maySeePaper(shell.db, key, person)) ? findChain(shell.db, key, person) : unknown()
  }),

  handle(linkPapers, ({ shell, person, params, body }) => link(shell, { ...params, ...body, by: person })),

  handle(unlinkPapers, ({ shell, person, params }) => unlink(shell, { ...params, by: person })),

  handle(addPaperFile, ({ shell, services, person, params, query, body }) =>
    addFile({ shell, services }, { id: params.id, by: person, bytes: body, file: query }),
  ),

  handle(writeSlip, ({ shell, person, params }) =>
    slip(shell.db, { authority: shell.authority, id: params.id, person }),
  ),

  handle(takeUpPaper, async ({ shell, person, params }) => {
    if (!(await maySeePaper(shell.db, { authority: shell.authority, id: params.id }, person))) return unknown()
    return act(shell, incomingPaperKind, { draft: params.id, do: 'take-up', by: person, input: {} })
  }),

  handle(registerPaper, async ({ shell, services, person, body }) => {
    if (
      body.draftId !== undefined &&
      !(await maySeePaper(shell.db, { authority: shell.authority, id: body.draftId }, person))
    )
      return unknown()
    const { draftId: draft, version, facts, despite } = body
    const entered = await register(shell, { by: person, facts, draft, version, despite })
    if (!isRefusal(entered)) await tellClerks(services, shell.authority)
    return entered
  }),

  handle(dropDraft, async ({ shell, services, person, params, query }) => {
    const dropped = await drop({ shell, services, person }, params.id, query.version)
    if (!isRefusal(dropped)) await tellClerks(services, shell.authority)
    return dropped
  }),

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
