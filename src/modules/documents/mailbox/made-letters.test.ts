import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { staffModule } from '#modules/staff/index.ts'
import { anyLetter, makeLetter, type MadeFile } from '../../../../test/mail/make-letter.ts'
import { certificate, openImapServer } from '../../../../test/mail/imap-server.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../../desk/index.ts'
import { documentsModule } from '../index.ts'
import { checkMailbox } from './check-mailbox.ts'

let office: SmallOffice
let server: Awaited<ReturnType<typeof openImapServer>>

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
  const administrator = await office.hire('Lý Quản Trị', 'administrator')
  server = await openImapServer()
  const at = { host: 'localhost', port: server.port, security: 'tls', username: 'van-thu', folder: 'INBOX' }
  allowed(await office.call('set-mailbox', administrator, { body: { ...at, password: 'bí mật' } }))
})
afterAll(async () => {
  await server.close()
  await office.close()
})

const check = () => checkMailbox(office.services, office.authority, { ca: certificate })
const letters = () => office.db.selectFrom('mailbox_letters').select(['came_from', 'files', 'problem']).execute()
const intakes = () => office.db.selectFrom('intakes').select(['name', 'sha256', 'came_from']).execute()
const isKept = async (sha256: string) =>
  (await office.services.arrivals.read(office.authority, sha256).catch(() => undefined)) !== undefined
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function beginAnew(): Promise<void> {
  for (const { sha256 } of await intakes()) await office.services.arrivals.drop(office.authority, sha256)
  await office.db.deleteFrom('intakes').execute()
  await office.db.deleteFrom('mailbox_letters').execute()
  office.queued.length = 0
  server.state.uidValidity += 1
}

/** A letter stands with all of its files or not at all, and so do their bytes. */
async function expectWhole(files: readonly MadeFile[]): Promise<void> {
  const came = await intakes()
  for (const letter of await letters())
    expect(came.filter((one) => one.came_from === letter.came_from)).toHaveLength(letter.files)
  expect(office.queued).toHaveLength(came.length)
  const known = new Set(came.map(({ sha256 }) => sha256))
  for (const sha256 of known) expect(await isKept(sha256)).toBe(true)
  for (const sha256 of files.map(({ bytes }) => hashOf(bytes))) expect(await isKept(sha256)).toBe(known.has(sha256))
}

/** Each file came in with its bytes, once, or its letter says why not. */
async function expectTold(from: string, files: readonly MadeFile[]): Promise<void> {
  const came = (await intakes()).filter((one) => one.came_from === from)
  const told = (await letters()).find((letter) => letter.came_from === from)?.problem ?? ''
  expect(told).not.toMatch(/[^\P{Cc}\n]/u)
  for (const { mark, bytes, isRead, isHarmed } of files) {
    const own = came.filter(({ name }) => name.includes(mark))
    if (own.length > 0) {
      expect(own).toMatchObject([{ name: expect.not.stringMatching(/[/\\\p{Cc}]/u) }])
      if (!isHarmed) expect(own[0]?.sha256).toBe(hashOf(bytes))
    } else expect(told.includes(mark) || /…: không phải|tệp khác|quá nhiều tệp/.test(told)).toBe(true)
    if (isRead && !isHarmed && !told.includes('quá nhiều tệp')) expect(own).toHaveLength(1)
  }
}

it('comes in with all of its files or not at all, and what is not taken is told, however it is made and wherever it is cut', async () => {
  const cut = fc.option(fc.integer({ min: 1, max: 4_000 }), { freq: 2 })
  await fc.assert(
    fc.asyncProperty(fc.array(anyLetter, { minLength: 1, maxLength: 2 }), cut, async (trees, breaksAfter) => {
      await beginAnew()
      const made = trees.map((tree, at) => makeLetter(tree, at + 1))
      const files = made.flatMap((one) => one.files)
      server.state.letters = made.map(({ letter }) => letter)
      if (breaksAfter !== null) {
        server.state.manners = { breaksAfter }
        await check()
        server.state.manners = {}
        await expectWhole(files)
      }
      await check()
      await check()
      await expectWhole(files)
      expect(await letters()).toHaveLength(made.length)
      for (const { letter, files: own } of made) await expectTold(letter.from, own)
    }),
    { numRuns: 25 },
  )
}, 30_000)
