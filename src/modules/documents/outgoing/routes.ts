import { dayOf } from '#kernel/day.ts'
import { refuse } from '#kernel/refusal.ts'
import { act } from '#record/act.ts'
import { handle } from '#record/module.ts'
import { makeDocx } from '#writing/docx/make-docx.ts'
import { makePdf } from '#writing/pdf/make-pdf.ts'
import { issuePaper as issue } from './issue-paper.ts'
import { findDraft } from './read.ts'
import { saveDraft, saveNewDraft } from './save-draft.ts'
import { changeDraft, draftPaper, getDraft, issuePaper, submitPaper, writePaper } from './schema.ts'
import { outgoingPaperKind } from './store.ts'

const unknown = () => refuse('not-found', 'Không tìm thấy văn bản này, hoặc bạn không được xem.')
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const outgoingHandlers = [
  handle(draftPaper, ({ shell, person, body }) => saveNewDraft({ shell, person }, body)),

  handle(getDraft, async ({ shell, person, params }) => {
    return (await findDraft(shell.db, { authority: shell.authority, id: params.id }, person)) ?? unknown()
  }),

  handle(changeDraft, async ({ shell, person, params, body }) => {
    const key = { authority: shell.authority, id: params.id }
    if (!(await findDraft(shell.db, key, person))) return unknown()
    const refused = await saveDraft({ shell, person }, params.id, body)
    return refused ?? (await findDraft(shell.db, key, person)) ?? unknown()
  }),

  handle(submitPaper, async ({ shell, person, params }) => {
    const found = await findDraft(shell.db, { authority: shell.authority, id: params.id }, person)
    if (!found) return unknown()
    if (found.state === 'returned')
      return act(shell, outgoingPaperKind, { id: params.id, do: 'resubmit', by: person, input: {} })
    return act(shell, outgoingPaperKind, { draft: params.id, do: 'submit', by: person, input: {} })
  }),

  handle(issuePaper, ({ shell, person, params, body }) => issue(shell, { by: person, id: params.id, ...body })),

  handle(writePaper, async ({ shell, person, params, query }) => {
    const found = await findDraft(shell.db, { authority: shell.authority, id: params.id }, person)
    if (!found) return unknown()
    const today = dayOf(shell.clock())
    const name = `${(found.number ?? 'du-thao').replaceAll('/', '-')}.${query.as}`
    if (query.as === 'docx') return { bytes: await makeDocx(found.content, today), mediaType: docx, name }
    return { bytes: await makePdf(found.content, today), mediaType: 'application/pdf', name, inline: true as const }
  }),
]
