import { describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { inviteLogin } from '#platform/session/logins.ts'
import { administrator, done, give, hire, eachInNewOffice, openOffice, type Office } from '../../../../test/office.ts'
import { enterUnit } from '../units/enter-unit.ts'
import { unitFacts } from '../units/schema.ts'
import { deactivateStaff } from './deactivate-staff.ts'
import { findPerson, findPersonByUser } from './find-person.ts'
import { importStaff, previewStaff } from './import-staff.ts'
import { findStaff, listStaff, type StaffAsked } from './read.ts'
import { staffRetention } from './retention.ts'
import { staffFacts } from './schema.ts'
import { addStaff, changeStaff } from './store.ts'

let office: Office
let chief: Person

eachInNewOffice(async (opened) => {
  office = opened
  chief = await administrator(opened)
})

const list = (asked: Partial<StaffAsked> = {}) =>
  listStaff(office.db, office.authority, office.now, { page: 1, size: 25, status: 'active', ...asked })
const file = (text: string) => ({ content: Buffer.from(text).toString('base64') })
const addressOf = async (id: string) => (await findStaff(office.db, office.authority, office.now, id))?.email
const at = (id: string) => ({ authority: office.authority, id, now: office.now })

describe('the list of staff', () => {
  it('is in the order of given names, and finds people without diacritics', async () => {
    for (const name of ['Trần Đức Long', 'Đỗ Thị Ánh', 'Lê Bình']) await hire(office, name)
    const { rows, total } = await list()
    expect(rows.map((row) => row.name)).toEqual(['Đỗ Thị Ánh', 'Lê Bình', 'Trần Đức Long', 'Nguyễn Quản Trị'])
    expect(total).toBe(4)
    expect((await list({ q: 'DO THI anh' })).rows).toMatchObject([{ name: 'Đỗ Thị Ánh' }])
    expect((await list({ q: '100%_' })).total).toBe(0)
  })

  it('filters by role, unit and status, pages, and counts all pages', async () => {
    const unitId = (await done(enterUnit(office.shell, chief, unitFacts.parse({ name: 'Phòng', type: 'phong' }))))
      .subject
    const id = await hire(office, 'Phạm Biên Tập')
    await give(office, chief, { staffId: id, role: 'editor', unitId })
    const known = await findStaff(office.db, office.authority, office.now, id)
    const facts = staffFacts.parse({ name: 'Phạm Biên Tập', email: known?.email, unitId })
    await changeStaff(office.db, at(id), { ...facts, version: known?.version ?? 0 })
    expect((await list({ role: 'editor' })).rows).toMatchObject([{ id, roles: ['editor'], unitName: 'Phòng' }])
    expect((await list({ unitId })).total).toBe(1)
    expect((await list({ status: 'left' })).total).toBe(0)
    expect(await list({ page: 2, size: 1 })).toMatchObject({ total: 2, page: 2, rows: [{ name: 'Nguyễn Quản Trị' }] })
  })

  it('shows nobody of another authority', async () => {
    const other = await openOffice({ in: office.db })
    const id = await hire(other, 'Người Nơi Khác')
    expect((await list({ status: 'all' })).rows.map((row) => row.id)).not.toContain(id)
    expect(await findStaff(office.db, office.authority, office.now, id)).toBeUndefined()
    expect(await findPerson(office.db, { authority: office.authority, staffId: id, now: office.now })).toBeUndefined()
  })
})

describe('a person', () => {
  it('has an address of his own', async () => {
    const facts = staffFacts.parse({ name: 'Một Người', email: 'Mot@Thu.Example' })
    expect(await addStaff(office.db, at(crypto.randomUUID()), facts)).toHaveProperty('id')
    expect(await addStaff(office.db, at(crypto.randomUUID()), { ...facts, name: 'Hai' })).toMatchObject({
      refused: 'already-exists',
      field: 'email',
    })
    const id = await hire(office, 'Người Khác')
    const changed = await changeStaff(office.db, at(id), { ...facts, version: 1 })
    expect(changed).toMatchObject({ refused: 'not-allowed', field: 'email' })
  })

  it('is changed by one at a time', async () => {
    const id = await hire(office, 'Tên Cũ')
    const facts = staffFacts.parse({ name: 'Tên Mới', email: await addressOf(id) })
    expect(await changeStaff(office.db, at(id), { ...facts, version: 1 })).toBeUndefined()
    expect(await changeStaff(office.db, at(id), { ...facts, version: 1 })).toMatchObject({ refused: 'out-of-date' })
  })

  it('loses no role by having an end written into the past', async () => {
    const id = await hire(office, 'Bị Đẩy Ra')
    const facts = staffFacts.parse({ name: 'Bị Đẩy Ra', email: await addressOf(id), until: '2026-08-31' })
    expect(await changeStaff(office.db, at(id), { ...facts, version: 1 })).toMatchObject({
      refused: 'not-allowed',
      field: 'until',
    })
    const coming = { ...facts, until: null, from: '2027-01-01', version: 1 }
    expect(await changeStaff(office.db, at(id), coming)).toMatchObject({ refused: 'not-allowed', field: 'from' })
  })

  it('is found by the account until the last day', async () => {
    const id = await hire(office, 'Có Tài Khoản')
    const { authority } = office
    const userId = crypto.randomUUID()
    await office.db.updateTable('staff').set({ user_id: userId }).where('staff_id', '=', id).execute()
    const found = () => findPersonByUser(office.db, { authority, userId, now: office.now })
    expect(await found()).toMatchObject({ staffId: id, secondFactor: false, grants: [] })
    office.at('2026-09-02T03:00:00.000Z')
    await done(
      deactivateStaff(office.shell, { by: chief, staffId: id, until: '2026-09-01' }) as Promise<{ revoked: number }>,
    )
    expect(await found()).toBeUndefined()
  })

  it('is erased after leaving, not before', async () => {
    const id = await hire(office, 'Xin Xoá Tên')
    const { db, authority } = office
    const erase = () =>
      db.transaction().execute((tx) => staffRetention.erase!(tx, { authority, staffId: id, now: office.now }))
    expect(await erase()).toMatchObject({ erased: 0, kept: expect.any(String) as string })
    expect(await staffRetention.about!(db, { authority, staffId: id })).toMatchObject({ name: 'Xin Xoá Tên' })
    office.at('2026-09-02T03:00:00.000Z')
    await deactivateStaff(office.shell, { by: chief, staffId: id, until: '2026-09-01' })
    expect(await erase()).toEqual({ erased: 1 })
    const row = await db.selectFrom('staff').selectAll().where('staff_id', '=', id).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ name: '', email: '', phone: '', title: '', folded: '', sort_key: '' })
    expect(await findStaff(db, authority, office.now, id)).toBeUndefined()
  })
})

