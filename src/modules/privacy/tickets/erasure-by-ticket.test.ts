import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { isPublicEntry, type PublicEntry } from '#kernel/entry.ts'
import { deskModule } from '#modules/desk/index.ts'
import { act } from '#record/act.ts'
import { listEntries, recordSize } from '#record/read.ts'
import { publicState, rebuild } from '#record/rebuild.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { askByTicket, readByTicket } from './by-ticket.ts'
import { privacyModule, reapplyErasures } from '../index.ts'
import { dataRequestKind } from '../requests/store.ts'

let office: SmallOffice
let admin: Person
let reviewer: Person
let clerk: Person

beforeAll(async () => {
  office = await openSmallOffice([deskModule, privacyModule])
  admin = await office.hire('Trần Quản Trị', 'administrator')
  reviewer = await office.hire('Phạm Xét Khiếu Nại', 'appeals-reviewer')
  clerk = await office.hire('Vũ Văn Thư', 'clerk')
})
afterAll(() => office.close())

type Held = { subject: string; ticket: string }
type Step = { do: string; by: Person; reason?: { code?: string; text?: string }; input?: object }
const step = async (id: string, { input = {}, ...given }: Step) =>
  allowed(await act(office.shell, dataRequestKind, { id, ...given, input }))

/** A correction that was refused, contested in the holder's words, and refused for good; everybody was told. */
async function refusedCorrection(words: string): Promise<Held> {
  const body = { asks: 'correction', proof: 'identity-card', text: `${words} một` }
  const held = allowed(await office.call('register-data-request', clerk, { body })) as Held
  await step(held.subject, {
    do: 'refuse',
    by: admin,
    reason: { code: 'not-wrong' },
    input: { answer: `${words} hai` },
  })
  const appeal = { code: held.ticket, do: 'appeal', text: `${words} ba` }
  allowed(await office.call('move-by-ticket', undefined, { body: appeal }))
  await step(held.subject, { do: 'uphold', by: reviewer, reason: { text: `${words} bốn` } })
  await office.work()
  return held
}

async function askErasure({ ticket }: Held, text: string): Promise<string> {
  const { subject } = allowed(await askByTicket(office.shell, { code: ticket, asks: 'erasure', text }))
  await step(subject, { do: 'accept', by: admin })
  await step(subject, { do: 'grant', by: admin, input: { answer: 'Sẽ xoá.' } })
  return subject
}

/** Every row of the database that holds these words, by table. */
async function tablesWith(words: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(office.db)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql`select from ${sql.table(name)} t where t::text like ${`%${words}%`}`.execute(office.db)
    if (rows.length > 0) found.push(name)
  }
  return found.toSorted()
}

const entryBytes = async (size: number) =>
  (await office.db.selectFrom('record_entries').select('entry').where('seq', '<', size).orderBy('seq').execute()).map(
    ({ entry }) => Buffer.from(entry).toString('utf8'),
  )

async function carriedOut(): Promise<PublicEntry[]> {
  const views = await listEntries(office.db, office.authority, { from: 0, to: 1_000 })
  return views.flatMap(({ entry }) => (isPublicEntry(entry) && entry.do === 'data-request-carried-out' ? [entry] : []))
}

describe('an erasure asked with a ticket', () => {
  let mine: Held
  let other: Held
  let asked: string

  beforeAll(async () => {
    mine = await refusedCorrection('Lời của tôi')
    other = await refusedCorrection('Lời người khác')
    office.office.now = new Date('2026-09-07T02:00:00.000Z')
    asked = await askErasure(mine, 'Xin xoá hết.')
  })

  it('takes the words of the holder’s ended requests from everywhere, and those of nobody else', async () => {
    expect(await tablesWith('Lời của tôi')).toEqual(['data_requests', 'notices', 'record_contents'])
    const elsewhere = await tablesWith('Lời người khác')
    const size = await recordSize(office.db, office.authority)
    const before = await entryBytes(size)
    await office.runScheduled('privacy-carry-out')
    expect(await tablesWith('Lời của tôi')).toEqual([])
    expect(await tablesWith('Lời người khác')).toEqual(elsewhere)
    expect(await tablesWith('Xin xoá hết.')).toEqual(['data_requests', 'record_contents'])
    expect(await entryBytes(size)).toEqual(before)
  })

  it('says in the record how much it was, and not which entries', async () => {
    const [said, ...more] = await carriedOut()
    expect(more).toEqual([])
    expect(said).toMatchObject({
      subject: asked,
      by: 'clock',
      public: { asks: 'erasure', erased: { 'data-request': 1, 'access-log': 0 }, contents: 4 },
    })
    expect(said?.public['marks']).toHaveLength(4)
    expect(JSON.stringify(said)).not.toContain(mine.subject)
  })

  it('tells the holder and those who answer what was erased, and what stays and why', async () => {
    const told = {
      erased: expect.arrayContaining([
        { label: { vi: 'Yêu cầu về dữ liệu cá nhân', en: expect.any(String) }, count: 1 },
      ]),
      kept: expect.arrayContaining([{ label: expect.any(Object), why: expect.stringContaining('1 năm') }]),
      contents: 4,
    }
    expect(await readByTicket({ shell: office.shell, modules: office.modules }, mine.ticket)).toMatchObject([
      { id: asked, state: 'answered', outcome: told },
      { id: mine.subject, state: 'upheld', answer: null, outcome: null },
    ])
    expect(await office.call('get-data-request', admin, { params: { id: asked } })).toMatchObject({ outcome: told })
  })

  it('leaves public rows that equal their replay', async () => {
    const folds = [{ module: 'privacy', publicTables: privacyModule.publicTables, project: privacyModule.project! }]
    const live = await publicState(office.db, office.authority, folds)
    await rebuild(office.db, office.authority, folds)
    expect(await publicState(office.db, office.authority, folds)).toEqual(live)
  })

  it('is done again, in the rows too, after a restore that brought the words back', async () => {
    const words = 'Lời trở lại'
    await office.db.updateTable('data_requests').set({ text: words }).where('request_id', '=', mine.subject).execute()
    await reapplyErasures(office.shell)
    expect(await tablesWith(words)).toEqual([])
    expect(await tablesWith('Lời người khác')).toContain('data_requests')
  })

  it('changes nothing when it is carried out again', async () => {
    const size = await recordSize(office.db, office.authority)
    await office.runScheduled('privacy-carry-out')
    expect(await recordSize(office.db, office.authority)).toBe(size)
    expect(await readByTicket({ shell: office.shell, modules: office.modules }, other.ticket)).toMatchObject([
      { answer: 'Lời người khác hai' },
    ])
  })
})
