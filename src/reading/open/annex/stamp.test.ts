import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stampOf } from './stamp.ts'

const sheet = (...rows: string[][]) => stampOf([{ rows, apart: [] }])

describe('a sheet that bears a mark of secrecy', () => {
  it.each<[string, string[][]]>([
    ['alone above its table', [['MẬT'], ['Số', 'Ngày', 'Nội dung'], ['1', '02/9/2026', 'Diễn tập']]],
    [
      'beside its issuer',
      [
        ['UBND XÃ MẪU', '', 'TỐI MẬT'],
        ['Số', 'Ngày', 'Nội dung'],
      ],
    ],
    [
      'between its issuer and its form',
      [
        ['UBND XÃ MẪU', 'MẬT', 'Mẫu số 01'],
        ['Số', 'Ngày', 'Nội dung'],
      ],
    ],
    ['behind a label', [['UBND XÃ MẪU'], ['Độ mật: MẬT'], ['Số', 'Ngày', 'Nội dung']]],
    ['in the cell behind a label', [['UBND XÃ MẪU'], ['Độ mật', 'MẬT'], ['Số', 'Ngày', 'Nội dung']]],
    [
      'below a title that speaks of secrets',
      [['SỔ ĐĂNG KÝ VĂN BẢN MẬT ĐẾN'], ['TUYỆT MẬT'], ['Số', 'Ngày', 'Nội dung']],
    ],
  ])('has it %s', (_, rows) => {
    expect(sheet(...rows)).toMatch(/MẬT$/)
  })

  it.each<[string, string[][]]>([
    ['a list of the marks', [['Mức độ'], ['MẬT'], ['TỐI MẬT'], ['TUYỆT MẬT']]],
    ['a choice of them in a row', [['Danh mục'], ['MẬT', 'TỐI MẬT']]],
    [
      'a column of marks in a narrow register',
      [
        ['Văn bản', 'Độ mật'],
        ['12/CV-UBND', 'MẬT'],
      ],
    ],
    ...['Độ mật (nếu có)', 'Độ mật, khẩn', 'Độ mật/độ khẩn', 'Mức độ khẩn, mật'].map((name): [string, string[][]] => [
      `a column named “${name}”`,
      [
        ['Văn bản', name],
        ['12/CV-UBND', 'MẬT'],
      ],
    ]),
    [
      'a table of counts',
      [
        ['Độ mật', 'Số lượng'],
        ['MẬT', '12'],
        ['TỐI MẬT', '3'],
      ],
    ],
    ['other words without their marks', [['MẮT'], ['MẶT'], ['MẤT']]],
    [
      'a line about a paper',
      [
        ['Số', 'Nội dung', 'Ghi chú'],
        ['1', 'Công văn', 'MẬT'],
      ],
    ],
  ])('has none in %s', (_, rows) => {
    expect(sheet(...rows)).toBeNull()
  })

  it('has it in a header, in a text box, and in none that shows them all', () => {
    expect(stampOf([{ rows: [], apart: ['Trang 1', 'MẬT'] }])).toBe('MẬT')
    expect(stampOf([{ rows: [], apart: ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'] }])).toBeNull()
  })
})

const level = fc.constantFrom('', 'Không', 'MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'Mức độ mật: MẬT', 'Độ mật: Tối mật')
const line = fc
  .tuple(fc.nat({ max: 999 }), level)
  .map(([serial, secrecy]) => [`${serial}`, `${serial}/CV-UBND`, '02/9/2026', 'Về việc diễn tập', secrecy])
const register = fc
  .tuple(
    fc.constantFrom('Độ mật', 'Mức độ mật', 'Ghi chú', 'Mật'),
    fc.array(line, { minLength: 1, maxLength: 30 }),
    fc.boolean(),
  )
  .map(([name, lines, titled]) => [
    ...(titled ? [['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN']] : []),
    ['TT', 'Số', 'Ngày', 'Trích yếu', name],
    ...lines,
  ])

describe('a register', () => {
  it('is not secret for what it says of its papers', () => {
    fc.assert(
      fc.property(register, (rows) => {
        expect(sheet(...rows)).toBeNull()
      }),
    )
  })

  it('is secret where it is stamped itself, wherever that stands above its lines', () => {
    const stamp = fc.constantFrom('MẬT', 'TỐI MẬT', 'TUYỆT MẬT', '[ MẬT ]', 'TÀI LIỆU MẬT')
    const given = fc.tuple(register, stamp, fc.nat({ max: 3 }), fc.nat({ max: 3 }))
    fc.assert(
      fc.property(given, ([rows, mark, column, before]) => {
        const blank = Array.from({ length: before }, () => [''])
        expect(sheet(...blank, [...Array.from({ length: column }, () => ''), mark], ...rows)).toMatch(/MẬT$/)
      }),
    )
  })
})
