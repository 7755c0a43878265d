import sharp from 'sharp'
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

type Draft = { id: string; doubtful: number; file: string }
type Arrival = { id: string; problem: string | null; drafts: Draft[]; registered: { id: string; serial: number }[] }
const call = async <T>(name: string, input: object = {}) => allowed(await office.call(name, clerk, input)) as T

async function bring(name: string, content: string | Uint8Array): Promise<string> {
  const { id } = await call<{ id: string }>('bring-file', { query: { name }, body: Buffer.from(content) })
  await office.work()
  return id
}

/** The one that was named, or the only one. */
async function arrival(id?: string): Promise<Arrival> {
  const { rows } = await call<{ rows: Arrival[] }>('list-intakes')
  const only = id === undefined ? rows[0] : rows.find((row) => row.id === id)
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

describe('an archive', () => {
  it('names the file of each draft that came of it, and of each paper that is registered by now', async () => {
    const letters = [61, 62].map((n) => ({
      name: `van-thu/cv-${n}.txt`,
      bytes: Buffer.from(`SỞ NỘI VỤ TỈNH MẪU\nSố: ${n}/SNV-CCHC\nV/v rà soát đợt ${n}\nKính gửi: Các xã.`),
    }))
    const waiting = async () => (await call<{ total: number }>('count-drafts')).total
    const before = await waiting()
    const id = await bring('cong-van.zip', makeZip(letters))
    expect(await waiting()).toBe(before + 2)
    const { drafts } = await arrival(id)
    expect(drafts.map(({ file }) => file).toSorted()).toEqual(['cv-61.txt', 'cv-62.txt'])
    const first = drafts.find(({ file }) => file === 'cv-61.txt')
    const facts = await call<object>('get-paper', { params: { id: first?.id } })
    await call('register-paper', { body: { draftId: first?.id, facts } })
    expect(await waiting()).toBe(before + 1)
    expect(await arrival(id)).toMatchObject({ drafts: [{ file: 'cv-62.txt' }], registered: [{ file: 'cv-61.txt' }] })
    type Found = { rows: { title: string; note: string }[] }
    const { rows } = await call<Found>('search-everything', { query: { q: 'SNV-CCHC' } })
    const told = rows.map(({ title, note }) => `${title.slice(0, 11)}: ${note.split(' · ').at(-1)}`)
    expect(told.toSorted()).toEqual(['61/SNV-CCHC: số đến 2', '62/SNV-CCHC: chưa vào sổ'])
  })
})

describe('rubbish under the name of a PDF', () => {
  it('could not be read, and waits to be registered by hand with its file', async () => {
    expect(await arrival(await bring('hong.pdf', 'garbage'))).toMatchObject({
      state: 'failed',
      kept: true,
      drafts: [],
      problem: expect.stringMatching(/^Tên tệp có đuôi \.pdf nhưng nội dung không phải/),
    })
  })

  it('is read all the same where a paper is in it', async () => {
    const text = 'SỞ NỘI VỤ TỈNH MẪU\nSố: 63/SNV-CCHC\nV/v rà soát\nKính gửi: Các xã.'
    expect(await arrival(await bring('that-ra-la-chu.pdf', text))).toMatchObject({
      state: 'read',
      drafts: [{ number: '63/SNV-CCHC' }],
      problem: 'Tên tệp có đuôi .pdf nhưng nội dung là chữ thuần hoặc trang web; đã đọc theo nội dung.',
    })
  })

  it('is called what it really is where it cannot be read', async () => {
    const blank = sharp({ create: { width: 300, height: 400, channels: 3, background: '#fff' } })
    expect(await arrival(await bring('trang.pdf', await blank.jpeg().toBuffer()))).toMatchObject({
      state: 'failed',
      problem: 'Tên tệp có đuôi .pdf nhưng nội dung là ảnh JPEG. Không nhận ra chữ nào trong ảnh này.',
    })
    expect(await arrival(await bring('la.docx', Buffer.from([1, 2, 3, 0, 0xff])))).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/^Tên tệp có đuôi \.docx nhưng nội dung không phải loại tệp đó/),
    })
    const broken = await arrival(await bring('hong.jpg', '%PDF-1.4 gone'))
    expect(broken.problem).toMatch(/^Tên tệp có đuôi \.jpg nhưng nội dung là PDF\. Tệp PDF bị hỏng/)
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
    expect(lines).toHaveLength(3)
    expect(lines?.[0]).toMatch(/^hong-1\.pdf, hong-2\.pdf, hong-3\.pdf và 2 tệp khác: Tệp PDF bị hỏng/)
    expect(lines?.[1]).toMatch(/^la\.xyz: Chưa đọc được loại tệp này/)
    expect(lines?.[2]).toMatch(/^Tệp không được giữ lại/)
  })
})

describe('bytes that came in when the program was killed', () => {
  it('are erased the next day where they have no line, and wait where they have one', async () => {
    office.office.now = new Date()
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
    await office.runScheduled('drop-arrivals')
    expect(await isThere(kept)).toBe(true)
    office.office.now = new Date(Date.now() + 2 * 86_400_000)
    await office.runScheduled('drop-arrivals')
    expect([await isThere(kept), await isThere(sha256)]).toEqual([false, true])
  })
})
