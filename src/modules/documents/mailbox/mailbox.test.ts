import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { createResolveOutside } from '#platform/outside-address.ts'
import { certificate, openImapServer } from '../../../../test/mail/imap-server.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../../desk/index.ts'
import { documentsModule } from '../index.ts'
import { checkMailbox } from './check-mailbox.ts'
import { inMailbox } from './open-mailbox.ts'
import { partsOf } from './parts-of.ts'

let office: SmallOffice
let administrator: Person
let clerk: Person
let server: Awaited<ReturnType<typeof openImapServer>>

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
  administrator = await office.hire('Lý Quản Trị', 'administrator')
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  server = await openImapServer()
})
afterAll(async () => {
  await server.close()
  await office.close()
})

type View = {
  mailbox: { problem: string | null; letters: { from: string; files: number; problem: string | null }[] } | null
}
type Intake = { name: string; cameBy: string; cameFrom: string; state: string }

const settings = () => ({
  host: 'localhost',
  port: server.port,
  security: 'tls' as const,
  username: 'van-thu',
  folder: 'INBOX',
})
const set = (more: object = {}) =>
  office.call('set-mailbox', administrator, { body: { ...settings(), password: 'bí mật', ...more } })
const view = async () => (allowed(await office.call('get-mailbox', administrator)) as View).mailbox
const check = () => checkMailbox(office.services, office.authority, { ca: certificate })
const intakes = async () => (allowed(await office.call('list-intakes', clerk)) as { rows: Intake[] }).rows

const text =
  'SỞ MẪU\nSố: 12/SM-VP\nMẫu, ngày 01 tháng 9 năm 2026\nV/v họp giao ban\nKính gửi: Các đơn vị.\nMời dự họp giao ban quý.\n'
const coded = (content: string) =>
  Buffer.from(content)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')
const attachment = (name: string, size: number) =>
  `("TEXT" "PLAIN" ("CHARSET" "utf-8" "NAME" "${name}") NIL NIL "BASE64" ${size} 5 NIL ("ATTACHMENT" ("FILENAME" "${name}")) NIL NIL)`
const words = '("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "7BIT" 20 1 NIL NIL NIL NIL)'
const letterOf = (uid: number, name = `giay-moi-${uid}.txt`) => ({
  uid,
  messageId: `${uid}@so-mau.example`,
  structure: `(${words}${attachment(name, coded(text).length)} "MIXED" NIL NIL NIL NIL)`,
  parts: { '1': 'Kính gửi anh chị', '2': coded(text) },
})

beforeEach(async () => {
  server.state.manners = {}
  server.state.seen = []
})

describe('the mailbox', () => {
  it('keeps its password sealed, and asks for it anew where it would go to another server', async () => {
    allowed(await set())
    const row = await office.db.selectFrom('mailboxes').select('password').executeTakeFirstOrThrow()
    expect(row.password).not.toContain('bí mật')
    expect(JSON.stringify(await view())).not.toContain(row.password)
    expect(await set({ password: undefined, host: 'mail.la.example' })).toMatchObject({ field: 'password' })
    expect(await set({ password: undefined })).toMatchObject({ mailbox: { host: 'localhost' } })
  })

  it('takes in the files of each letter once, with who sent it, and marks nothing on the server', async () => {
    server.state.letters = [letterOf(3), letterOf(4)]
    await check()
    await check()
    await office.work()
    expect(await view()).toMatchObject({ problem: null })
    const came = await intakes()
    expect(came.map(({ name }) => name).toSorted()).toEqual(['giay-moi-3.txt', 'giay-moi-4.txt'])
    expect(came[0]).toMatchObject({ cameBy: 'mail', cameFrom: 'van-thu@so-mau.example', state: 'read' })
    expect(server.state.seen.filter((line) => /STORE|EXPUNGE|MOVE|COPY|DELETE| SELECT/i.test(line))).toEqual([])
  })

  it('goes on behind the last letter, and takes none twice where the server numbers them anew', async () => {
    server.state.letters = [letterOf(3), letterOf(4), letterOf(9)]
    await check()
    expect(await intakes()).toHaveLength(3)
    server.state.uidValidity = 8
    server.state.letters = [letterOf(3), letterOf(4), letterOf(9)].map((letter, at) => ({ ...letter, uid: at + 1 }))
    await check()
    expect(await view()).toMatchObject({ problem: null })
    expect(await intakes()).toHaveLength(3)
  })
})

