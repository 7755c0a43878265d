import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../index.ts'
import { mostViews } from './schema.ts'

let office: SmallOffice
let an: Person
let binh: Person
beforeAll(async () => {
  office = await openSmallOffice([deskModule])
  an = await office.hire('Nguyễn An')
  binh = await office.hire('Trần Bình')
})
afterAll(() => office.close())

type View = { id: string; name: string; query: string }
const save = async (person: Person, name: string, query = 'role=editor') =>
  (await office.call('save-view', person, { body: { list: 'staff', name, query } })) as View
const list = async (person: Person) =>
  ((await office.call('list-views', person, { query: { list: 'staff' } })) as { rows: View[] }).rows

describe('saved views', () => {
  it('belong to one person', async () => {
    const { id } = await save(an, 'Biên tập viên')
    expect(await list(an)).toMatchObject([{ id, name: 'Biên tập viên', query: 'role=editor' }])
    expect(await list(binh)).toEqual([])
    expect(
      await office.call('change-view', binh, { params: { id }, body: { name: 'Của tôi', query: '' } }),
    ).toMatchObject({ refused: 'not-found' })
    expect(await office.call('delete-view', binh, { params: { id } })).toMatchObject({ refused: 'not-found' })
  })

  it('are replaced under the same name, renamed, and deleted', async () => {
    const first = await save(an, 'Mới nhất', 'sort=name')
    const again = await save(an, 'Mới nhất', 'sort=-name')
    expect(again).toMatchObject({ id: first.id, query: 'sort=-name' })
    expect(
      await office.call('change-view', an, { params: { id: first.id }, body: { name: 'Biên tập viên', query: '' } }),
    ).toMatchObject({ refused: 'already-exists' })
    expect(
      await office.call('change-view', an, { params: { id: first.id }, body: { name: 'Mới', query: 'a=b' } }),
    ).toMatchObject({ name: 'Mới' })
    expect(await office.call('delete-view', an, { params: { id: first.id } })).toEqual({ deleted: true })
  })

  it('refuse what is not a query string, and more than can be kept', async () => {
    await expect(save(an, 'Xấu', '"><script>')).rejects.toThrow()
    for (let count = 0; count < mostViews; count++) await save(binh, `Cách ${count}`)
    expect(await save(binh, 'Thêm')).toMatchObject({ refused: 'too-many' })
  })

  it('are handed out and erased with the rest of a person’s data', async () => {
    const kind = deskModule.retention?.find((one) => one.kind === 'desk-choices')
    const mine = { authority: office.authority, staffId: an.staffId }
    expect(JSON.stringify(await kind?.about?.(office.db, mine))).toContain('Biên tập viên')
    await office.db.transaction().execute((tx) => kind!.erase!(tx, { ...mine, now: new Date() }))
    expect(await list(an)).toEqual([])
    expect(await list(binh)).toHaveLength(mostViews)
  })
})
