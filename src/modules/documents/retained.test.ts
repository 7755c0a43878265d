import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { openSmallOffice, type SmallOffice } from '../../../test/small-office.ts'
import { documentsModule } from './index.ts'

let office: SmallOffice
let leaver: Person
let colleague: Person

beforeAll(async () => {
  office = await openSmallOffice([staffModule, documentsModule])
  leaver = await office.hire('Lê Thị Rời', 'officer')
  colleague = await office.hire('Vũ Văn Ở', 'approver')
  for (const { staffId } of [leaver, colleague]) await fill(staffId)
})
afterAll(() => office.close())

/** What the module comes to hold about a person: one of each, and a task that is not ended. */
async function fill(staffId: string): Promise<void> {
  const { db, authority, shell } = office
  const now = shell.clock()
  await sql`insert into intakes (authority_id, intake_id, name, bytes, sha256, came_by, brought_by, brought_at, state)
    values (${authority}, ${randomUUID()}, 'quet.pdf', 1, '', 'upload', ${staffId}, ${now}, 'read')`.execute(db)
  await sql`insert into register_imports
      (authority_id, import_id, register_id, file_name, sha256, digest, lines, first_serial, last_serial, imported_by, imported_at)
    values (${authority}, ${randomUUID()}, ${randomUUID()}, 'so-cu.xlsx', '', '', 1, 1, 1, ${staffId}, ${now})`.execute(
    db,
  )
  await sql`insert into paper_remarks (authority_id, remark_id, paper_id, version, block, quote, remark, made_by, made_at)
    values (${authority}, ${randomUUID()}, ${randomUUID()}, 1, 0, 'Đoạn một', 'Ghi rõ hạn.', ${staffId}, ${now})`.execute(
    db,
  )
  for (const ended of [now, null])
    await sql`insert into tasks (authority_id, task_id, text, staff_id, assigned_by, ended_at)
      values (${authority}, ${randomUUID()}, 'Rà soát thủ tục', ${staffId}, ${staffId}, ${ended})`.execute(db)
}

async function countOf(staffId: string) {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::int from intakes where brought_by = ${staffId}) as intakes,
    (select count(*)::int from register_imports where imported_by = ${staffId}) as imports,
    (select count(*)::int from paper_remarks where made_by = ${staffId}) as remarks,
    (select count(*)::int from tasks where assigned_by = ${staffId}) as assigned,
    (select count(*)::int from tasks where staff_id = ${staffId} and ended_at is not null) as ended,
    (select count(*)::int from tasks where staff_id = ${staffId} and ended_at is null) as open`.execute(office.db)
  return rows[0]
}

describe('what the module holds about a person', () => {
  it('is told to that person', async () => {
    const asked = { authority: office.authority, staffId: leaver.staffId }
    const told: Record<string, unknown> = {}
    for (const kind of documentsModule.retention ?? []) told[kind.kind] = await kind.about?.(office.db, asked)
    expect(told['register-imports']).toEqual([{ file: 'so-cu.xlsx', at: office.shell.clock().toISOString() }])
    expect(told['paper-remarks']).toMatchObject([{ remark: 'Ghi rõ hạn.' }])
    expect(told['task-people']).toMatchObject({ tasks: [{ text: 'Rà soát thủ tục' }, { text: 'Rà soát thủ tục' }] })
  })

  it('loses that person when they are erased, and nobody else; a task that is not ended waits for its handover', async () => {
    const erased: Record<string, number | undefined> = {}
    await office.db.transaction().execute(async (tx) => {
      const asked = { authority: office.authority, staffId: leaver.staffId, now: office.shell.clock() }
      for (const kind of documentsModule.retention ?? []) erased[kind.kind] = (await kind.erase?.(tx, asked))?.erased
    })
    expect(erased).toMatchObject({ intakes: 1, 'register-imports': 1, 'paper-remarks': 1, 'task-people': 1 })
    expect(await countOf(leaver.staffId)).toEqual({
      intakes: 0,
      imports: 0,
      remarks: 0,
      assigned: 0,
      ended: 0,
      open: 1,
    })
    expect(await countOf(colleague.staffId)).toEqual({
      intakes: 1,
      imports: 1,
      remarks: 1,
      assigned: 2,
      ended: 1,
      open: 1,
    })
  })
})
