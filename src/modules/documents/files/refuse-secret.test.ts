import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'
import { draftContent } from '../../../../test/draft-content.ts'
import { everythingKept } from '../../../../test/everything-kept.ts'
import { makeStamp } from '../../../../test/reading/made-stamp.ts'
import { docx, picture, pictureOf } from '../../../../test/reading/make-office.ts'
import { makePdf } from '../../../../test/reading/make-pdf.ts'
import { makeRtf, rtfLines } from '../../../../test/reading/make-rtf.ts'
import { makeWorkbook, markedWorkbook, register } from '../../../../test/reading/make-workbook.ts'
import { makeZip } from '../../../../test/reading/make-zip.ts'

let office: DocumentsOffice
let clerk: Person
let officer: Person
let paper: string
let letter: string
let task: string

beforeAll(async () => {
  const staffed = await openStaffedOffice()
  ;({ office, clerk, officer } = staffed)
  const { paper: registered, ids } = await office.register(clerk, [{ text: 'Rà soát' }])
  paper = registered
  task = ids[0] ?? ''
  const tasks = [{ id: task, version: 1, unitId: staffed.unit, staffId: officer.staffId }]
  await office.call('assign-paper', staffed.approver, { params: { id: paper }, body: { tasks } })
  letter = (await office.call('draft-paper', officer, { body: { content: draftContent(['Một']) } })).id
})
afterAll(() => office.close())

type Keep = (body: Uint8Array, name: string) => Promise<unknown>
/** Each way in which a file is kept at once, with what it belongs to. */
const ways: [string, Keep][] = [
  [
    'to a paper that came in',
    (body, name) =>
      office.callAny('add-paper-file', clerk, {
        params: { id: paper },
        query: { name, part: 'attachment', note: 'Phụ lục' },
        body,
      }),
  ],
  [
    'to a letter that goes out',
    (body, name) =>
      office.callAny('attach-file', officer, { params: { id: letter }, query: { name, part: 'attachment' }, body }),
  ],
  [
    'as evidence of a task',
    (body, name) => office.callAny('add-task-evidence', officer, { params: { id: task }, query: { name }, body }),
  ],
]

const text = (...lines: string[]) => new Uint8Array(Buffer.from(lines.join('\n')))
const head = ['UBND XÃ MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 778/UBND-BM', 'Nội dung kín đáo.']
const zip = (name: string, bytes: Uint8Array) => makeZip([{ name, bytes }])
const rar = new Uint8Array([...Buffer.from('Rar!\x1a\x07\x01\0'), 0, 1, 2, 3, 0xff])
const nested = (depth: number): Uint8Array =>
  depth === 0 ? zip('a.txt', text(...head)) : zip('a.zip', nested(depth - 1))
const page = [{ shown: [{ text: 'Số: 778/UBND-BM', x: 60, y: 700 }] }]
const pictureOnly = makeZip([
  { name: 'word/document.xml', bytes: '<w:document><w:body><w:p/></w:body></w:document>' },
  { name: 'word/media/image1.png', bytes: 'x' },
])

const stamped = docx(head, {
  'word/header1.xml': `<w:hdr><w:p><w:r>${picture}</w:r></w:p></w:hdr>`,
  ...pictureOf('word/header1', makeStamp({ text: 'TUYỆT MẬT', tilt: 3 })),
})

const secret: [string, string, Uint8Array][] = [
  ['a text', 'a.txt', text('MẬT', ...head)],
  ['an archive within an archive', 'a.zip', zip('b.zip', zip('c/d.txt', text('MẬT', ...head)))],
  ['a document in RTF', 'a.rtf', makeRtf(rtfLines('TỐI MẬT', ...head))],
  ['a workbook', 'a.xlsx', markedWorkbook('778/UBND-BM')],
  ['a workbook in an archive', 'a.zip', zip('b.xlsx', markedWorkbook('778/UBND-BM'))],
  ['a page of the web', 'a.html', text('<html><body>', '<p>MẬT</p>', ...head.map((line) => `<p>${line}</p>`))],
  ['a picture in a header', 'a.docx', stamped],
  ['a name', 'Công văn MẬT 778.txt', text(...head)],
  ['a name in an archive within one', 'a.zip', zip('b.zip', zip('VĂN BẢN MẬT/c.txt', text(...head)))],
]

