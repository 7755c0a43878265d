import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStaffedOffice } from '../../../../test/documents-office.ts'

let staffed: Awaited<ReturnType<typeof openStaffedOffice>>
beforeAll(async () => {
  staffed = await openStaffedOffice()
})
afterAll(() => staffed.office.close())

it('gives each task to the unit that has it already, says so, and bears the superior above our name', async () => {
  const { office, clerk, officer, unit } = staffed
  const culture = await office.addUnit('Phòng Văn hóa - Xã hội')
  await office.db.updateTable('authorities').set({ superior: 'UBND tỉnh Mẫu' }).execute()
  const { paper, ids } = await office.register(clerk, [
    { text: 'Niêm yết danh mục', unitId: unit },
    { text: 'Tuyên truyền', unitId: culture },
  ])
  const body = { kind: 'carries-on', taskIds: ids, unitIds: [unit, culture] }
  const { id } = await office.call('draft-from-paper', officer, { params: { id: paper }, body })
  const { content } = (await office.call('get-draft', officer, { params: { id } })) as unknown as { content: object }
  expect(content).toMatchObject({ parent: 'UBND tỉnh Mẫu' })
  expect(JSON.stringify(content)).toContain('Văn phòng: niêm yết danh mục.')
  const made = await office.db.selectFrom('tasks').select(['text', 'unit_id']).where('paper_id', '=', id).execute()
  expect(made.toSorted((a, b) => a.text.localeCompare(b.text))).toEqual([
    { text: 'Niêm yết danh mục', unit_id: unit },
    { text: 'Tuyên truyền', unit_id: culture },
  ])
})

it('refuses more tasks than one paper can give, rather than leave some of them out', async () => {
  const { office, clerk, officer, unit } = staffed
  const units = [unit]
  for (const n of [1, 2, 3, 4]) units.push(await office.addUnit(`Tổ dân phố ${n}`))
  const many = Array.from({ length: 100 }, (_, n) => ({ text: `Việc thứ ${n + 1}`, unitId: null }))
  const { paper, ids } = await office.register(clerk, many)
  const drafts = () => office.db.selectFrom('papers').select('paper_id').where('direction', '=', 'out').execute()
  const before = await drafts()
  const draft = (unitIds: string[]) =>
    office.callAny('draft-from-paper', officer, {
      params: { id: paper },
      body: { kind: 'carries-on', taskIds: ids, unitIds },
    })
  expect(await draft(units)).toMatchObject({ refused: 'not-allowed', field: 'taskIds' })
  expect(await drafts()).toEqual(before)
  expect(await draft(units.slice(1))).toHaveProperty('id')
  expect(await office.db.selectFrom('tasks').select('task_id').where('parent_id', 'in', ids).execute()).toHaveLength(
    400,
  )
})
