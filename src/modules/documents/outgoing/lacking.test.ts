import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'
import { draftContent } from '../../../../test/draft-content.ts'

let office: DocumentsOffice
let officer: Person
let unit: string

beforeAll(async () => {
  ;({ office, officer, unit } = await openStaffedOffice())
})
afterAll(() => office.close())

async function draft(content: object, tasks: readonly object[] = []) {
  const { id } = await office.call('draft-paper', officer, { body: { content } })
  if (tasks.length > 0) await office.call('propose-tasks', officer, { params: { id }, body: { tasks } })
  return id
}
const submit = async (id: string) =>
  (await office.callAny('submit-paper', officer, { params: { id } })) as { rule: string; field: string }

it('names everything that a paper lacks at once, when it is submitted', async () => {
  const content = {
    ...draftContent(['Có {{so_viec}} việc.', 'Kiến nghị: (ghi ở đây trước khi trình).']),
    subject: '…',
    signer: '',
  }
  const id = await draft(content, [{ text: 'Rà soát' }, { text: 'Niêm yết' }, { text: 'Báo cáo', unitId: unit }])
  const { rule, field } = await submit(id)
  expect(field).toBe('content.subject')
  expect(rule.split(/(?<=\.) /)).toEqual([
    'Văn bản chưa có trích yếu.',
    'Văn bản chưa ghi họ tên người ký.',
    'Còn chỗ để sẵn chưa ghi: “{{so_viec}}”, “(ghi ở đây trước khi trình)”.',
    'Hãy ghi nội dung hoặc xoá dòng đó.',
    'Nhiệm vụ giao kèm “Rà soát”, “Niêm yết” chưa có đơn vị.',
    'Hãy chọn đơn vị hoặc bỏ nhiệm vụ đó.',
  ])
})

it('names the first of many alike, and how many there are besides', async () => {
  const tasks = Array.from({ length: 8 }, (_, at) => ({ text: `Việc ${at + 1}` }))
  expect((await submit(await draft(draftContent(['Rà soát.']), tasks))).rule).toMatch(
    /^Nhiệm vụ giao kèm “Việc 1”, .*“Việc 5” và 3 chỗ nữa chưa có đơn vị\./,
  )
  allowed(await office.callAny('submit-paper', officer, { params: { id: await draft(draftContent(['Rà soát.'])) } }))
})

it('does not take a công văn that is addressed to nobody; a paper of another type needs nobody', async () => {
  const letter = { ...draftContent(['Rà soát.']), type: null }
  expect(await submit(await draft(letter))).toMatchObject({
    field: 'content.addressees',
    rule: 'Công văn chưa ghi kính gửi ai.',
  })
  allowed(
    await office.callAny('submit-paper', officer, {
      params: { id: await draft({ ...letter, addressees: ['Ban quản lý khu phố 1'] }) },
    }),
  )
})

it('does not take a paper with a task given to a superior before that was refused', async () => {
  const id = await draft(draftContent(['Rà soát.']), [{ text: 'Báo cáo', unitId: unit }])
  const [above, ours] = [await office.addUnit('Tỉnh Mẫu'), await office.addUnit('Uỷ ban')]
  await office.db.updateTable('public_units').set({ state_parent_id: above }).where('unit_id', '=', ours).execute()
  await office.db.updateTable('tasks').set({ unit_id: above }).where('paper_id', '=', id).execute()
  expect(await submit(id)).toMatchObject({
    field: 'tasks',
    rule: 'Nhiệm vụ giao kèm “Báo cáo” giao cho đơn vị không thuộc cơ quan. Hãy chọn đơn vị khác.',
  })
})

it('says of a unit that has ended since the task was written that it has, and until when it was in force', async () => {
  const [closing, joining] = [await office.addUnit('Phòng Cũ'), await office.addUnit('Tổ Cũ')]
  const id = await draft(draftContent(['Rà soát.']), [
    { text: 'Báo cáo', unitId: closing },
    { text: 'Niêm yết', unitId: unit, joinIds: [joining] },
    { text: 'Rà soát', unitId: unit },
  ])
  for (const [at, until] of [[closing, '2026-08-31'] as const, [joining, null] as const])
    await office.db
      .updateTable('public_units')
      .set({ state: 'ended', valid_until: until })
      .where('unit_id', '=', at)
      .execute()
  expect(await submit(id)).toMatchObject({
    field: 'tasks',
    rule: 'Nhiệm vụ giao kèm “Báo cáo”, “Niêm yết” giao cho đơn vị đã kết thúc: Phòng Cũ (hết ngày 31/08/2026), Tổ Cũ. Hãy chọn đơn vị khác.',
  })
})
