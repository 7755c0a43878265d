import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { everythingKept } from '../../../../test/everything-kept.ts'
import { certificate, openImapServer, type Letter } from '../../../../test/mail/imap-server.ts'
import { makeRtf, rtfLines } from '../../../../test/reading/make-rtf.ts'
import { markedWorkbook } from '../../../../test/reading/make-workbook.ts'
import { makeZip } from '../../../../test/reading/make-zip.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../../desk/index.ts'
import { documentsModule } from '../index.ts'
import { checkMailbox } from './check-mailbox.ts'

let office: SmallOffice
let administrator: Person
let clerk: Person
let server: Awaited<ReturnType<typeof openImapServer>>

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
  administrator = await office.hire('Lý Quản Trị', 'administrator')
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  server = await openImapServer()
  const at = { host: 'localhost', port: server.port, security: 'tls', username: 'van-thu', folder: 'INBOX' }
  allowed(await office.call('set-mailbox', administrator, { body: { ...at, password: 'bí mật' } }))
})
afterAll(async () => {
  await server.close()
  await office.close()
})
beforeEach(async () => {
  server.state.uidValidity += 1
  await office.db.deleteFrom('intakes').execute()
  await office.db.deleteFrom('mailbox_letters').execute()
})

const text = 'SỞ MẪU\nSố: 12/SM-VP\nMẫu, ngày 01 tháng 9 năm 2026\nV/v họp giao ban\nKính gửi: Các đơn vị.\n'
const coded = (content: string | Uint8Array) =>
  Buffer.from(content)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')
const words = '("TEXT" "PLAIN" ("CHARSET" "x-unknown-9") NIL NIL "7BIT" 20 1 NIL NIL NIL NIL)'
const attached = (name: string, { type = '"APPLICATION" "OCTET-STREAM"', size = 400 } = {}) =>
  `(${type} ("NAME" "${name}") NIL NIL "BASE64" ${size} NIL ("ATTACHMENT" ("FILENAME" "${name}")) NIL NIL)`
const mixed = (...parts: string[]) => `(${words}${parts.join('')} "MIXED" NIL NIL NIL NIL)`

type Outcome = { files: { name: string; state: string; problem: string | null }[]; problems: string[] }

/** What comes of some letters; a plain one behind them must come in always. */
async function receive(...letters: Omit<Letter, 'uid'>[]): Promise<Outcome> {
  const last = { messageId: 'last@so-mau.example', structure: mixed(attached('cuoi.txt')), parts: { '2': coded(text) } }
  server.state.letters = [...letters, last].map((letter, at) => ({ ...letter, uid: at + 1 }))
  await checkMailbox(office.services, office.authority, { ca: certificate })
  await office.work()
  const { mailbox } = allowed(await office.call('get-mailbox', administrator)) as {
    mailbox: { problem: string | null; letters: { problem: string | null }[] }
  }
  expect(mailbox.problem).toBeNull()
  const { rows } = allowed(await office.call('list-intakes', clerk)) as { rows: Outcome['files'] }
  expect(rows.map(({ name }) => name)).toContain('cuoi.txt')
  return {
    files: rows.filter(({ name }) => name !== 'cuoi.txt'),
    problems: mailbox.letters.flatMap(({ problem }) => problem ?? []),
  }
}

it('opens a letter that was forwarded within others, and takes what was attached to it', async () => {
  const inner = mixed(attached('trong-thu.txt'))
  const envelope = '("Thu, 26 Nov 2026 10:00:00 +0700" "Fw" NIL NIL NIL NIL NIL NIL NIL NIL)'
  const wrap = (structure: string) =>
    mixed(`("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 900 ${envelope} ${structure} 30 NIL ("ATTACHMENT" NIL) NIL NIL)`)
  const { files } = await receive({ structure: wrap(wrap(inner)), parts: { '2.2.2': coded(text) } })
  expect(files).toMatchObject([{ name: 'trong-thu.txt', state: 'read' }])
})

it('takes twenty of a thousand files, and says so', async () => {
  const many = Array.from({ length: 1_000 }, (_, at) => attached(`${at}.txt`))
  const parts = Object.fromEntries(many.map((_, at) => [String(at + 2), coded(`${text}${at}`)]))
  const { files, problems } = await receive({ structure: mixed(...many), parts })
  expect(files).toHaveLength(20)
  expect(problems).toEqual(['Thư có quá nhiều tệp, chỉ nhận 20 tệp đầu.'])
}, 60_000)

