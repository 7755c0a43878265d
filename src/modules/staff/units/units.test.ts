import { describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { writeCsv } from '#kernel/csv.ts'
import {
  administrator,
  done,
  give,
  hire,
  eachInNewOffice,
  openOffice,
  signedIn,
  staffFolds,
  type Office,
} from '../../../../test/office.ts'
import { act } from '#record/act.ts'
import { publicState, rebuild } from '#record/rebuild.ts'
import { enterUnit } from './enter-unit.ts'
import { findUnitByName } from './find-unit-by-name.ts'
import { importUnits, previewUnits } from './import-units.ts'
import { unitsAsTable } from './export-units.ts'
import { findUnit, listUnits } from './read.ts'
import { unitFacts } from './schema.ts'
import type { UnitInput } from './decide-unit.ts'
import { unitKind } from './store.ts'

let office: Office
let chief: Person

eachInNewOffice(async (opened) => {
  office = opened
  chief = await administrator(opened)
})

const enter = async (facts: object) => (await done(enterUnit(office.shell, chief, unitFacts.parse(facts)))).subject
const change = (id: string, name: string, input: UnitInput) =>
  act(office.shell, unitKind, { id, do: name, by: chief, input })
const find = (name: string, on = '2026-09-01') => findUnitByName(office.db, { authority: office.authority, name, on })
const detail = (id: string) => findUnit(office.db, office.authority, office.now, id)

describe('a unit', () => {
  it('has a parent on the state side and one on the Party side', async () => {
    const ward = await enter({ name: 'Phường Sen', type: 'phuong', from: '2025-07-01' })
    const party = await enter({ name: 'Đảng uỷ phường Sen', type: 'dang-bo' })
    const school = await enter({ name: 'Trường Sen', type: 'truong', stateParentId: ward, partyParentId: party })
    expect(await detail(school)).toMatchObject({ side: 'state', stateParentId: ward, partyParentId: party })
    const wrong = unitFacts.parse({ name: 'Sai bên', type: 'truong', stateParentId: party })
    expect(await enterUnit(office.shell, chief, wrong)).toMatchObject({
      refused: 'not-allowed',
      field: 'stateParentId',
    })
  })

  it('keeps its old name for the days on which it bore it', async () => {
    const id = await enter({ name: 'Phòng Kinh tế', type: 'phong', from: '2025-07-01' })
    await done(change(id, 'rename', { name: 'Phòng Kinh tế và Đô thị', on: '2026-08-01' }))
    expect((await find('phong kinh te', '2026-07-31'))[0]).toMatchObject({
      id,
      current: true,
      name: 'Phòng Kinh tế và Đô thị',
    })
    expect((await find('Phòng Kinh tế', '2026-08-01'))[0]).toMatchObject({ id, current: false })
    expect((await find('PHÒNG KINH TẾ VÀ ĐÔ THỊ', '2026-08-01'))[0]).toMatchObject({ id, current: true })
  })

  it('is followed through several mergers to what stands in its place', async () => {
    const ward = await enter({ name: 'Phường Mới', type: 'phuong', from: '2025-07-01' })
    const commune = await enter({
      name: 'Xã Giữa',
      type: 'xa',
      from: '2015-01-01',
      until: '2025-06-30',
      successorIds: [ward],
    })
    await enter({ name: 'Xã Cũ', type: 'xa', until: '2014-12-31', successorIds: [commune] })
    expect((await find('xa cu'))[0]).toMatchObject({ current: false, successors: [{ name: 'Phường Mới' }] })
    expect((await find('xa cu', '2020-01-01'))[0]?.successors).toMatchObject([{ name: 'Xã Giữa' }])
    expect((await find('xa cu', '2010-01-01'))[0]).toMatchObject({ current: true, successors: [] })
  })

  it('is found by short forms, with and without the committee before its name, and by what lies above it', async () => {
    const a = await enter({ name: 'Tỉnh A', type: 'tinh' })
    const b = await enter({ name: 'Tỉnh B', type: 'tinh' })
    const inA = await enter({ name: 'Phường Hồ Sen', type: 'phuong', stateParentId: a, abbreviations: ['PHS'] })
    const inB = await enter({ name: 'Phường Hồ Sen ', type: 'phuong', stateParentId: b })
    expect((await find('UBND P. Hồ Sen, tỉnh B'))[0]?.id).toBe(inB)
    expect((await find('UBND P.Hồ Sen, T. A'))[0]?.id).toBe(inA)
    expect((await find('PHS')).map((match) => match.id)).toEqual([inA])
    expect(await find('Phường Khác')).toEqual([])
  })

  it('never comes to lie below itself', async () => {
    const top = await enter({ name: 'Trên', type: 'xa' })
    const middle = await enter({ name: 'Giữa', type: 'phong', stateParentId: top })
    const low = await enter({ name: 'Dưới', type: 'phong', stateParentId: middle })
    const on = '2026-10-01'
    expect(await change(top, 'move', { stateParentId: low, on })).toMatchObject({ refused: 'not-allowed' })
    expect(await change(top, 'move', { stateParentId: top, on })).toMatchObject({ refused: 'not-allowed' })
    expect(await change(low, 'move', { stateParentId: top, on })).toMatchObject({ state: 'active' })
  })

  it('refuses two moves that only together make a circle, also at the same moment', async () => {
    const a = await enter({ name: 'A', type: 'phong' })
    const b = await enter({ name: 'B', type: 'phong' })
    const on = '2026-10-01'
    const both = await Promise.all([
      change(a, 'move', { stateParentId: b, on }),
      change(b, 'move', { stateParentId: a, on }),
    ])
    expect(both.map((one) => ('refused' in one ? one.refused : 'done'))).toEqual(['done', 'not-allowed'])
  })

  it('ends only after the units below it, and into units that are there', async () => {
    const top = await enter({ name: 'Trung tâm', type: 'trung-tam', from: '2025-07-01' })
    const low = await enter({ name: 'Tổ', type: 'phong', stateParentId: top })
    const next = await enter({ name: 'Kế tiếp', type: 'trung-tam' })
    const on = '2026-10-01'
    expect(await change(top, 'merge', { successorIds: [next], on })).toMatchObject({ refused: 'not-allowed' })
    await done(change(low, 'move', { stateParentId: next, on }))
    expect(await change(top, 'merge', { successorIds: [top], on })).toMatchObject({ field: 'successorIds' })
    expect(await change(top, 'split', { successorIds: [next], on })).toMatchObject({ field: 'successorIds' })
    expect(await change(top, 'merge', { successorIds: [next] })).toMatchObject({ field: 'on' })
    await done(change(top, 'merge', { successorIds: [next], on }))
    expect(await detail(top)).toMatchObject({ until: '2026-09-30', state: 'ended', successors: [{ id: next, on }] })
    expect(await detail(next)).toMatchObject({ predecessors: [{ id: top }] })
    await done(change(top, 'restore', {}))
    expect(await detail(top)).toMatchObject({ until: null, state: 'active', successors: [] })
  })

  it('carries a role granted for it to the units below, and no further', async () => {
    const top = await enter({ name: 'Sở', type: 'so' })
    const low = await enter({ name: 'Phòng', type: 'phong', stateParentId: top })
    const other = await enter({ name: 'Sở khác', type: 'so' })
    const id = await hire(office, 'Hà Trưởng Phòng')
    await give(office, chief, { staffId: id, role: 'approver', unitId: top })
    const units = (await signedIn(office, id)).grants.map((grant) => grant.unitId)
    expect(new Set(units)).toEqual(new Set([top, low]))
    expect(units).not.toContain(other)
    await done(change(low, 'dissolve', { on: '2026-09-01' }))
    expect((await signedIn(office, id)).grants).toHaveLength(1)
  })

  it('gives the same public rows when replayed', async () => {
    const ward = await enter({ name: 'Phường', type: 'phuong', from: '2025-07-01' })
    const a = await enter({ name: 'A', type: 'phong', stateParentId: ward, predecessorIds: [] })
    const b = await enter({ name: 'B', type: 'phong', stateParentId: ward, predecessorIds: [a] })
    await done(change(a, 'rename', { name: 'A mới', on: '2026-09-02' }))
    await done(change(a, 'merge', { successorIds: [b], on: '2026-09-03' }))
    await done(change(a, 'restore', {}))
    await done(change(a, 'dissolve', { on: '2026-09-09' }))
    const live = await publicState(office.db, office.authority, staffFolds)
    await rebuild(office.db, office.authority, staffFolds)
    expect(await publicState(office.db, office.authority, staffFolds)).toEqual(live)
  })
})

describe('an import of units', () => {
  const file = (text: string) => ({ content: Buffer.from(text).toString('base64') })
  const names = async () => {
    const asked = { page: 1, size: 50, sort: 'name' } as const
    return (await listUnits(office.db, office.authority, office.now, asked)).rows.map((row) => row.name)
  }

  it('enters parents before their children, whatever the order of rows', async () => {
    const text =
      'Tên đơn vị;Loại;Đơn vị cấp trên;Từ ngày\nPhòng B;Phòng chuyên môn;UBND A;01/07/2025\nUBND A;Uỷ ban nhân dân;;\n'
    expect(await importUnits(office.shell, chief, file(text))).toEqual({ imported: 2, problems: [] })
    expect(await names()).toEqual(['Phòng B', 'UBND A'])
  })

  it('says what is wrong in which row, and enters nothing', async () => {
    const text = [
      'name,type,parent,from',
      'Tốt,phong,,2025-07-01',
      'Loại lạ,phi-thuyen,,',
      'Ngày lạ,phong,,31/02/2025',
      'Cấp trên lạ,phong,Không Có,',
      'Tốt,phong,,',
      'Vòng 1,phong,Vòng 2,',
      'Vòng 2,phong,Vòng 1,',
      ',phong,,',
    ].join('\r\n')
    const preview = await previewUnits(office.db, office.authority, file(text))
    expect(preview.mapping).toEqual({ name: 'name', type: 'type', stateParent: 'parent', from: 'from' })
    expect(preview.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 'type'],
      [4, 'from'],
      [5, 'parent'],
      [6, 'name'],
      [7, undefined],
      [8, undefined],
      [9, 'name'],
    ])
    expect(await importUnits(office.shell, chief, file(text))).toMatchObject({ imported: 0 })
    expect(await names()).toEqual([])
  })

  it('enters what was there before, and links it', async () => {
    const text = [
      'name,type,from,until,predecessors',
      'Phường Mới,phuong,01/07/2025,,Xã Cũ; Thị trấn Cũ',
      'Xã Cũ,xa,,30/06/2025,',
      'Thị trấn Cũ,thi-tran,,30/06/2025,',
    ].join('\n')
    expect(await importUnits(office.shell, chief, file(text))).toEqual({ imported: 3, problems: [] })
    expect((await find('TT. Cũ'))[0]).toMatchObject({
      current: false,
      successors: [{ name: 'Phường Mới', on: '2025-07-01' }],
    })
  })

  it('takes the whole import back where the rules refuse one row', async () => {
    const weak = { ...chief, secondFactor: false }
    const text = 'name,type\nMột,phong\nHai,phong\n'
    expect(await importUnits(office.shell, weak, file(text))).toMatchObject({ imported: 0, problems: [{ row: 2 }] })
    expect(await names()).toEqual([])
  })

  it('reads what it exported', async () => {
    const ward = await enter({ name: '=Phường "Sen", mới', type: 'phuong', from: '2025-07-01', aliases: ['Tên khác'] })
    await enter({ name: 'Phòng', type: 'phong', stateParentId: ward })
    const table = await unitsAsTable(office.db, office.authority, office.now)
    const second = await openOffice({ in: office.db })
    const preview = await previewUnits(second.db, second.authority, file(writeCsv(table)))
    expect(preview).toMatchObject({ rows: 2, problemCount: 0 })
    expect(preview.sample[0]).toMatchObject({ name: '=Phường "Sen", mới', from: '2025-07-01', aliases: 'Tên khác' })
  })
})