const unseen: [string, string, Uint8Array, RegExp][] = [
  ['of a kind that is not read', 'a.rar', rar, /^Chưa đọc được loại tệp này/],
  [
    'whose name says another kind',
    'a.pdf',
    rar,
    /^Tên tệp có đuôi \.pdf nhưng nội dung không phải loại tệp đó: có thể tệp đã hỏng/,
  ],
  ['with such a file in it', 'a.zip', zip('b.rar', rar), /^Trong tệp nén, “b\.rar”: Chưa đọc được loại tệp này/],
  ['with a password', 'a.pdf', makePdf(page, { locked: true }), /mật khẩu.*Hãy lưu một bản không đặt mật khẩu/],
  ['that is damaged', 'a.pdf', text('%PDF-1.4 778/UBND-BM'), /^Tệp PDF bị hỏng/],
  ['that is empty', 'a.txt', new Uint8Array(), /^Tệp trống/],
  ['packed within itself too often', 'a.zip', nested(5), /quá nhiều lớp.*Hãy giải nén/],
  ['of e-mail', 'a.eml', text('MIME-Version: 1.0', 'Subject: x', '', ...head), /thư điện tử.*gửi từng tệp/],
  ['of Word with pictures alone', 'a.docx', pictureOnly, /không có chữ nào/],
]

describe.each(ways)('a file that is added %s', (_, keep) => {
  it.each(secret)('is refused where it bears a mark in %s, and leaves nothing', async (_name, name, bytes) => {
    expect(await keep(bytes, name)).toMatchObject({
      refused: 'not-allowed',
      field: 'body',
      rule: expect.stringMatching(/không được lưu tài liệu mật: không giữ lại gì\.$/),
    })
    await expectNothing(bytes)
  })

  it.each(unseen)('is refused %s, since nobody saw whether it bears one, and leaves nothing', async (...given) => {
    const [, name, bytes, rule] = given
    expect(await keep(bytes, name)).toMatchObject({ refused: 'not-allowed', rule: expect.stringMatching(rule) })
    await expectNothing(bytes)
  })

  it('is kept where it was looked at and bears none', async () => {
    const drawn = sharp({ create: { width: 300, height: 300, channels: 3, background: 'white' } })
    const open: [string, Uint8Array][] = [
      ['so-theo-doi.xlsx', makeWorkbook(register)],
      ['cu.rtf', makeRtf(rtfLines(...head))],
      ['anh.png', new Uint8Array(await drawn.png().toBuffer())],
      [
        'goi.zip',
        makeZip([
          { name: 'a.zip', bytes: zip('b.txt', text(...head)) },
          { name: '.gitkeep', bytes: '' },
        ]),
      ],
      ['so.csv', text('TT,Số,Độ mật', '1,12/CV,MẬT', '2,13/CV,Mức độ mật: MẬT')],
      ['quy-che.txt', text(...head, 'Văn bản mật do văn thư giữ; dấu MẬT đóng ở góc trái.')],
    ]
    for (const [name, bytes] of open) {
      expect(await keep(bytes, name)).not.toHaveProperty('refused')
      expect(await everythingKept(office)).toContain(hashOf(bytes))
    }
  })

  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  async function expectNothing(bytes: Uint8Array) {
    const kept = await everythingKept(office)
    expect(kept).not.toContain(hashOf(bytes))
    for (const logged of office.logged) expect(logged).not.toMatch(/778|kín đáo/)
  }
})
