import { mkdirSync, readdirSync, rmdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { everythingKept } from '../../../../test/everything-kept.ts'
import { letter } from '../../../../test/made-letter.ts'
import { makeStamp } from '../../../../test/reading/made-stamp.ts'
import { docx, picture, pictureOf } from '../../../../test/reading/make-office.ts'
import { makeRtf, rtfLines } from '../../../../test/reading/make-rtf.ts'
import { markedWorkbook } from '../../../../test/reading/make-workbook.ts'
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
    const before = await everythingKept(office)
    expect(before).not.toContain('777/SNV-BM')
    const line = await bring(secret, 'ten-kin-dao.txt')
    expect(line).toMatchObject({ state: 'secret', name: '—', kept: false })
    await expectNothing()
  })

  /** The paper, taken in from the watched folder and not read yet. @returns the folder in which it was put aside */
  const takeFromFolder = async (minutes: number) => {
    const folder = join(office.services.inbox, office.authority)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'ten-kin-dao.txt'), secret)
    utimesSync(join(folder, 'ten-kin-dao.txt'), new Date(0), new Date(0))
    office.office.now = new Date(Date.now() + minutes * 60_000)
    await office.runScheduled('watch-inbox')
    return join(folder, 'taken')
  }

  it('leaves nothing where it came by the watched folder', async () => {
    const taken = await takeFromFolder(1)
    await office.work()
    expect(readdirSync(taken)).toEqual([])
    await expectNothing()
  })

  it('is tried again where it cannot be erased, and does not wait as a file that failed', async () => {
    const taken = await takeFromFolder(2)
    const place = join(taken, readdirSync(taken)[0] ?? '')
    // What stands in the place of the file cannot be erased as a file.
    rmSync(place)
    mkdirSync(place)
    await expect(office.work()).rejects.toThrow()
    const { rows } = (await call('list-intakes')) as { rows: Intake[] }
    const intake = rows.find((row) => row.state === 'reading')?.id ?? ''
    rmdirSync(place)
    const worker = documentsModule.workers?.find(({ queue }) => queue === 'read-intake')
    await worker?.run(office.services, { authority: office.authority, intake })
    expect(await find(intake)).toMatchObject({ state: 'secret', name: '—', kept: false })
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

  it('leaves nothing where the mark is a picture in a document', async () => {
    const header = { 'word/header1.xml': `<w:hdr><w:p><w:r>${picture}</w:r></w:p></w:hdr>` }
    const stamp = pictureOf('word/header1', makeStamp({ text: 'MẬT', tilt: 3 }))
    const line = await bring(docx(['ten-kin-dao', 'Nội dung kín đáo.'], { ...header, ...stamp }), 'ten-kin-dao.docx')
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

  it('leaves nothing of an archive within an archive, of RTF, or of a workbook', async () => {
    const within = makeZip([{ name: 'ten-kin-dao.zip', bytes: makeZip([{ name: 'a.txt', bytes: secret }]) }])
    const rtf = makeRtf(rtfLines(...secret.split('\n')))
    for (const [bytes, name] of [
      [within, 'ten-kin-dao-2.zip'],
      [rtf, 'ten-kin-dao.rtf'],
      [markedWorkbook('777/SNV-BM'), 'ten-kin-dao.xlsx'],
    ] as const)
      expect(await bring(bytes, name)).toMatchObject({ state: 'secret', name: '—', kept: false, drafts: [] })
    await expectNothing()
  })

  it('leaves nothing of what nobody can open: it is not kept to be registered by hand', async () => {
    const zip = makeZip([
      { name: 'ten-la.rar', bytes: Buffer.concat([Buffer.from('Rar!\x1a\x07\0'), Buffer.from([0, 0xff])]) },
    ])
    const failed = await bring(zip, 'la.zip')
    expect(failed).toMatchObject({
      state: 'failed',
      kept: false,
      problem: expect.stringContaining('không được giữ lại'),
    })
    expect(await office.call('draft-by-hand', clerk, { params: { id: failed.id } })).toMatchObject({
      refused: 'not-found',
    })
    expect(await everythingKept(office)).not.toContain('Rar!')
  })

  it.each([
    ['empty', 0],
    ['too large', 51 * 1_048_576],
  ])('leaves nothing in the watched folder where it is %s and named so', async (_, size) => {
    const path = join(office.services.inbox, office.authority, 'ten-kin-dao MẬT.pdf')
    writeFileSync(path, '')
    truncateSync(path, size)
    utimesSync(path, new Date(0), new Date(0))
    office.office.now = new Date(Date.now() + 90_000)
    await office.db.deleteFrom('intakes').execute()
    await office.runScheduled('watch-inbox')
    const { rows } = (await call('list-intakes')) as { rows: Intake[] }
    expect(rows).toMatchObject([{ state: 'secret', name: '—', kept: false }])
    await expectNothing()
  })

  it('leaves nothing in the watched folder once the line of a file that failed is dropped', async () => {
    const folder = join(office.services.inbox, office.authority)
    writeFileSync(join(folder, 'hong.pdf'), '%PDF-1.7 kín đáo, hỏng nặng')
    utimesSync(join(folder, 'hong.pdf'), new Date(0), new Date(0))
    office.office.now = new Date(Date.now() + 120_000)
    await office.runScheduled('watch-inbox')
    await office.work()
    const { rows } = (await call('list-intakes')) as { rows: Intake[] }
    const failed = rows.find(({ name }) => name === 'hong.pdf')
    expect(failed).toMatchObject({ state: 'failed', kept: true })
    expect(await everythingKept(office)).toContain('hỏng nặng')
    await call('dismiss-intake', { params: { id: failed?.id } })
    await expectNothing()
  })

  it('leaves nothing where reading it never ended: what waits too long is erased', async () => {
    const { id } = (await call('bring-file', { query: { name: 'cho.txt' }, body: Buffer.from(secret) })) as {
      id: string
    }
    await office.db.updateTable('intakes').set({ state: 'reading' }).where('intake_id', '=', id).execute()
    expect(await everythingKept(office)).toContain('777/SNV-BM')
    const { now } = office.office
    office.office.now = new Date(now.getTime() + 31 * 86_400_000)
    await office.runScheduled('drop-arrivals')
    expect(await find(id)).toMatchObject({
      state: 'failed',
      kept: false,
      problem: expect.stringContaining('quá 30 ngày'),
    })
    await expectNothing()
    await office.work()
    office.office.now = now
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
    const kept = await everythingKept(office)
    for (const trace of ['777/SNV-BM', 'kín đáo', 'ten-kin-dao']) expect(kept).not.toContain(trace)
    for (const logged of office.logged) expect(logged).not.toMatch(/777|kín đáo|ten-kin-dao/)
  }
})
