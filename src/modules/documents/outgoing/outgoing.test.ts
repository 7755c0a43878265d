import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { draftContent } from '../../../../test/draft-content.ts'
import { makePdf } from '../../../../test/reading/make-pdf.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../../desk/index.ts'
import { documentsModule } from '../index.ts'

let office: SmallOffice
let clerk: Person
let approver: Person
let officer: Person
const units = { office: randomUUID(), culture: randomUUID() }

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  approver = await office.hire('Lê Duyệt', 'approver')
  officer = await office.hire('Đặng Chuyên Viên', 'officer')
  const none = { state_parent_id: null, party_parent_id: null, valid_from: null, valid_until: null }
  const kind = { type: 'phong', type_vi: 'Phòng', type_en: 'Division', side: 'state' as const, rank: 1 }
  for (const [name, unit] of [
    ['Văn phòng', units.office],
    ['Phòng Văn hóa - Xã hội', units.culture],
  ] as const)
    await office.db
      .insertInto('public_units')
      .values({
        authority_id: office.authority,
        unit_id: unit,
        name,
        ...kind,
        ...none,
        state: 'active',
        first_seq: 0,
        last_seq: 0,
      })
      .execute()
})
afterAll(() => office.close())

type Answer = Record<string, never> & { rows: Record<string, unknown>[]; id: string }
const call = async (name: string, person: Person, input: object = {}) =>
  allowed(await office.call(name, person, input)) as Answer
const step = (id: string, person: Person, body: object) =>
  office.call('take-step', person, { params: { module: 'documents', kind: 'outgoing-paper', id }, body })

const content = { ...draftContent(['Rà soát 42 thủ tục.']), recipients: ['Sở Nội vụ', 'Lưu: VT'] }