it('says what it does not take: a letter wrapped by Outlook, other kinds of files, empty ones, those that are too large', async () => {
  const { files, problems } = await receive({
    structure: mixed(
      attached('winmail.dat', { type: '"APPLICATION" "MS-TNEF"' }),
      attached('a\\"b.rar', { type: '"APPLICATION" "X-RAR"' }),
      attached('bang.xlsx', { type: '"APPLICATION" "VND.MS-EXCEL"' }),
      attached('trong.pdf', { size: 0 }),
      attached('lon.pdf', { size: 80_000_000 }),
    ),
    parts: { '5': '' },
  })
  expect(files).toEqual([])
  const [said = ''] = problems
  expect(said).toContain('winmail.dat')
  expect(said).toContain('Không nhận a"b.rar, bang.xlsx')
  expect(said).toContain('trong.pdf: tệp trống')
  expect(said).toContain('lon.pdf: tệp lớn hơn 50 MB')
})

it('takes names with paths and broken codes as names, and nothing more', async () => {
  const named = ['../../../etc/passwd.txt', 'C:\\\\Windows\\\\x.txt', '=?utf-8?B?////?=.txt', '=?x-none?Q?=A1?=.txt']
  const structure = mixed(...named.map((name) => attached(name)))
  const parts = Object.fromEntries(named.map((_, at) => [String(at + 2), coded(`${text}${at}`)]))
  const { files } = await receive({ structure, parts })
  expect(files).toHaveLength(4)
  for (const { name, state } of files) {
    expect(name).not.toMatch(/[/\\\p{Cc}]/u)
    expect(state).toBe('read')
  }
})

it('reads the files in a zip and in a zip within it, and takes a letter that the server gives no day', async () => {
  const inner = makeZip([{ name: 'b.txt', bytes: text }])
  const outer = makeZip([
    { name: 'a.txt', bytes: text },
    { name: 'trong.zip', bytes: inner },
  ])
  const { files } = await receive({
    undated: true,
    structure: mixed(attached('goi.zip')),
    parts: { '2': coded(outer) },
  })
  expect(files).toMatchObject([{ name: 'goi.zip', state: 'read', drafts: [{}, {}], problem: null }])
})

it('takes what breaks off or is no code as the bytes that there are', async () => {
  const { files } = await receive({
    structure: mixed(attached('cut.pdf'), attached('la.docx')),
    parts: { '2': coded('%PDF-1.7 cut').slice(0, 7), '3': '<<<>>>!!' },
  })
  for (const { state, problem } of files) {
    expect(state).toBe('failed')
    expect(problem).toMatch(/[.]$/)
  }
})

it('keeps nothing of a letter that breaks off at its second file', async () => {
  const first = `${text}Tệp đầu của thư bị ngắt.`
  const structure = mixed(attached('mot.txt'), attached('hai.txt'))
  server.state.letters = [{ uid: 1, structure, parts: { '2': coded(first), '3': coded(text) } }]
  server.state.manners = { breaksAtPart: '3' }
  await checkMailbox(office.services, office.authority, { ca: certificate })
  server.state.manners = {}
  const sha256 = createHash('sha256').update(first).digest('hex')
  expect(await office.services.arrivals.read(office.authority, sha256)).toBeUndefined()
  await checkMailbox(office.services, office.authority, { ca: certificate })
  expect(await office.services.arrivals.read(office.authority, sha256)).toBeDefined()
})

it('keeps nothing of a secret paper in RTF, in an archive within an archive or in a workbook, and takes RTF that is none', async () => {
  const lines = text.replace('12/SM-VP', '779/SM-BM').split('\n')
  const zip = (name: string, bytes: Uint8Array) => makeZip([{ name, bytes }])
  const sent: [string, Uint8Array, string?][] = [
    ['mot.rtf', makeRtf(rtfLines('MẬT', ...lines)), '"APPLICATION" "RTF"'],
    ['hai.zip', zip('ba.zip', zip('bon.rtf', makeRtf(rtfLines('TỐI MẬT', ...lines))))],
    ['nam.zip', zip('sau.xlsx', markedWorkbook('779/SM-BM'))],
    ['bay.rtf', makeRtf(rtfLines(...text.split('\n'))), '"TEXT" "RTF"'],
  ]
  const { files } = await receive({
    structure: mixed(...sent.map(([name, , type]) => attached(name, { ...(type !== undefined && { type }) }))),
    parts: Object.fromEntries(sent.map(([, bytes], at) => [String(at + 2), coded(bytes)])),
  })
  const named = (asked: string) => files.flatMap(({ name, state }) => (state === asked ? [name] : []))
  expect([named('read'), named('secret')]).toEqual([['bay.rtf'], ['—', '—', '—']])
  const kept = await everythingKept(office)
  for (const trace of ['779/SM-BM', 'mot.rtf', 'hai.zip', 'nam.zip']) expect(kept).not.toContain(trace)
  for (const [name, bytes] of sent)
    if (name !== 'bay.rtf') expect(kept).not.toContain(createHash('sha256').update(bytes).digest('hex'))
})
