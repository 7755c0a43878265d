import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { makeScan } from '../../../../test/reading/made-scan.ts'
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

type Intake = { id: string; state: string; drafts: { id: string }[] }

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

async function scan(): Promise<Uint8Array> {
  const { grey, width, height } = makeScan(lines.map((text, at) => ({ text, x: 200, y: 300 + at * 90 })))
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
