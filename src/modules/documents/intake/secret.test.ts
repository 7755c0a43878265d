import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { letter } from '../../../../test/made-letter.ts'
import { makeZip } from '../../../../test/reading/make-zip.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../../desk/index.ts'
import { documentsModule } from '../index.ts'

let office: SmallOffice
let clerk: Person

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
})
afterAll(() => office.close())

const call = async (name: string, input: object = {}) => allowed(await office.call(name, clerk, input)) as never
type Intake = { id: string; state: string; name: string; kept: boolean; drafts: { id: string }[] }

const bring = async (content: string | Uint8Array, name: string): Promise<Intake> => {
  const { id } = (await call('bring-file', { query: { name }, body: Buffer.from(content) })) as { id: string }
  await office.work()
  return find(id)
}
const find = async (id: string): Promise<Intake> => {
  const { rows } = (await call('list-intakes')) as { rows: Intake[] }
  return rows.find((row) => row.id === id) as Intake
}

describe('a paper with a mark of secrecy', () => {
  const secret = letter('777/SNV-BM', 'Nội dung kín đáo của tài liệu này không ai được giữ.').replace(
    'SỞ NỘI VỤ',
    'MẬT\nSỞ NỘI VỤ',
  )

  it('leaves neither file, nor text, nor name, nor number in any table or folder', async () => {
    const before = JSON.stringify(await everything())
    expect(before).not.toContain('777/SNV-BM')
    const line = await bring(secret, 'ten-kin-dao.txt')
    expect(line).toMatchObject({ state: 'secret', name: '—', kept: false })
    await expectNothing()
  })

  it('leaves nothing where it came by the watched folder', async () => {
    const folder = join(office.services.inbox, office.authority)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'ten-kin-dao.txt'), secret)
    utimesSync(join(folder, 'ten-kin-dao.txt'), new Date(0), new Date(0))
    office.office.now = new Date(Date.now() + 60_000)
    await office.runScheduled('watch-inbox')
    await office.work()
    expect(readdirSync(join(folder, 'taken'))).toEqual([])
    await expectNothing()
  })

  it('leaves nothing where a person sees the mark that was missed', async () => {
    const [draft] = (await bring(secret.replace('MẬT\n', ''), 'ten-kin-dao.txt')).drafts
    await call('discard-secret-draft', { params: { id: draft?.id } })
    await expectNothing()
  })

  it.each([
    ['of a text', 'ten-kin-dao.txt'],
    ['of a file that calls itself a PDF', 'ten-kin-dao.pdf'],
  ])('leaves nothing %s in which nothing else of a paper is found', async (_, name) => {
    const line = await bring(`TUYỆT MẬT\nDanh sách kín đáo của ${name}.\n`, name)
    expect(line).toMatchObject({ state: 'secret', name: '—', kept: false })
    await expectNothing()
  })

  it('leaves nothing where the name says so, of a file or of a folder in an archive, whether or not it can be read', async () => {
    const open = Buffer.from(letter('101/SNV-VP', 'Bản kín đáo, không có dấu.'))
    const named = [
      await bring(Buffer.from('%PDF-1.7 kín đáo'), 'ten-kin-dao MẬT.pdf'),
      await bring(open, 'Kế hoạch mật về ten-kin-dao.txt'),
      await bring(makeZip([{ name: 'VĂN BẢN MẬT/ten-kin-dao.txt', bytes: open }]), 'kem.zip'),
    ]
    for (const line of named) expect(line).toMatchObject({ state: 'secret', name: '—', kept: false, drafts: [] })
    expect(named[0]).toMatchObject({ problem: expect.stringContaining('Tên tệp ghi “mật”') })
    await expectNothing()
  })

  it('leaves nothing of the same bytes that could not be read when they came before', async () => {
    const bytes = Buffer.from('%PDF-1.7 kín đáo, hỏng')
    const first = await bring(bytes, 'ten-kin-dao.pdf')
    expect(first).toMatchObject({ state: 'failed', kept: true })
    const other = await bring(Buffer.from('%PDF-1.7 hỏng'), 'khac.pdf')
    await bring(bytes, 'ten-kin-dao MẬT.pdf')
    expect(await find(first.id)).toMatchObject({ state: 'secret', name: '—', kept: false })
    expect(await find(other.id)).toMatchObject({ state: 'failed', name: 'khac.pdf', kept: true })
    await expectNothing()
  })

  it('leaves nothing of an archive of which one file bears it', async () => {
    const files = { 'ten-kin-dao-1.txt': letter('102/SNV-VP', 'Bản mở, kín đáo.'), 'a/ten-kin-dao-2.txt': secret }
    const packed = makeZip(Object.entries(files).map(([name, bytes]) => ({ name, bytes })))
    expect(await bring(packed, 'ten-kin-dao.zip')).toMatchObject({ state: 'secret', name: '—', drafts: [] })
    await expectNothing()
  })

  it('leaves nothing where it is seen at the second reading only', async () => {
    const broken = Buffer.from('%PDF-1.7 chưa trọn')
    const { id } = await bring(broken, 'ten-kin-dao.pdf')
    // As if a better reader had come meanwhile: the bytes that wait can be read now.
    const sha256 = await office.services.arrivals.keep(office.authority, Buffer.from(secret))
    await office.db.updateTable('intakes').set({ sha256 }).where('intake_id', '=', id).execute()
    await call('reread-intake', { params: { id } })
    await office.work()
    expect(await find(id)).toMatchObject({ state: 'secret', name: '—', kept: false })
    await expectNothing()
  })

  async function expectNothing() {
    const kept = JSON.stringify(await everything())
    for (const trace of ['777/SNV-BM', 'kín đáo', 'ten-kin-dao']) expect(kept).not.toContain(trace)
    for (const logged of office.logged) expect(logged).not.toMatch(/777|kín đáo|ten-kin-dao/)
  }

  /** Every row of every table, and the bytes of every file kept or waiting. */
  async function everything(): Promise<unknown[]> {
    const { rows: tables } = await sql<{ name: string }>`select format('%I.%I', table_schema, table_name) as name
      from information_schema.tables where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`.execute(
      office.db,
    )
    const all: unknown[] = []
    for (const { name } of tables) all.push((await sql`select * from ${sql.raw(name)}`.execute(office.db)).rows)
    const hashes = await office.db.selectFrom('kept_files').select('sha256').execute()
    for (const { sha256 } of hashes)
      all.push(Buffer.from((await office.services.files.read(office.authority, sha256)) ?? []).toString('utf8'))
    for (const sha256 of await office.services.arrivals.listKeptBefore(office.authority, new Date('2100-01-01')))
      all.push(Buffer.from((await office.services.arrivals.read(office.authority, sha256)) ?? []).toString('utf8'))
    return all
  }
})
