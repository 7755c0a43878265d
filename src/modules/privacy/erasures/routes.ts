import { refuse } from '#kernel/refusal.ts'
import { act } from '#record/act.ts'
import { handle } from '#record/module.ts'
import { recordSize } from '#record/read.ts'
import { listErasuresOf, type ListedErasure } from './read.ts'
import { erasureWorkflow, groundWords } from './rules.ts'
import { listErasures, proposeErasure } from './schema.ts'
import { erasureKind } from './store.ts'

export const erasureHandlers = [
  handle(proposeErasure, async ({ shell, person, body }) => {
    const size = await recordSize(shell.db, shell.authority)
    const seqs = [...new Set(body.seqs)].toSorted((a, b) => a - b)
    const beyond = seqs.find((seq) => seq >= size)
    if (beyond !== undefined) return refuse('not-found', `Sổ chưa có mục ${beyond}.`, { field: 'seqs' })
    const input = { seqs, ground: body.reason.code, text: body.reason.text }
    return act(shell, erasureKind, { do: 'propose', by: person, reason: body.reason, input })
  }),

  handle(listErasures, async ({ shell, query }) => {
    const { rows, total } = await listErasuresOf(shell.db, shell.authority, query)
    return { rows: rows.map(shown), total, page: query.page, size: query.size }
  }),
]

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
