import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { gaps } from '#kernel/gaps.ts'
import { deskModule } from '#modules/desk/index.ts'
import { act } from '#record/act.ts'
import { eraseSalt } from '#record/erase.ts'
import { listEntries, recordSize } from '#record/read.ts'
import { publicState, rebuild } from '#record/rebuild.ts'
import { sha256 } from '#record/primitives.ts'
import { hashLeaf, hashNode } from '#record/tree.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { privacyModule } from '../index.ts'
import type { ToldOutcome } from '../requests/schema.ts'
import { dataRequestKind } from '../requests/store.ts'
import { carryOutErasures, reapplyErasures } from './carry-out-erasures.ts'
import { erasureWorkflow } from './rules.ts'
import { erasureKind } from './store.ts'

let office: SmallOffice
let admin: Person
let other: Person
let officer: Person

beforeAll(async () => {
  office = await openSmallOffice([deskModule, privacyModule])
  admin = await office.hire('Trần Quản Trị', 'administrator')
  other = await office.hire('Lê Quản Trị Hai', 'administrator')
  officer = await office.hire('Nguyễn Thị Chuyên Viên', 'officer')
})
afterAll(() => office.close())

type Done = { subject: string; seq: number }
const folds = () => [{ module: 'privacy', publicTables: privacyModule.publicTables, project: privacyModule.project! }]

async function fileRequest(text: string): Promise<Done> {
  return allowed(await office.call('file-data-request', officer, { body: { asks: 'copy', text } })) as Done
}

const propose = (seqs: number[]) =>
  office.call('propose-erasure', admin, {
    body: { seqs, reason: { code: 'recorded-by-mistake', text: 'Ghi nhầm số điện thoại.' } },
  })

async function treeRoot(size: number): Promise<string> {
  const rows = await office.db
    .selectFrom('record_entries')
    .select('entry')
    .where('seq', '<', size)
    .orderBy('seq')
    .execute()
  const fold = (leaves: Uint8Array[]): Uint8Array => {
    if (leaves.length <= 1) return leaves[0] ?? new Uint8Array()
    const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
    return hashNode(sha256, fold(leaves.slice(0, split)), fold(leaves.slice(split)))
  }
  return Buffer.from(fold(rows.map((row) => hashLeaf(sha256, row.entry)))).toString('hex')
}

describe('erasing content', () => {
  it('follows a table without gaps', () => expect(gaps(erasureWorkflow)).toEqual([]))

  it('takes two administrators', async () => {
    const { seq } = await fileRequest('Bí mật 0912345678')
    const { subject } = allowed(await propose([seq])) as Done
    const approve = (by: Person) => act(office.shell, erasureKind, { id: subject, do: 'approve', by, input: {} })
    expect(await approve(admin)).toMatchObject({ refused: 'same-person' })
    allowed(await approve(other))
  })

  it('empties salt and body, leaves every entry and the root as they were, and says so in the record', async () => {
    const size = await recordSize(office.db, office.authority)
    const before = await treeRoot(size)
    await carryOutErasures(office.services, office.authority)
    expect(await treeRoot(size)).toBe(before)
    const [last] = await listEntries(office.db, office.authority, { from: size, to: size + 1 })
    expect(last?.entry).toMatchObject({
      do: 'content-erased',
      by: 'clock',
      automated: 'scheduled',
      public: { ground: 'recorded-by-mistake' },
    })
    const contents = await office.db
      .selectFrom('record_contents')
      .selectAll()
      .where('erased_at', 'is not', null)
      .execute()
    expect(contents).toHaveLength(1)
    expect(contents[0]).toMatchObject({ salt: null, body: null, erased_ground: 'recorded-by-mistake' })
    expect(JSON.stringify(contents)).not.toContain('0912345678')
  })

  it('leaves a public tombstone, and the replay equals the live rows', async () => {
    const tombstones = await office.db.selectFrom('public_erasures').selectAll().execute()
    expect(tombstones).toHaveLength(1)
    expect(tombstones[0]).toMatchObject({ seq: 0, ground: 'recorded-by-mistake' })
    const live = await publicState(office.db, office.authority, folds())
    await rebuild(office.db, office.authority, folds())
    expect(await publicState(office.db, office.authority, folds())).toEqual(live)
  })

  it('does nothing when it is carried out again', async () => {
    const size = await recordSize(office.db, office.authority)
    await carryOutErasures(office.services, office.authority)
    expect(await recordSize(office.db, office.authority)).toBe(size)
  })

  it('is applied again after a restore that brought the content back', async () => {
    const salt = Buffer.from(createHash('sha256').update('x').digest())
    await office.db
      .updateTable('record_contents')
      .set({ salt, body: '{}', erased_at: null, erased_ground: null })
      .where('seq', '=', 0)
      .execute()
    expect(await reapplyErasures(office.shell)).toBe(1)
    expect(await reapplyErasures(office.shell)).toBe(0)
  })

  it('shows beforehand what it would find, and what was erased before', async () => {
    const { seq } = await fileRequest('Xem trước')
    const preview = await office.call('preview-erasure', admin, { body: { seqs: [0, seq, 999_999] } })
    expect(preview).toMatchObject({
      entries: [
        { seq: 0, erased: { ground: 'recorded-by-mistake' } },
        { seq, module: 'privacy', do: 'data-request-filed', internal: false, erased: null },
      ],
      missing: [999_999],
    })
    expect(JSON.stringify(preview)).not.toContain('Xem trước')
  })

  it('is not proposed where there is nothing left to erase', async () => {
    expect(await propose([0])).toMatchObject({ refused: 'not-allowed', field: 'seqs' })
  })

  it('is found by state and ground, and opened by its id', async () => {
    const list = (query: object) =>
      office.call('list-erasures', admin, { query }) as Promise<{ rows: { id: string }[] }>
    const done = await list({ state: 'done', ground: 'recorded-by-mistake' })
    expect(done.rows).toHaveLength(1)
    expect((await list({ ground: 'court-order' })).rows).toEqual([])
    expect(await office.call('get-erasure', admin, { params: { id: done.rows[0]?.id } })).toEqual(done.rows[0])
    expect(await office.call('get-erasure', admin, { params: { id: randomUUID() } })).toMatchObject({
      refused: 'not-found',
    })
  })

  it('names entries of one matter only where a person asked, so that no list in public ties theirs together', async () => {
    const [one, two] = [await fileRequest('Việc một'), await fileRequest('Việc hai')]
    const asked = (seqs: number[]) =>
      office.call('propose-erasure', admin, {
        body: { seqs, reason: { code: 'asked-by-person', text: 'Người gửi thư xin xoá.' } },
      })
    expect(await asked([one.seq, two.seq])).toMatchObject({ refused: 'not-allowed', field: 'seqs' })
    allowed(await asked([one.seq]))
  })

  it('refuses entries that do not exist', async () => {
    expect(await propose([999_999])).toMatchObject({ refused: 'not-found', field: 'seqs' })
  })
})

