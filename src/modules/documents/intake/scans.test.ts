import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { makeScan } from '../../../../test/reading/made-scan.ts'
import { makePdf } from '../../../../test/reading/make-pdf.ts'
import { makeZip } from '../../../../test/reading/make-zip.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../../desk/index.ts'
import { documentsModule } from '../index.ts'
import { turnAfter } from './scan-turn.ts'

let office: SmallOffice
let clerk: Person

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
})
afterAll(() => office.close())

type Intake = {
  id: string
  state: string
  ahead: number | null
  pagesAll: number
  problem: string | null
  drafts: { id: string }[]
}

const bring = async (name: string, bytes: Uint8Array) =>
  (allowed(await office.call('bring-file', clerk, { query: { name }, body: bytes })) as { id: string }).id
const find = async (id: string) => {
  const { rows } = allowed(await office.call('list-intakes', clerk, {})) as { rows: Intake[] }
  return rows.find((row) => row.id === id)
}
/** Runs what waits in one queue, and leaves the rest. */
const workOn = async (queue: string) => {
  const jobs = office.queued.splice(0)
  office.queued.push(...jobs.filter((job) => job.queue !== queue))
  const worker = documentsModule.workers?.find((one) => one.queue === queue)
  for (const job of jobs.filter((one) => one.queue === queue)) await worker?.run(office.services, job.data)
}

const lines = ['SỞ NỘI VỤ TỈNH MẪU', 'Số: 731/SNV-VP', 'V/v rà soát thủ tục hành chính', 'Kính gửi: Các phường, xã.']

const drawn = () => makeScan(lines.map((text, at) => ({ text, x: 200, y: 300 + at * 90 })))

async function scan(): Promise<Uint8Array> {
  const { grey, width, height } = drawn()
  return await sharp(grey, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()
}

it('lets a scan, and an archive that holds one, wait for their like, so that a written paper is read before them', async () => {
  const picture = await scan()
  const first = await bring('ban-quet.png', picture)
  const packed = await bring(
    'hai-tep.zip',
    makeZip([
      { name: '../../kho/a.txt', bytes: lines.join('\n') },
      { name: 'b.png', bytes: picture },
    ]),
  )
  const written = await bring('ban-go.txt', Buffer.from(lines.join('\n\n')))
  await workOn('read-intake')
  expect(await find(written)).toMatchObject({ state: 'read', drafts: [{}] })
  expect(await find(first)).toMatchObject({ state: 'waiting', drafts: [] })
  expect(await find(packed)).toMatchObject({ state: 'waiting', drafts: [] })
  await office.work({ twice: true })
  expect(await find(first)).toMatchObject({ state: 'read', drafts: [{}] })
  const came = (await find(packed))?.drafts ?? []
  const papers = await Promise.all(came.map(({ id }) => office.call('get-paper', clerk, { params: { id } })))
  const names = papers.map((paper) => (allowed(paper) as { files: { name: string }[] }).files[0]?.name)
  expect(new Set(names)).toEqual(new Set(['a.txt', 'b.png']))
}, 60_000)

it('reads scans of few pages before those of many that came a little earlier, and says how many are before each', async () => {
  const picture = drawn()
  const long = await bring('dai.pdf', makePdf(Array.from({ length: 6 }, () => ({ picture }))))
  const short = await bring('ngan.pdf', makePdf([{ picture }, { shown: [{ text: 'Nơi nhận', x: 60, y: 700 }] }]))
  await workOn('read-intake')
  expect(await find(long)).toMatchObject({ state: 'waiting', pagesAll: 6, ahead: 1 })
  expect(await find(short)).toMatchObject({ state: 'waiting', ahead: 0 })
  const [first, second] = office.queued.splice(0)
  expect(first?.data['intake']).toBe(long)
  expect(second?.priority).toBeGreaterThan(first?.priority ?? 0)
  const minute = 60_000
  expect(turnAfter(new Date(10 * minute), 1)).toBeGreaterThan(turnAfter(new Date(0), 25))
}, 60_000)

it('refuses a picture that is too large, or not whole, before the scans that wait', async () => {
  const photo = readFileSync(new URL('../../../../test/reading/files/photo.heic', import.meta.url))
  const large = { width: 13_000, height: 12_000, channels: 3 as const, background: 'white' }
  const png = await sharp({ create: large, limitInputPixels: false }).png({ compressionLevel: 1 }).toBuffer()
  const cut = await bring('cut.heic', photo.subarray(0, photo.length - 2_000))
  const whole = await bring('photo.heic', photo)
  const wide = await bring('wide.png', png)
  await workOn('read-intake')
  expect(await find(cut)).toMatchObject({ state: 'failed', problem: expect.stringContaining('tải về chưa đủ') })
  expect(await find(wide)).toMatchObject({ state: 'failed', problem: expect.stringContaining('140 triệu điểm ảnh') })
  expect(await find(whole)).toMatchObject({ state: 'waiting', pagesAll: 1 })
  office.queued.splice(0)
}, 60_000)
