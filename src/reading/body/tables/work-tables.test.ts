import { assert, array, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperOfPlaces, paperOfText } from '../../../../test/reading/paper-of-lines.ts'
import { piecesOf } from '../../layout/piece.ts'
import type { PaperText } from '../../paper.ts'
import { readBody } from '../read-body.ts'

const head = { issuers: [], number: [], date: [], type: [], subject: [], addressees: [] }

function read(paper: PaperText, type = 'kế hoạch') {
  const known = { number: null, date: '2026-09-11', type, issuer: 'Trường THPT Bến Nứa', addressees: [] }
  const { tasks, deadlines } = readBody({ head, body: piecesOf(paper) }, known)
  return {
    tasks: tasks.map(({ value }) => [value.actor, value.text, value.deadline?.date ?? null]),
    deadlines: deadlines.map(({ value }) => value.date),
    spans: tasks.map(({ spans }) => spans.map(({ line }) => line)),
  }
}

type Places = Parameters<typeof paperOfPlaces>[0]
const titles: Places = [
  ['STT', 90, 120],
  ['Nội dung công việc', 160, 120],
  ['Người thực hiện', 350, 120],
  ['Thời gian hoàn', 470, 120],
  ['thành', 490, 134],
]
const after: Places = [
  ['IV. TỔ CHỨC THỰC HIỆN', 120, 260],
  ['- Nhân viên y tế trực cấp cứu trong những ngày có hội đua ghe.', 120, 280],
]