describe('erasing on the request of the person concerned', () => {
  it('erases what the modules hold, and content and salts of matters that have ended', async () => {
    const first = await fileRequest('Việc cũ')
    await act(office.shell, dataRequestKind, { id: first.subject, do: 'withdraw', by: officer, input: {} })
    await office.work()
    expect(await noticesOf(officer)).toBeGreaterThan(0)
    const { subject } = allowed(await office.call('file-data-request', officer, { body: { asks: 'erasure' } })) as Done
    await act(office.shell, dataRequestKind, { id: subject, do: 'accept', by: admin, input: {} })
    allowed(
      await act(office.shell, dataRequestKind, { id: subject, do: 'grant', by: admin, input: { answer: 'Sẽ xoá.' } }),
    )
    await office.runScheduled('privacy-carry-out')
    expect(await noticesOf(officer)).toBe(0)
    const shown = (await office.call('get-data-request', officer, { params: { id: subject } })) as {
      state: string
      outcome: ToldOutcome
    }
    expect(shown.state).toBe('answered')
    expect(shown.outcome.erased.find(({ label }) => label.en === 'Notices to staff')?.count).toBeGreaterThan(0)
    expect(shown.outcome.kept.map(({ label }) => label.en)).toContain('Log of who looked at personal data')
  })

  it('keeps the salt of a matter that goes on', async () => {
    const { subject } = await fileRequest('Đang làm')
    const erase = office.shell.appender.run(office.authority, (batch) =>
      eraseSalt(office.shell, batch, { module: 'privacy', kind: 'data-request', subject }),
    )
    await expect(erase).rejects.toThrow('has not ended')
  })

  it('hides forever who took the steps once the salt is erased', async () => {
    const { subject } = await fileRequest('Sắp rút')
    await act(office.shell, dataRequestKind, { id: subject, do: 'withdraw', by: officer, input: {} })
    await office.shell.appender.run(office.authority, (batch) =>
      eraseSalt(office.shell, batch, { module: 'privacy', kind: 'data-request', subject }),
    )
    const panel = (await office.call('get-subject', officer, {
      params: { module: 'privacy', kind: 'data-request', id: subject },
    })) as { history: { by: { name: null; self: boolean } }[] }
    expect(panel.history.every(({ by }) => by.name === null && !by.self)).toBe(true)
  })
})

async function noticesOf(person: Person): Promise<number> {
  const rows = await office.db.selectFrom('notices').select('seq').where('staff_id', '=', person.staffId).execute()
  return rows.length
}

describe('two decisions in one commit', () => {
  it('erases nothing of a subject decided on in the same batch until it is written', async () => {
    const { subject, seq } = await fileRequest('Cùng lúc')
    const { subject: erasure } = allowed(await propose([seq])) as Done
    await act(office.shell, erasureKind, { id: erasure, do: 'approve', by: other, input: {} })
    const both = await Promise.all([
      act(office.shell, dataRequestKind, {
        do: 'file',
        by: officer,
        input: { asks: 'copy', proof: 'sign-in', from: officer.staffId, text: randomUUID() },
      }),
      act(office.shell, dataRequestKind, { id: subject, do: 'accept', by: admin, input: {} }),
      carryOutErasures(office.services, office.authority),
    ])
    expect(both[1]).toMatchObject({ state: 'accepted' })
    const live = await publicState(office.db, office.authority, folds())
    await rebuild(office.db, office.authority, folds())
    expect(await publicState(office.db, office.authority, folds())).toEqual(live)
  })
})
