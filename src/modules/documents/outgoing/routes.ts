import { dayOf } from '#kernel/day.ts'
import { refuse } from '#kernel/refusal.ts'
import { act } from '#record/act.ts'
import { handle } from '#record/module.ts'
import { layOut, makeDocx } from '#writing/writers.ts'
import { attachFile as attach, detachFile as detach } from './attach-file.ts'
import { changesBetween } from './changes.rules.ts'
import { writerOf } from './defaults.ts'
import { draftFromPaper as draftFrom } from './draft-from-paper.ts'
import { foreseeNumber as foresee, issuePaper as issue } from './issue-paper.ts'
import { docxType, fileName } from './make-files.ts'
import { markSent } from './mark-sending.ts'
import { countPages, drawPage } from './pages.ts'
import { findDraft, formerVersion, listSendings as sendingsOf } from './read.ts'
import { saveDraft, saveNewDraft } from './save-draft.ts'
import {
  attachFile,
  detachFile,
  changeDraft,
  countPaperPages,
  draftFromPaper,
  draftPaper,
  drawPaperPage,
  foreseeNumber,
  getDraft,
  getDraftDefaults,
  getPaperChanges,
  issuePaper,
  listSendings,
  markSending,
  submitPaper,
  writePaper,
} from './schema.ts'
import { outgoingPaperKind } from './store.ts'
import type { Shell } from '#record/act.ts'
import type { Person } from '#kernel/actor.ts'

const unknown = () => refuse('not-found', 'Không tìm thấy văn bản này, hoặc bạn không được xem.')
const find = (shell: Shell, person: Person, id: string) =>
  findDraft(shell.db, { authority: shell.authority, id }, person)

const drafting = [
  handle(draftPaper, ({ shell, person, body }) => saveNewDraft({ shell, person }, body)),

  handle(getDraftDefaults, ({ shell, query: { side, type = null } }) =>
    writerOf(shell.db, { authority: shell.authority, side, type }),
  ),

  handle(draftFromPaper, ({ shell, person, params, body }) =>
    draftFrom({ shell, person, paper: params.id, asked: body }),
  ),

  handle(getDraft, async ({ shell, person, params }) => (await find(shell, person, params.id)) ?? unknown()),

  handle(changeDraft, async ({ shell, person, params, body }) => {
    if (!(await find(shell, person, params.id))) return unknown()
    const refused = await saveDraft({ shell, person }, params.id, body)
    return refused ?? (await find(shell, person, params.id)) ?? unknown()
  }),
]

const deciding = [
  handle(submitPaper, async ({ shell, person, params, query: { version } }) => {
    const found = await find(shell, person, params.id)
    if (!found) return unknown()
    const given = { by: person, input: version === undefined ? {} : { seen: version } }
    if (found.state === 'returned') return act(shell, outgoingPaperKind, { id: params.id, do: 'resubmit', ...given })
    return act(shell, outgoingPaperKind, { draft: params.id, do: 'submit', ...given })
  }),

  handle(getPaperChanges, async ({ shell, person, params }) => {
    const found = await find(shell, person, params.id)
    if (!found) return unknown()
    const former = await formerVersion(shell.db, { authority: shell.authority, id: params.id }, found.version)
    if (!former) return { since: null, fields: [], body: [] }
    return { since: former.submittedAt.toISOString(), ...changesBetween(former.content, found.content) }
  }),

  handle(foreseeNumber, async ({ shell, person, params }) =>
    (await find(shell, person, params.id)) ? foresee(shell, params.id) : unknown(),
  ),

  handle(issuePaper, ({ shell, person, params, body }) => issue(shell, { by: person, id: params.id, ...body })),

  handle(listSendings, async ({ shell, person, params }) => {
    const key = { authority: shell.authority, id: params.id }
    return (await find(shell, person, params.id)) ? sendingsOf(shell.db, key) : unknown()
  }),

  handle(markSending, async ({ shell, person, params, body }) => {
    const key = { authority: shell.authority, id: params.id }
    if (!(await find(shell, person, params.id))) return unknown()
    const done = await markSent(shell.db, { ...key, position: params.position }, body)
    return done ? sendingsOf(shell.db, key) : refuse('not-found', 'Không có nơi nhận này.', { field: 'position' })
  }),

  handle(attachFile, async ({ shell, services, person, params, query, body }) => {
    const found = await find(shell, person, params.id)
    return found ? attach(services, { shell, person, draft: found }, { ...query, bytes: body }) : unknown()
  }),

  handle(detachFile, async ({ shell, services, person, params }) => {
    const found = await find(shell, person, params.id)
    return found ? detach(services, { shell, person, draft: found }, params.sha256) : unknown()
  }),
]

const drawing = [
  handle(writePaper, async ({ shell, person, params, query }) => {
    const found = await find(shell, person, params.id)
    if (!found) return unknown()
    const today = dayOf(shell.clock())
    const name = `${fileName(found.number)}.${query.as}`
    if (query.as === 'docx') return { bytes: await makeDocx(found.content, today), mediaType: docxType, name }
    return {
      bytes: (await layOut(found.content, today)).bytes,
      mediaType: 'application/pdf',
      name,
      inline: true as const,
    }
  }),

  handle(countPaperPages, async ({ shell, person, params }) => {
    const found = await find(shell, person, params.id)
    return found ? { version: found.version, pages: await countPages(shell, found) } : unknown()
  }),

  handle(drawPaperPage, async ({ shell, person, params, query }) => {
    const found = await find(shell, person, params.id)
    const bytes = found && (await drawPage(shell, found, params.page))
    const keep = query.version === found?.version ? 3_600 : 0
    return bytes
      ? {
          ...(keep > 0 && { keep }),
          bytes,
          mediaType: 'image/webp',
          name: `trang-${params.page}.webp`,
          inline: true as const,
        }
      : unknown()
  }),
]

export const outgoingHandlers = [...drafting, ...deciding, ...drawing]