describe('a table that says who is to do what', () => {
  it('is read by its columns on a page, cells of several lines and lines across two columns included', () => {
    const { tasks, deadlines, spans } = read(
      paperOfPlaces([
        ['III. PHÂN CÔNG NHIỆM VỤ', 120, 98],
        ...titles,
        ['1', 92, 160],
        ['Vẽ sơ đồ bến và đường đua', 120, 160],
        ['Tổ Thể dục (TD)', 340, 160],
        ['30/9/2026', 470, 160],
        ['2', 92, 182],
        ['Sửa loa máy và gửi giấy mời các bến Đoàn trường', 120, 182],
        ['Quý IV', 470, 182],
        ['của ba xã ven sông', 120, 196],
        ['3', 92, 218],
        ['Nộp danh sách đua ghe', 120, 218],
        ['GVCN các lớp', 340, 218],
        ['05/10/2026', 470, 218],
        ['của lớp', 120, 232],
        ...after,
      ]),
    )
    expect(tasks).toEqual([
      ['Tổ Thể dục', 'Vẽ sơ đồ bến và đường đua', '2026-09-30'],
      ['Đoàn trường', 'Sửa loa máy và gửi giấy mời các bến của ba xã ven sông', '2026-12-31'],
      ['GVCN các lớp', 'Nộp danh sách đua ghe của lớp', '2026-10-05'],
      ['Nhân viên y tế', 'trực cấp cứu trong những ngày có hội đua ghe', null],
    ])
    expect(deadlines).toEqual(['2026-09-30', '2026-12-31', '2026-10-05'])
    expect(spans[1]).toEqual([11, 13, 11])
  })

  it('charges nobody with what stands over its columns where it could not be read as a table', () => {
    const { tasks } = read(
      paperOfText(`III. PHÂN CÔNG NHIỆM VỤ
TT Nội dung
Đơn vị phối hợp Thời gian hoàn thành
Vẽ sơ đồ bến đua
IV. TỔ CHỨC THỰC HIỆN
- Nhân viên y tế trực cấp cứu trong những ngày có hội đua ghe.`),
    )
    expect(tasks.map(([actor]) => actor)).toEqual(['Nhân viên y tế'])
  })

  it('is read where recognition joins a number to what stands beside it, and takes rules for letters', () => {
    const { tasks } = read(
      paperOfPlaces([
        ...titles,
        ['1', 92, 160],
        ['Vẽ sơ đồ bến đua và các đường đua ghe|Tổ Thể dục', 120, 160],
        ['30/9/2026', 470, 160],
        ['2    Sửa loa máy', 92, 182],
        ['Đoàn trường', 340, 182],
        ['05/10/2026', 470, 182],
        ...after,
      ]),
    )
    expect(tasks.slice(0, 2)).toEqual([
      ['Tổ Thể dục', 'Vẽ sơ đồ bến đua và các đường đua ghe', '2026-09-30'],
      ['Đoàn trường', 'Sửa loa máy', '2026-10-05'],
    ])
  })

  it('is read where its numbers stand beside the middle of their rows', () => {
    const { tasks } = read(
      paperOfPlaces([
        ['TT', 92, 120],
        ['Nhiệm vụ', 180, 120],
        ['Đơn vị chủ trì', 350, 120],
        ['Lập bản kê ghe thuyền', 120, 150],
        ['1', 92, 164],
        ['ở các bến, mỗi bến ghi', 120, 164],
        ['Phòng Kinh tế', 340, 164],
        ['rõ ai trông coi', 120, 178],
        ['2', 92, 200],
        ['Quét dọn các bến đò', 120, 200],
        ['Thôn Bến Nứa', 340, 200],
        ['Mở hai lớp dạy bơi cho', 120, 222],
        ['3', 92, 229],
        ['Đoàn Thanh niên xã', 340, 229],
        ['trẻ em ở bến', 120, 236],
        ...after,
      ]),
    )
    expect(tasks.slice(0, 3)).toEqual([
      ['Phòng Kinh tế', 'Lập bản kê ghe thuyền ở các bến, mỗi bến ghi rõ ai trông coi', null],
      ['Thôn Bến Nứa', 'Quét dọn các bến đò', null],
      ['Đoàn Thanh niên xã', 'Mở hai lớp dạy bơi cho trẻ em ở bến', null],
    ])
  })

  it('is read by the count of its cells where each is a line, as in a Word file', () => {
    const { tasks } = read(
      paperOfText(`III. PHÂN CÔNG NHIỆM VỤ
TT
Nội dung
Đơn vị thực hiện
Lập bản kê ghe thuyền
Phòng Kinh tế
Quét dọn các bến đò
Thôn Bến Nứa
IV. TỔ CHỨC THỰC HIỆN
- Nhân viên y tế trực cấp cứu trong những ngày có hội đua ghe.`),
    )
    expect(tasks).toEqual([
      ['Phòng Kinh tế', 'Lập bản kê ghe thuyền', null],
      ['Thôn Bến Nứa', 'Quét dọn các bến đò', null],
      ['Nhân viên y tế', 'trực cấp cứu trong những ngày có hội đua ghe', null],
    ])
  })

  it('goes on after a row with an empty cell, such as that of who joins in, up to what follows the table', () => {
    const { tasks } = read(
      paperOfText(`II. PHÂN CÔNG NHIỆM VỤ
TT
Nội dung nhiệm vụ
Đơn vị chủ trì
Đơn vị phối hợp
Thời hạn
Sản phẩm
Lập bản kê ghe thuyền
Phòng Kinh tế
Công an xã
15/12/2026
Danh sách
Báo cáo kết quả thực hiện
Văn phòng
Trước ngày 20 hằng tháng
Báo cáo
Quét dọn các bến đò
Thôn Bến Nứa
Đoàn Thanh niên
Quý I/2027
Kẻ lại vạch ở các bến đò
Tổ Cầu đường
Thường xuyên
Biên bản
III. TỔ CHỨC THỰC HIỆN
1. Nhân viên y tế trực cấp cứu trong những ngày có hội.
2. Giao Văn phòng theo dõi, đôn đốc.`),
    )
    expect(tasks).toEqual([
      ['Phòng Kinh tế', 'Lập bản kê ghe thuyền', '2026-12-15'],
      ['Văn phòng', 'Báo cáo kết quả thực hiện', null],
      ['Thôn Bến Nứa', 'Quét dọn các bến đò', '2027-03-31'],
      ['Tổ Cầu đường', 'Kẻ lại vạch ở các bến đò', null],
      ['Nhân viên y tế', 'trực cấp cứu trong những ngày có hội', null],
      ['Văn phòng', 'theo dõi, đôn đốc', null],
    ])
  })

  it('is read where “TT” and the title beside it are one line, over a column as narrow as a number', () => {
    const { tasks } = read(
      paperOfPlaces([
        ['II. NHIỆM VỤ', 60, 90],
        ['Đơn vị phối', 349, 112],
        ['TT Nội dung nhiệm vụ', 60, 120],
        ['Đơn vị chủ trì', 245, 120],
        ['Thời hạn', 443, 120],
        ['hợp', 372, 128],
        ['Xây dựng kế hoạch', 76, 147],
        ['1 tuyên truyền chuyển đổi số', 58, 161],
        ['Phòng Kinh tế', 233, 161],
        ['Công an xã', 344, 161],
        ['15/12/2026', 426, 161],
        ['ở cấp xã', 76, 175],
        ['2', 58, 197],
        ['Rà soát hồ sơ hộ tịch', 76, 197],
        ['Văn phòng', 233, 197],
        ['Quý I/2027', 426, 197],
        ['III. TỔ CHỨC THỰC HIỆN', 60, 230],
      ]),
    )
    expect(tasks).toEqual([
      ['Phòng Kinh tế', 'Xây dựng kế hoạch tuyên truyền chuyển đổi số ở cấp xã', '2026-12-15'],
      ['Văn phòng', 'Rà soát hồ sơ hộ tịch', '2027-03-31'],
    ])
  })

  const course = `TT
Thời gian
Nội dung
Người thực hiện
07 giờ 30 ngày 15/11/2026
Đón tiếp đại biểu về dự hội
Ban Tổ chức
08 giờ 00 ngày 15/11/2026
Khai mạc hội đua ghe
Ban Tổ chức`
  const costs = `TT
Công trình
Địa điểm
Kinh phí
Sửa bến đò Nứa
Thôn Bến Nứa
145
Thay đèn ở bến
Trung tâm xã
98`
  const broken = `TT
Công trình
Được sửa đổi trong năm 2025.
Đơn vị quản lý
Hạn hoàn thành
Sửa bến đò Nứa
UBND xã Bến Nứa
05/9/2026
Thay đèn ở bến
UBND xã Đồi Chè
12/9/2026`
  const works = `TT
Nội dung
Đơn vị thực hiện
Sửa bến đò Nứa
Phòng Kinh tế
Thay đèn ở bến
Thôn Bến Nứa`
  it.each([
    ['the course of a meeting', course, 'kế hoạch'],
    ['costs', costs, 'kế hoạch'],
    ['works that a report tells of', works, 'báo cáo'],
  ])('is none of %s', (_, lines, type) => {
    expect(read(paperOfText(lines), type)).toMatchObject({ tasks: [], deadlines: [] })
  })

  it('says only by when where its cells are astray', () => {
    expect(read(paperOfText(broken))).toMatchObject({ tasks: [], deadlines: ['2026-09-05', '2026-09-12'] })
  })

  it('never fails, whatever stands where', () => {
    const text = constantFrom(
      'TT',
      'STT',
      '1',
      '2',
      '3',
      'Nội dung',
      'Đơn vị chủ trì',
      'Thời gian',
      'Sở Y tế',
      'x y z',
      '5/9/2026',
    )
    const lines = array(record({ text, x: integer({ min: 0, max: 60 }), y: integer({ min: 0, max: 40 }) }), {
      maxLength: 30,
    })
    assert(
      property(lines, (placed) => {
        const paper = paperOfPlaces(placed.map((one) => [one.text, one.x * 9, one.y * 7] as const))
        expect(read(paper).tasks.every(([actor]) => typeof actor === 'string')).toBe(true)
      }),
    )
  })
})
