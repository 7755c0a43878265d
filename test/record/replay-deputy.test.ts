import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { deskModule } from '#modules/desk/index.ts'
import { privacyModule } from '#modules/privacy/index.ts'
import { replayPublished } from '#record/replay-published.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../small-office.ts'

let office: SmallOffice
let absent: Person
let deputy: Person
let officer: Person

beforeAll(async () => {
  office = await openSmallOffice([deskModule, privacyModule])
  absent = await office.hire('Trần Vắng Mặt', 'administrator')
  const stands = await office.hire('Lê Ký Thay')
  deputy = { ...stands, grants: [{ role: 'administrator', unitId: null, inStead: absent.staffId }] }
  officer = await office.hire('Nguyễn Thị Chuyên Viên', 'officer')
})
afterAll(() => office.close())

const subjectRow = (subject: string) =>
  office.db.selectFrom('record_subjects').selectAll().where('subject', '=', subject).executeTakeFirstOrThrow()

it('remembers in whose stead a deputy decided when entries are written back after a restore', async () => {
  const { subject } = allowed(await office.call('file-data-request', officer, { body: { asks: 'copy' } })) as {
    subject: string
  }
  const before = await subjectRow(subject)
  const params = { module: 'privacy', kind: 'data-request', id: subject }
  const { seq } = allowed(await office.call('take-step', deputy, { params, body: { do: 'accept' } })) as { seq: number }
  const after = await subjectRow(subject)
  const { entry } = await office.db
    .selectFrom('record_entries')
    .select('entry')
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow()

  // The database refuses this to everybody; a restored backup is as if it had happened.
  await sql`alter table record_entries disable trigger user`.execute(office.db)
  await office.db.deleteFrom('record_contents').where('seq', '=', seq).execute()
  await office.db.deleteFrom('record_entries').where('seq', '=', seq).execute()
  await office.db.updateTable('record_heads').set({ size: seq }).execute()
  const { state, last_seq, last_public_seq } = before
  const deeds = JSON.stringify(before.deeds) as never
  await office.db
    .updateTable('record_subjects')
    .set({ state, last_seq, last_public_seq, deeds })
    .where('subject', '=', subject)
    .execute()
  const { db, authority, shell } = office
  const { kinds, projections } = shell
  const entries = (async function* published() {
    yield entry
  })()
  await replayPublished({ db, authority, kinds, projections, entries, now: shell.clock() })

  expect((await subjectRow(subject)).deeds).toEqual(after.deeds)
  expect(after.deeds.at(-1)?.inStead).toMatch(/^[0-9a-f]{64}$/)
})
