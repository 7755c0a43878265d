import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { openDocumentsOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'
import { allowed } from '../../../../test/small-office.ts'
import { officeNames } from '../office/read.ts'

let office: DocumentsOffice
let clerk: Person
let officer: Person
let editor: Person

beforeAll(async () => {
  office = await openDocumentsOffice()
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  officer = await office.hire('Đặng Chuyên Viên', 'officer')
  editor = await office.hire('Bùi Biên Tập', 'editor')
})
afterAll(() => office.close())

const call = async (name: string, person: Person, input: object = {}) =>
  allowed(await office.call(name, person, input)) as never

type Facts = { number: string; subject: string; cites?: string[]; unitId?: string }

async function register({ number, subject, cites = [], ...more }: Facts): Promise<string> {
  const facts = { number, subject, dated: '2026-09-01', cites: cites.map((one) => ({ number: one })), ...more }
  const { subject: id } = (await call('register-paper', clerk, { body: { facts } })) as { subject: string }
  return id
}

const addFile = (id: string, person: Person, text: string, more: object = {}) =>
  office.callAny('add-paper-file', person, {
    params: { id },
    query: { name: 'phu-luc.txt', part: 'attachment', note: 'Danh sách hộ', ...more },
    body: new TextEncoder().encode(text),
  })

describe('the chain of a paper', () => {
  it('goes from what it rests on to what rests on it, three papers either way', async () => {
    const ids: string[] = []
    for (let at = 0; at < 9; at++)
      ids.push(await register({ number: `${at}/CV-A`, subject: `Bước ${at}`, cites: at > 0 ? [`${at - 1}/CV-A`] : [] }))
    const chain = (await call('get-paper-chain', clerk, { params: { id: ids[4] } })) as {
      papers: { id: string; level: number }[]
      links: object[]
    }
    expect(new Map(chain.papers.map(({ id, level }) => [id, level]))).toEqual(
      new Map(ids.slice(1, 8).map((id, at) => [id, at - 3])),
    )
    expect(chain.links).toHaveLength(6)
  })

  it('says what a person said of two papers in place of that the one cites the other', async () => {
    const [first, second] = [
      await register({ number: '70/KH-B', subject: 'Kế hoạch' }),
      await register({ number: '71/BC-B', subject: 'Báo cáo', cites: ['70/KH-B'] }),
    ]
    await call('link-papers', officer, { params: { id: second }, body: { toId: first, kind: 'answers' } })
    const chain = (await call('get-paper-chain', clerk, { params: { id: first } })) as { links: object[] }
    expect(chain.links).toEqual([{ from: second, to: first, kind: 'answers' }])
    await call('unlink-papers', officer, { params: { id: second, toId: first, kind: 'answers' } })
    const after = (await call('get-paper-chain', clerk, { params: { id: first } })) as { links: object[] }
    expect(after.links).toMatchObject([{ kind: 'cites' }])
  })

  it('leaves out what the person may not see', async () => {
    const open = await register({ number: '80/CV-C', subject: 'Cho mọi người' })
    const about = { number: '81/CV-C', subject: 'Riêng một đơn vị', cites: ['80/CV-C'] }
    const kept = await register({ ...about, unitId: await office.addUnit('Văn phòng') })
    const papers = async (person: Person) =>
      ((await call('get-paper-chain', person, { params: { id: open } })) as { papers: { id: string }[] }).papers
    expect((await papers(clerk)).map(({ id }) => id)).toContain(kept)
    expect(await papers(editor)).toHaveLength(1)
    expect(await office.callAny('get-paper-chain', editor, { params: { id: kept } })).toMatchObject({
      refused: 'not-found',
    })
    const link = { params: { id: open }, body: { toId: kept, kind: 'replaces' } }
    expect(await office.callAny('link-papers', editor, link)).toMatchObject({ refused: 'not-found', field: 'toId' })
  })
})

describe('a file that is added', () => {
  it('stands beside those that were there, with its reason, by a decision', async () => {
    const id = await register({ number: '90/CV-D', subject: 'Có phụ lục' })
    allowed(await addFile(id, clerk, 'Danh sách 12 hộ'))
    allowed(await addFile(id, officer, 'Danh sách 13 hộ', { part: 'version', note: 'Bổ sung một hộ' }))
    const paper = (await call('get-paper', clerk, { params: { id } })) as { files: object[] }
    expect(paper.files).toMatchObject([
      { part: 'attachment', note: 'Danh sách hộ', addedBy: 'Phạm Văn Thư' },
      { part: 'version', note: 'Bổ sung một hộ', addedBy: 'Đặng Chuyên Viên' },
    ])
    const entries = await office.db.selectFrom('record_entries').select('did').where('subject', '=', id).execute()
    expect(entries.map(({ did }) => did)).toEqual(['paper-registered', 'paper-file-added', 'paper-file-added'])
  })

  it('is refused where it bears a mark of secrecy, and nothing is kept', async () => {
    const id = await register({ number: '91/CV-D', subject: 'Không kèm tài liệu mật' })
    const secret = `SỞ NỘI VỤ TỈNH MẪU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                     Độc lập - Tự do - Hạnh phúc
MẬT
Số: 5/SNV-VP                         Bến Mẫu, ngày 02 tháng 9 năm 2026`
    expect(await addFile(id, clerk, secret)).toMatchObject({ refused: 'not-allowed', field: 'body' })
    const kept = await office.db.selectFrom('paper_files').select('sha256').where('paper_id', '=', id).execute()
    expect(kept).toEqual([])
  })

  it('cannot be made up through the decision panel', async () => {
    const id = await register({ number: '92/CV-D', subject: 'Không bịa tệp' })
    const params = { module: 'documents', kind: 'incoming-paper', id }
    const body = { do: 'add-file', reason: { text: 'x' }, input: { file: { sha256: 'a', name: 'b' } } }
    expect(await office.callAny('take-step', clerk, { params, body })).toMatchObject({ refused: 'not-allowed' })
  })
})

describe('a register', () => {
  it.each([
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
  ])('is printed for signature as %s', async (as, begins) => {
    const { rows } = (await call('list-registers', clerk)) as { rows: { id: string }[] }
    for (const of of ['register', 'following']) {
      const file = (await call('print-register', clerk, { params: { id: rows[0]?.id }, query: { as, of } })) as {
        bytes: Uint8Array
      }
      expect(Buffer.from(file.bytes).subarray(0, begins.length).toString()).toBe(begins)
    }
  })

  it('bears the name of its side: a Party register that of the Party authority, never that of the state’s', async () => {
    const at = { authority: office.authority, side: 'party' } as const
    const { authority: state } = await officeNames(office.db, { ...at, side: 'state' })
    expect(await officeNames(office.db, at)).toMatchObject({
      authority: expect.stringMatching(/^\.+$/),
      superior: null,
    })
    const content = { side: 'party', issuer: 'Đảng uỷ phường Hồ Sen', parent: 'Đảng bộ tỉnh Mẫu', notation: 'CV/ĐU' }
    const rest = {
      number: null,
      place: 'Hồ Sen',
      dated: null,
      type: null,
      subject: 'Họp',
      urgency: null,
      addressees: [],
    }
    const end = { body: [], signing: ['T/M ĐẢNG ỦY', 'BÍ THƯ'], signer: 'Lê Thị Mai', recipients: [] }
    await call('draft-paper', officer, { body: { content: { ...content, ...rest, ...end } } })
    expect(await officeNames(office.db, at)).toMatchObject({
      authority: 'Đảng uỷ phường Hồ Sen',
      superior: 'Đảng bộ tỉnh Mẫu',
    })
    expect(await officeNames(office.db, { ...at, side: 'state' })).toMatchObject({ authority: state })
  })

  it('gives each paper that came in its sheet', async () => {
    const id = await register({ number: '95/CV-E', subject: 'Có phiếu giải quyết' })
    const slip = (await call('write-paper-slip', clerk, { params: { id } })) as { bytes: Uint8Array }
    expect(Buffer.from(slip.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