describe('retention', () => {
  it('empties the row and deletes the account five years after the last day, not before', async () => {
    const id = await hire(office, 'Đã Về Hưu')
    const { db, authority } = office
    const userId = await db.transaction().execute((tx) =>
      inviteLogin(tx, {
        authority,
        email: 've.huu@thu.example',
        name: 'Đã Về Hưu',
        until: office.now,
        now: office.now,
      }),
    )
    await db
      .updateTable('staff')
      .set({ user_id: userId, active_until: '2026-08-31' })
      .where('staff_id', '=', id)
      .execute()
    const apply = (now: string) =>
      db.transaction().execute((tx) => staffRetention.apply!(tx, { authority, now: new Date(now), days: 5 * 365 }))
    const accounts = () => db.selectFrom('auth_users').select('id').where('id', '=', userId).execute()
    expect(await apply('2031-08-29T05:00:00Z')).toBe(0)
    expect(await accounts()).toHaveLength(1)
    expect(await apply('2031-09-10T05:00:00Z')).toBe(1)
    expect(await accounts()).toHaveLength(0)
    expect(await apply('2031-09-11T05:00:00Z')).toBe(0)
  })
})

describe('an import of staff', () => {
  it('reads what offices call their columns, in UTF-16 and with semicolons', async () => {
    await done(enterUnit(office.shell, chief, unitFacts.parse({ name: 'Phòng Văn hoá - Xã hội', type: 'phong' })))
    const text =
      'STT;Họ tên;Email công vụ;Số điện thoại;Chức danh;Phòng ban\n1;Vũ Ngọc Ánh;Anh@Thu.example;0299 3555 010;Chuyên viên;phong van hoa xa hoi\n'
    const content = Buffer.from(`\uFEFF${text}`, 'utf16le').toString('base64')
    const into = { authority: office.authority, now: office.now, newId: () => crypto.randomUUID() }
    expect(await importStaff(office.db, into, { content })).toEqual({ imported: 1, problems: [] })
    expect((await list({ q: 'anh@thu' })).rows).toMatchObject([
      { name: 'Vũ Ngọc Ánh', unitName: 'Phòng Văn hoá - Xã hội' },
    ])
  })

  it('says what is wrong in which row and column as the file calls it, and adds nobody', async () => {
    const text = [
      'Họ tên,Thư điện tử,SĐT,Phòng ban,Từ ngày,Đến ngày',
      'Đúng Cả,dung@thu.example,,,,',
      'Thư Sai,khong-phai-thu,,,,',
      'Trùng Thư,DUNG@thu.example,,,,',
      'X,x@thu.example,,,,',
      'Đơn Vị Lạ,la@thu.example,,Không Có,,',
      'Ngày Sai,ngay@thu.example,,,2026-13-01,',
      'Ngược Ngày,nguoc@thu.example,,,2026-02-01,2026-01-01',
      'Số Sai,so@thu.example,abc,,,',
    ].join('\n')
    const preview = await previewStaff(office.db, office.authority, file(text))
    expect(preview.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Thư điện tử'],
      [4, 'Thư điện tử'],
      [5, 'Họ tên'],
      [6, 'Phòng ban'],
      [7, 'Từ ngày'],
      [8, 'Đến ngày'],
      [9, 'SĐT'],
    ])
    const into = { authority: office.authority, now: office.now, newId: () => crypto.randomUUID() }
    const refused = await importStaff(office.db, into, file(text))
    expect(refused).toEqual({ imported: 0, problems: preview.problems })
    expect((await list()).total).toBe(1)
  })

  it.each([
    ['an empty file', '', 'trống'],
    ['a file without the columns', 'a,b\n1,2', 'Thiếu cột'],
    ['a file with a heading only', 'name,email\n', 'chỉ có'],
    ['an open quote', 'name,email\n"a,b', 'ngoặc kép'],
  ])('explains %s', async (_what, text, said) => {
    const preview = await previewStaff(office.db, office.authority, file(text))
    expect(isRefusal(preview)).toBe(false)
    expect(preview.problems[0]?.message).toContain(said)
  })
})
