import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
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

type Draft = { id: string; doubtful: number }
type Arrival = { id: string; drafts: Draft[]; registered: { id: string; serial: number }[] }
const call = async <T>(name: string, input: object = {}) => allowed(await office.call(name, clerk, input)) as T

async function arrival(): Promise<Arrival> {
  const { rows } = await call<{ rows: Arrival[] }>('list-intakes')
  const [only] = rows
  if (!only) throw new Error('nothing has come in')
  return only
}

describe('a paper of which little could be read', () => {
  it('asks a person for each field that the register wants, and leads to its line once it is registered', async () => {
    await call('bring-file', { query: { name: 'hop.txt' }, body: Buffer.from('Kính gửi các tổ dân phố') })
    await office.work()
    const [draft] = (await arrival()).drafts
    expect(draft).toMatchObject({ doubtful: 4 })
    expect(await arrival()).toMatchObject({ registered: [] })
    const read = await call<object>('get-paper', { params: { id: draft?.id } })
    const facts = { ...read, subject: 'Họp tổ dân phố', issuer: 'Tổ dân phố 3' }
    const body = { draftId: draft?.id, facts, despite: [] }
    const { serial, subject } = await call<{ serial: number; subject: string }>('register-paper', { body })
    expect(await arrival()).toMatchObject({
      drafts: [],
      registered: [{ id: subject, serial, subject: 'Họp tổ dân phố' }],
    })
  })
})

describe('an archive of which nothing can be read', () => {
  it('says once what is wrong with many of its files, and names the first of them', async () => {
    const broken = [1, 2, 3, 4, 5].map((n) => ({ name: `hong-${n}.pdf`, bytes: `%PDF-1.4 ${n}` }))
    const bytes = makeZip([...broken, { name: 'la.xyz', bytes: Buffer.from([1, 2, 3, 0, 0xff]) }])
    const { id } = await call<{ id: string }>('bring-file', { query: { name: 'nhieu-tep.zip' }, body: bytes })
    await office.work()
    const { rows } = await call<{ rows: { id: string; problem: string }[] }>('list-intakes')
    const lines = rows.find((row) => row.id === id)?.problem.split('\n')
    expect(lines).toHaveLength(2)
    expect(lines?.[0]).toMatch(/^hong-1\.pdf, hong-2\.pdf, hong-3\.pdf và 2 tệp khác: Tệp PDF bị hỏng/)
    expect(lines?.[1]).toMatch(/^la\.xyz: Chưa đọc được loại tệp này/)
  })
})

describe('bytes that came in when the program was killed', () => {
  it('are erased the next day where they have no line, and wait where they have one', async () => {
    const kept = await office.services.arrivals.keep(office.authority, Buffer.from('Chưa có dòng nào'))
    const { id } = await call<{ id: string }>('bring-file', {
      query: { name: 'cho.txt' },
      body: Buffer.from('Chờ đọc'),
    })
    const { sha256 } = await office.db
      .selectFrom('intakes')
      .select('sha256')
      .where('intake_id', '=', id)
      .executeTakeFirstOrThrow()
    const isThere = async (file: string) => (await office.services.arrivals.read(office.authority, file)) !== undefined
    office.office.now = new Date()
    await office.runScheduled('drop-arrivals')
    expect(await isThere(kept)).toBe(true)
    office.office.now = new Date(Date.now() + 2 * 86_400_000)
    await office.runScheduled('drop-arrivals')
    expect([await isThere(kept), await isThere(sha256)]).toEqual([false, true])
  })
})