const onePage = [{ shown: [{ text: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU', x: 60, y: 760 }] }]
const signed = Buffer.from(makePdf(onePage))

const issue = async (id: string) => {
  allowed(await office.call('submit-paper', officer, { params: { id } }))
  allowed(await step(id, approver, { do: 'approve' }))
  return call('issue-paper', clerk, { params: { id }, body: {} })
}

describe('a first paper of the Party', () => {
  it('begins and ends as its guide wants it, in no name where nobody has told one', async () => {
    const usual = (query: object) => call('get-draft-defaults', officer, { query })
    expect(await usual({ side: 'party', type: 'tờ trình' })).toMatchObject({
      issuer: '',
      notation: 'TTr/ĐU',
      signing: ['T/M ĐẢNG ỦY', 'BÍ THƯ'],
      recipients: ['Như trên', 'Lưu Văn phòng Đảng ủy'],
    })
    expect(await usual({ side: 'party', type: 'nghị quyết' })).toMatchObject({ recipients: ['Lưu Văn phòng Đảng ủy'] })
    expect(await usual({ side: 'state' })).toMatchObject({ recipients: ['Như trên', 'Lưu: VT'] })
  })
})

describe('the basis of a decision', () => {
  const basesOf = async (id: string) => {
    const panel = await call('get-subject', approver, { params: { module: 'documents', kind: 'outgoing-paper', id } })
    const all = ['steps', 'refused', 'history'].flatMap((part) => (panel as unknown as Record<string, Answer[]>)[part])
    return [...new Set(all.map((one) => one?.['basis']))]
  }

  it('is the Party’s own rule for a paper of the Party, in what is offered, refused and recorded', async () => {
    const party = { ...content, side: 'party', notation: 'KH/ĐU', signing: ['T/M ĐẢNG ỦY', 'BÍ THƯ'] }
    const { id } = await call('draft-paper', officer, { body: { content: party } })
    allowed(await office.call('submit-paper', officer, { params: { id } }))
    expect(await basesOf(id)).toEqual(['Hướng dẫn 05-HD/VPTW ngày 27/5/2026'])
    allowed(await step(id, approver, { do: 'approve' }))
    expect(await basesOf(id)).toEqual(['Hướng dẫn 05-HD/VPTW ngày 27/5/2026'])
  })

  it('is the decree for one of the state', async () => {
    const { id } = await call('draft-paper', officer, { body: { content } })
    allowed(await office.call('submit-paper', officer, { params: { id } }))
    for (const basis of await basesOf(id)) expect(basis).toMatch(/^Nghị định 30/)
  })
})

describe('a paper that is submitted again', () => {
  it('shows its reviewer what changed since', async () => {
    const { id } = await call('draft-paper', officer, { body: { content } })
    allowed(await office.call('submit-paper', officer, { params: { id } }))
    expect(await call('get-paper-changes', approver, { params: { id } })).toEqual({ since: null, fields: [], body: [] })
    allowed(await step(id, approver, { do: 'return', reason: { text: 'Nêu rõ thời hạn.' } }))
    const seen = await call('get-draft', officer, { params: { id } })
    const body = [{ kind: 'paragraph', text: [{ text: 'Rà soát 42 thủ tục trước ngày 20/9/2026.' }] }]
    await call('change-draft', officer, { params: { id }, body: { ...seen, content: { ...content, body } } })
    allowed(await office.call('submit-paper', officer, { params: { id } }))
    expect(await call('get-paper-changes', approver, { params: { id } })).toMatchObject({
      since: office.office.now.toISOString(),
      body: [{ is: 'changed' }],
    })
    expect(office.announced.some(({ staffIds }) => staffIds.includes(officer.staffId))).toBe(false)
    await office.work()
    expect(office.announced.some(({ staffIds }) => staffIds.includes(officer.staffId))).toBe(true)
  })
})

describe('a paper with a place that was left to be filled in', () => {
  it.each(['Đề xuất: (ghi ở đây trước khi trình duyệt).', 'Tiếp nhận {{van_ban}} văn bản'])(
    'is not submitted: %s',
    async (text) => {
      const body = [{ kind: 'paragraph', text: [{ text }] }]
      const { id } = await call('draft-paper', officer, { body: { content: { ...content, body } } })
      expect(await office.call('submit-paper', officer, { params: { id } })).toMatchObject({
        refused: 'not-allowed',
        field: 'content.body',
      })
      const seen = await call('get-draft', officer, { params: { id } })
      await call('change-draft', officer, { params: { id }, body: { ...seen, content } })
      allowed(await office.call('submit-paper', officer, { params: { id } }))
    },
  )
})

describe('an issued paper', () => {
  it('has the number that was foreseen, is kept as PDF and Word file once, and names whom it goes to', async () => {
    const { id } = await call('draft-paper', officer, { body: { content } })
    expect(await call('foresee-number', clerk, { params: { id } })).toMatchObject({ number: '01/KH-UBND' })
    expect(await issue(id)).toMatchObject({ number: '01/KH-UBND' })
    await office.work({ twice: true })
    const paper = await call('get-paper', clerk, { params: { id } })
    expect(paper['files']).toMatchObject([
      { part: 'original', name: '01-KH-UBND.pdf', mediaType: 'application/pdf' },
      { part: 'version', name: '01-KH-UBND.docx' },
    ])
    expect(await call('list-sendings', officer, { params: { id } })).toMatchObject({
      rows: [{ recipient: 'Sở Nội vụ' }],
    })
    const params = { id, position: 0 }
    const sent = await call('mark-sending', clerk, { params, body: { sentOn: '2026-09-04', way: 'network' } })
    expect(sent.rows).toMatchObject([{ sentOn: '2026-09-04', way: 'network' }])
    expect(
      await office.call('mark-sending', clerk, { params: { id, position: 9 }, body: { sentOn: null, way: null } }),
    ).toMatchObject({
      refused: 'not-found',
    })
  })

  it('takes the scan of what was signed from a clerk, and only then', async () => {
    const { id } = await call('draft-paper', officer, { body: { content } })
    const scan = { params: { id }, query: { part: 'signed', name: 'da-ky.pdf' }, body: signed }
    expect(await office.call('attach-file', clerk, scan)).toMatchObject({ refused: 'wrong-state' })
    await issue(id)
    expect(await office.call('attach-file', officer, scan)).toMatchObject({ refused: 'role-required' })
    for (const [body, rule] of [
      [Buffer.from('chữ'), /PDF hoặc ảnh/],
      [Buffer.from('%PDF-1.4 x'), /^Tệp PDF bị hỏng .* Hãy tải lại tệp gốc\. Chưa xem được tệp có dấu mật hay không/],
      [Buffer.from(makePdf(onePage, { locked: true })), /^Tệp PDF có mật khẩu.* nên không giữ\.$/],
      [
        Buffer.from('89504e470d0a1a0a00000000', 'hex'),
        /^Tên tệp có đuôi \.pdf nhưng nội dung là ảnh PNG\. Tệp ảnh bị hỏng.* nên không giữ\.$/,
      ],
    ] as const)
      expect(await office.call('attach-file', clerk, { ...scan, body })).toMatchObject({
        refused: 'not-allowed',
        field: 'body',
        rule: expect.stringMatching(rule) as string,
      })
    expect((await call('get-paper', clerk, { params: { id } }))['files']).toEqual([])
    await call('attach-file', clerk, scan)
    expect((await call('get-paper', clerk, { params: { id } }))['files']).toMatchObject([{ part: 'signed' }])
  })
})

describe('a file that goes with a paper', () => {
  const named = (name: string) => ({ part: 'attachment', name })

  it('is added and taken off while the paper is written, and stays once it is submitted', async () => {
    const { id } = await call('draft-paper', officer, { body: { content } })
    const asked = { params: { id }, query: named('bang-ke.txt'), body: Buffer.from('Bảng kê') }
    const { sha256 } = await call('attach-file', officer, asked)
    expect((await call('get-paper', officer, { params: { id } }))['files']).toMatchObject([{ part: 'attachment' }])
    await call('detach-file', officer, { params: { id, sha256 } })
    expect((await call('get-paper', officer, { params: { id } }))['files']).toEqual([])
    expect(await office.call('detach-file', officer, { params: { id, sha256 } })).toMatchObject({
      refused: 'not-found',
    })
    await call('attach-file', officer, asked)
    allowed(await office.call('submit-paper', officer, { params: { id } }))
    expect(await office.call('detach-file', officer, { params: { id, sha256 } })).toMatchObject({
      refused: 'wrong-state',
    })
  })

  it('is refused where it bears a mark of secrecy, and nothing of it is kept', async () => {
    const { id } = await call('draft-paper', officer, { body: { content } })
    const secret = makePdf([
      {
        shown: [
          { text: 'MẬT', x: 60, y: 780 },
          { text: 'ỦY BAN NHÂN DÂN TỈNH MẪU', x: 60, y: 760 },
          { text: 'Số: 12/UBND-NC', x: 60, y: 740 },
          { text: 'Kính gửi: Các phường, xã', x: 60, y: 700 },
        ],
      },
    ])
    const asked = { params: { id }, query: named('kem.pdf'), body: Buffer.from(secret) }
    expect(await office.call('attach-file', officer, asked)).toMatchObject({ refused: 'not-allowed', field: 'body' })
    const open = { ...asked, query: named('Phụ lục MẬT.txt'), body: Buffer.from('Danh sách') }
    expect(await office.call('attach-file', officer, open)).toMatchObject({ refused: 'not-allowed', field: 'body' })
    expect((await call('get-paper', officer, { params: { id } }))['files']).toEqual([])
  })
})

describe('a paper as it is drawn', () => {
  it('is shown page by page, of its present version', async () => {
    const { id } = await call('draft-paper', officer, { body: { content } })
    expect(await call('count-paper-pages', officer, { params: { id } })).toEqual({ version: 1, pages: 1 })
    const page = (await office.call('draw-paper-page', officer, { params: { id, page: 1 }, query: {} })) as {
      bytes: Uint8Array
    }
    expect(Buffer.from(page.bytes).subarray(8, 12).toString()).toBe('WEBP')
    expect(await office.call('draw-paper-page', officer, { params: { id, page: 2 }, query: {} })).toMatchObject({
      refused: 'not-found',
    })
  })
})

describe('a letter that carries on a superior’s paper', () => {
  it('hands its tasks to units below when it is issued, each pointing back', async () => {
    const facts = { number: '812/SNV-CCHC', dated: '2026-09-02', issuer: 'Sở Nội vụ', subject: 'Rà soát thủ tục' }
    const superior = String((await call('register-paper', clerk, { body: { facts } }))['subject'])
    const tasks = [{ text: 'Niêm yết công khai danh mục', dueOn: '2026-09-18' }]
    const { ids } = (await call('propose-tasks', clerk, { params: { id: superior }, body: { tasks } })) as unknown as {
      ids: string[]
    }
    const asked = { kind: 'carries-on', taskIds: ids, unitIds: [units.office, units.culture] }
    const { id } = await call('draft-from-paper', officer, { params: { id: superior }, body: asked })
    const draft = await call('get-draft', officer, { params: { id } })
    expect(draft).toMatchObject({
      content: { addressees: ['Phòng Văn hóa - Xã hội', 'Văn phòng'], type: null },
      linked: [{ paperId: superior, kind: 'carries-on', number: '812/SNV-CCHC' }],
    })
    await issue(id)
    const { rows } = await call('list-tasks', officer, { query: { parentId: ids[0] } })
    expect(rows).toHaveLength(2)
    expect(rows).toMatchObject([
      { state: 'assigned', paperId: id, dueOn: '2026-09-18' },
      { state: 'assigned', paperId: id },
    ])
    expect(await call('get-task', officer, { params: { id: ids[0] } })).toMatchObject({ children: 2, childrenEnded: 0 })
  })

  it('is refused with a task of another paper', async () => {
    const superior = String(
      (await call('register-paper', clerk, { body: { facts: { number: '9/SNV', subject: 'Khác' } } }))['subject'],
    )
    const body = { kind: 'answers', taskIds: [randomUUID()] }
    expect(await office.call('draft-from-paper', officer, { params: { id: superior }, body })).toMatchObject({
      refused: 'not-found',
      field: 'taskIds',
    })
  })
})

describe('an answer', () => {
  it('is what the tasks that it answers led to', async () => {
    const facts = { number: '10/SNV', subject: 'Báo cáo', issuer: 'Sở Nội vụ' }
    const superior = String((await call('register-paper', clerk, { body: { facts } }))['subject'])
    const { ids } = (await call('propose-tasks', clerk, {
      params: { id: superior },
      body: { tasks: [{ text: 'Báo cáo kết quả' }] },
    })) as unknown as { ids: string[] }
    const { id } = await call('draft-from-paper', officer, {
      params: { id: superior },
      body: { kind: 'answers', taskIds: ids },
    })
    expect(await call('get-draft', officer, { params: { id } })).toMatchObject({
      content: { addressees: ['Sở Nội vụ'] },
    })
    const row = await office.db
      .selectFrom('tasks')
      .select('result_paper_id')
      .where('task_id', '=', ids[0]!)
      .executeTakeFirst()
    expect(row).toEqual({ result_paper_id: id })
  })
})