describe('a server or letter that misbehaves', () => {
  it.each([
    ['refuses the password', { refuses: true }, {}, 'tên đăng nhập hoặc mật khẩu'],
    ['has no such folder', {}, { folder: 'Khac' }, 'không có thư mục này'],
  ])('is told in plain words: %s', async (_what, manners, more, words_) => {
    allowed(await set(more))
    server.state.manners = manners
    await check()
    expect((await view())?.problem).toContain(words_)
    allowed(await set())
  })

  it('is told in plain words: a certificate that nobody vouches for gets no password', async () => {
    await checkMailbox(office.services, office.authority)
    expect((await view())?.problem).toContain('Chứng chỉ TLS')
    expect(server.state.seen.filter((line) => /LOGIN|AUTHENTICATE/.test(line))).toEqual([])
  })

  it('is passed over after three tries where one letter breaks the connection, and the next ones come in', async () => {
    server.state.uidValidity = 20
    server.state.letters = [letterOf(51), letterOf(52)]
    server.state.manners = { breaksAt: 51 }
    for (let time = 0; time < 3; time++) {
      await check()
      expect((await view())?.problem).toContain('ngắt giữa chừng')
    }
    await check()
    const { problem, letters } = (await view()) ?? { problem: '', letters: [] }
    expect(problem).toBeNull()
    expect(letters.map((letter) => letter.problem).join()).toContain('bị bỏ qua')
    expect((await intakes()).map(({ name }) => name)).toContain('giay-moi-52.txt')
  })

  it('is cut off where it announces gigabytes', async () => {
    server.state.uidValidity = 30
    server.state.letters = [letterOf(61)]
    server.state.manners = { boasts: 3_000_000_000 }
    await check()
    expect((await view())?.problem).toMatch(/quá dài|ngắt giữa chừng/)
  })

  it('costs no more than a letter may: 20 files, no pictures of signatures, no nesting without end', () => {
    const paper = { part: '2', type: 'application/pdf', size: 1_000, disposition: 'attachment' }
    const many = { type: 'multipart/mixed', childNodes: Array.from({ length: 400 }, () => paper) }
    expect(partsOf(many)).toMatchObject({ more: true, parts: { length: 20 } })
    const sign = { part: '3', type: 'image/png', size: 4_000, disposition: 'inline', parameters: { name: 'logo.png' } }
    const key = {
      part: '4',
      type: 'application/pkcs7-signature',
      disposition: 'attachment',
      parameters: { name: 'smime.p7s' },
    }
    expect(partsOf({ type: 'multipart/mixed', childNodes: [sign, key] }).parts).toEqual([])
    let nested: { type: string; childNodes?: never[] } = { type: 'application/pdf' }
    for (let depth = 0; depth < 2_000; depth++) nested = { type: 'multipart/mixed', childNodes: [nested] as never[] }
    expect(partsOf(nested)).toMatchObject({ parts: [], more: true })
  })

  it('is not reached in a private network, unless the installation allows it', async () => {
    const addressOutside = createResolveOutside({ find: async () => ['10.0.0.7', '127.0.0.1'] })
    const account = { ...settings(), password: 'x' }
    const reached = inMailbox({ addressOutside }, account, { work: async () => true })
    await expect(reached).rejects.toThrow('địa chỉ nội bộ')
  })
})
