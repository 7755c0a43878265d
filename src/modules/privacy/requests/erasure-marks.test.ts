import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import type { PublicEntry } from '#kernel/entry.ts'
import { connectionsModule } from '#modules/connections/index.ts'
import { deskModule } from '#modules/desk/index.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { privacyModule, reapplyErasures } from '../index.ts'

let office: SmallOffice
let admin: Person
let officer: Person

beforeAll(async () => {
  office = await openSmallOffice([connectionsModule, deskModule, privacyModule])
  admin = await office.hire('Trần Quản Trị', 'administrator')
  officer = await office.hire('Nguyễn Thị Chuyên Viên', 'officer')
})
afterAll(() => office.close())

/** A matter about the officer that has ended: an access token, issued and revoked, in two internal entries. */
async function endedMatter(): Promise<void> {
  const body = { name: 'Bảng tính', scopes: ['work:read'], days: 30 }
  const { id } = allowed(await office.call('issue-token', officer, { body })) as { id: string }
  allowed(await office.call('revoke-token', officer, { params: { id } }))
}

const contents = () =>
  office.db.selectFrom('record_contents').select(['seq', 'salt', 'body', 'erased_at']).orderBy('seq').execute()

it('erases what a person asks for without saying in public which matters were theirs, and again after a restore', async () => {
  await endedMatter()
  await endedMatter()
  const before = await contents()
  const { subject } = allowed(await office.call('file-data-request', officer, { body: { asks: 'erasure' } })) as {
    subject: string
  }
  const params = { module: 'privacy', kind: 'data-request', id: subject }
  for (const body of [{ do: 'accept' }, { do: 'grant', input: { answer: 'Sẽ xoá.' } }])
    allowed(await office.call('take-step', admin, { params, body }))
  await office.runScheduled('privacy-carry-out')

  const erased = (await contents()).filter((row) => row.salt === null).map((row) => row.seq)
  expect(erased).toEqual(before.map((row) => row.seq))
  const { entry } = await office.db
    .selectFrom('record_entries')
    .select('entry')
    .where('did', '=', 'data-request-carried-out')
    .executeTakeFirstOrThrow()
  const said = (JSON.parse(Buffer.from(entry).toString('utf8')) as PublicEntry).public
  expect(said['contents']).toBe(4)
  expect(said['marks']).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/^[0-9a-f]{64}$/)))
  expect(JSON.stringify(said)).not.toMatch(/\[\d/)
  expect(await office.db.selectFrom('public_erasures').selectAll().execute()).toEqual([])

  for (const { seq, salt, body } of before)
    await office.db
      .updateTable('record_contents')
      .set({ salt, body, erased_at: null, erased_ground: null })
      .where('seq', '=', seq)
      .execute()
  expect(await reapplyErasures(office.shell)).toBe(4)
  expect((await contents()).filter((row) => row.salt === null).map((row) => row.seq)).toEqual(erased)
})

it('carries out in parts what one entry cannot say, and erases all of it', async () => {
  // A person has at most 20 tokens at once.
  for (let at = 0; at < 28; at++) await Promise.all(Array.from({ length: 15 }, endedMatter))
  const held = (await contents()).filter(({ salt }) => salt !== null).map(({ seq }) => seq)
  const { subject } = allowed(await office.call('file-data-request', officer, { body: { asks: 'erasure' } })) as {
    subject: string
  }
  const params = { module: 'privacy', kind: 'data-request', id: subject }
  for (const body of [{ do: 'accept' }, { do: 'grant', input: { answer: 'Sẽ xoá.' } }])
    allowed(await office.call('take-step', admin, { params, body }))
  await office.runScheduled('privacy-carry-out')
  const left = (await contents()).filter(({ salt }) => salt !== null).map(({ seq }) => seq)
  expect(left.filter((seq) => held.includes(seq))).toEqual([])
  const entries = await office.db
    .selectFrom('record_entries')
    .select('did')
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute()
  expect(entries.map(({ did }) => did).slice(-2)).toEqual(['data-request-carried-on', 'data-request-carried-out'])
  expect(await office.call('get-data-request', admin, { params: { id: subject } })).toMatchObject({
    state: 'answered',
    outcome: { contents: held.length },
  })
}, 60_000)
