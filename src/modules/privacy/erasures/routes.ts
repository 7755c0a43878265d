import { isPublicEntry } from '#kernel/entry.ts'
import { refuse } from '#kernel/refusal.ts'
import { act } from '#record/act.ts'
import { handle } from '#record/module.ts'
import { listEntriesBySeq, type EntryView } from '#record/read.ts'
import { countMatters, findErasure, listErasuresOf, type ListedErasure } from './read.ts'
import { erasureWorkflow, groundWords } from './rules.ts'
import { getErasure, listErasures, previewErasure, proposeErasure } from './schema.ts'
import { erasureKind } from './store.ts'

export const erasureHandlers = [
  handle(proposeErasure, async ({ shell, person, body }) => {
    const seqs = [...new Set(body.seqs)].toSorted((a, b) => a - b)
    const entries = await listEntriesBySeq(shell.db, shell.authority, seqs)
    const beyond = seqs.find((seq) => !entries.some((entry) => entry.seq === seq))
    if (beyond !== undefined) return refuse('not-found', `Sổ chưa có mục ${beyond}.`, { field: 'seqs' })
    if (entries.every(({ erasedAt }) => erasedAt))
      return refuse('not-allowed', 'Nội dung của các mục này đã được xoá rồi.', { field: 'seqs' })
    if (body.reason.code === 'asked-by-person' && (await countMatters(shell.db, shell.authority, seqs)) > 1)
      return refuse(
        'not-allowed',
        'Khi người có dữ liệu yêu cầu, mỗi đề nghị chỉ gồm các mục của một việc: kê nhiều việc là cho biết chúng của cùng một người.',
        { field: 'seqs' },
      )
    const input = { seqs, ground: body.reason.code, text: body.reason.text }
    return act(shell, erasureKind, { do: 'propose', by: person, reason: body.reason, input })
  }),

  handle(previewErasure, async ({ shell, body }) => {
    const entries = await listEntriesBySeq(shell.db, shell.authority, body.seqs)
    const found = new Set(entries.map(({ seq }) => seq))
    return { entries: entries.map(erasable), missing: body.seqs.filter((seq) => !found.has(seq)) }
  }),

  handle(getErasure, async ({ shell, params }) => {
    const row = await findErasure(shell.db, shell.authority, params.id)
    return row ? shown(row) : refuse('not-found', 'Không tìm thấy đề nghị này.')
  }),

  handle(listErasures, async ({ shell, query }) => {
    const { rows, total } = await listErasuresOf(shell.db, shell.authority, query)
    return { rows: rows.map(shown), total, page: query.page, size: query.size }
  }),
]

function erasable({ seq, at, entry, erasedAt, erasedGround }: EntryView) {
  const open = isPublicEntry(entry)
  return {
    seq,
    at: at.toISOString(),
    module: open ? entry.module : null,
    do: open ? entry.do : null,
    internal: !open,
    erased: erasedAt && { at: erasedAt.toISOString(), ground: erasedGround ?? '' },
  }
}

function shown(row: ListedErasure) {
  return {
    id: row.erasure_id,
    seqs: row.seqs.map(Number),
    ground: groundWords[row.ground] ?? { vi: row.ground, en: row.ground },
    groundCode: row.ground,
    text: row.text,
    state: row.state,
    stateLabel: erasureWorkflow.states[row.state] ?? { vi: row.state, en: row.state },
    proposedAt: row.proposed_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
  }
}
