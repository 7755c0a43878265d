import { randomUUID } from 'node:crypto'
import type { Person } from '#kernel/actor.ts'
import type { Role } from '#kernel/role.ts'
import { deskModule } from '#modules/desk/index.ts'
import { documentsModule } from '#modules/documents/index.ts'
import { staffModule } from '#modules/staff/index.ts'
import type { Module } from '#record/module.ts'
import { allowed, openSmallOffice } from './small-office.ts'

export type Answer = Record<string, never> & { id: string; rows: Record<string, unknown>[]; total: number }

/** A small office with papers: units, people in them, and short ways to register a paper and assign its tasks. */
export async function openDocumentsOffice(more: readonly Module[] = []) {
  const office = await openSmallOffice([staffModule, deskModule, documentsModule, ...more])
  const { db, authority } = office

  const call = async (name: string, person: Person | undefined, input: object = {}) =>
    allowed(await office.call(name, person, input)) as Answer

  async function addUnit(name: string): Promise<string> {
    const id = randomUUID()
    const kind = { type: 'phong', type_vi: 'Phòng', type_en: 'Division', side: 'state' as const, rank: 1 }
    const within = { state_parent_id: null, party_parent_id: null, valid_from: null, valid_until: null }
    const said = { state: 'active' as const, first_seq: 0, last_seq: 0 }
    await db
      .insertInto('public_units')
      .values({ authority_id: authority, unit_id: id, name, ...kind, ...within, ...said })
      .execute()
    return id
  }

  async function hireIn(unitId: string, name: string, ...roles: Role[]): Promise<Person> {
    const person = await office.hire(name, ...roles)
    await db.updateTable('staff').set({ unit_id: unitId }).where('staff_id', '=', person.staffId).execute()
    return { ...person, unitId }
  }

  const step = (kind: string, id: string, person: Person, body: object) =>
    office.call('take-step', person, { params: { module: 'documents', kind, id }, body })

  let serial = 100
  /** A paper entered by hand, with these proposals. @returns its id and theirs */
  async function register(clerk: Person, tasks: readonly object[]): Promise<{ paper: string; ids: string[] }> {
    const facts = {
      number: `${serial++}/SNV-CCHC`,
      issuer: 'Sở Nội vụ tỉnh Mẫu',
      subject: 'Rà soát thủ tục hành chính',
    }
    const { subject: paper } = (await call('register-paper', clerk, { body: { facts } })) as unknown as {
      subject: string
    }
    if (tasks.length === 0) return { paper, ids: [] }
    const { ids } = (await call('propose-tasks', clerk, { params: { id: paper }, body: { tasks } })) as unknown as {
      ids: string[]
    }
    return { paper, ids }
  }

  return { ...office, callAny: office.call, call, addUnit, hireIn, step, register }
}

export type DocumentsOffice = Awaited<ReturnType<typeof openDocumentsOffice>>

/** The same with who most tests need: a clerk, somebody who approves, and an officer of a unit. */
export async function openStaffedOffice(more: readonly Module[] = []) {
  const office = await openDocumentsOffice(more)
  const unit = await office.addUnit('Văn phòng')
  const clerk = await office.hire('Phạm Văn Thư', 'clerk')
  const approver = await office.hire('Lê Duyệt', 'approver')
  const officer = await office.hireIn(unit, 'Đặng Chuyên Viên', 'officer')
  return { office, unit, clerk, approver, officer }
}
