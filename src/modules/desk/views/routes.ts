import { refuse } from '#kernel/refusal.ts'
import { handle } from '#record/module.ts'
import { listViewsOf } from './read.ts'
import { changeView, deleteView, listViews, mostViews, saveView } from './schema.ts'
import { removeView, rewriteView, writeView } from './store.ts'

const gone = () => refuse('not-found', 'Không tìm thấy cách xem đã lưu này.')

export const viewHandlers = [
  handle(listViews, async ({ shell, person, query }) => ({
    rows: await listViewsOf(shell.db, { authority: shell.authority, staffId: person.staffId, list: query.list }),
  })),

  handle(saveView, async ({ shell, person, body }) => {
    const mine = { authority: shell.authority, staffId: person.staffId }
    const views = await listViewsOf(shell.db, { ...mine, list: body.list })
    if (views.length >= mostViews && !views.some((view) => view.name === body.name))
      return refuse('too-many', `Mỗi danh sách giữ được ${mostViews} cách xem. Hãy xoá bớt rồi lưu.`)
    return { id: await writeView(shell.db, { ...mine, id: shell.newId(), ...body }), ...body }
  }),

  handle(changeView, async ({ shell, person, params, body }) => {
    const mine = { authority: shell.authority, staffId: person.staffId }
    const others = (await listViewsOf(shell.db, mine)).filter((view) => view.id !== params.id)
    const list = (await listViewsOf(shell.db, mine)).find((view) => view.id === params.id)?.list
    if (others.some((view) => view.list === list && view.name === body.name))
      return refuse('already-exists', 'Đã có một cách xem cùng tên trong danh sách này.', { field: 'name' })
    const changed = await rewriteView(shell.db, { ...mine, id: params.id }, body)
    return changed ? { id: params.id, list: changed.list, ...body } : gone()
  }),

  handle(deleteView, async ({ shell, person, params }) => {
    const removed = await removeView(shell.db, { authority: shell.authority, staffId: person.staffId, id: params.id })
    return removed ? { deleted: true as const } : gone()
  }),
]
