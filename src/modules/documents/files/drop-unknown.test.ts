import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffModule } from '#modules/staff/index.ts'
import { openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../../desk/index.ts'
import { documentsModule } from '../index.ts'
import { keepFile } from './keep-file.ts'

let office: SmallOffice
beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
})
afterAll(() => office.close())

const keep = (text: string) => {
  const { db, services, authority } = office
  const facts = { authority, bytes: Buffer.from(text), mediaType: 'text/plain', now: new Date() }
  return db.transaction().execute((tx) => keepFile(services, tx, facts))
}
const leave = (text: string) => office.services.files.keep(office.authority, Buffer.from(text))
const isThere = async (sha256: string) => (await office.services.files.read(office.authority, sha256)) !== undefined
const inDays = async (days: number) => {
  office.office.now = new Date(Date.now() + days * 86_400_000)
  await office.runScheduled('drop-unknown-files')
}

describe('a file that no database knows, since the program was killed when it had written it', () => {
  it('is erased after thirty days; what is entered stays', async () => {
    const [entered, left] = [await keep('Đã vào sổ'), await leave('Chưa vào sổ')]
    await inDays(29)
    expect([await isThere(entered), await isThere(left)]).toEqual([true, true])
    await inDays(31)
    expect([await isThere(entered), await isThere(left)]).toEqual([true, false])
    const rows = await office.db.selectFrom('kept_files').select('sha256').execute()
    expect(rows).toEqual([{ sha256: entered }])
  })

  it('stays where its content is entered at that moment', async () => {
    const left = await leave('Gửi lại đúng lúc')
    let dropping = Promise.resolve()
    await office.db.transaction().execute(async (tx) => {
      const facts = {
        authority: office.authority,
        bytes: Buffer.from('Gửi lại đúng lúc'),
        mediaType: '',
        now: new Date(),
      }
      await keepFile(office.services, tx, facts)
      dropping = inDays(31)
      // Long enough for the worker to come to the row that is not committed yet.
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await dropping
    expect(await isThere(left)).toBe(true)
  })
})
