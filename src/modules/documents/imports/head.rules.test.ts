import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from './fields.rules.ts'
import { findHead, seemsToBe, suggestMapping } from './head.rules.ts'

const rows = (...lines: (readonly string[])[]) => lines.map((cells, at) => ({ row: at + 1, cells }))

describe('the columns of a register', () => {
  it.each([
    [
      'as the decree has them',
      [
        'Ngày đến',
        'Số đến',
        'Tác giả',
        'Số, ký hiệu văn bản',
        'Ngày tháng văn bản',
        'Tên loại và trích yếu nội dung văn bản',
        'Đơn vị hoặc người nhận',
        'Ngày chuyển',
        'Ký nhận',
        'Ghi chú',
      ],
      { enteredOn: 0, serial: 1, issuer: 2, number: 3, dated: 4, subject: 5, passedTo: 6, note: 9 },
    ],
    [
      'without diacritics',
      ['STT', 'NGAY DEN', 'NOI GUI', 'SO KY HIEU', 'NGAY VB', 'LOAI VB', 'TRICH YEU', 'DO MAT', 'GHI CHU'],
      { serial: 0, enteredOn: 1, issuer: 2, number: 3, dated: 4, type: 5, subject: 6, secrecy: 7, note: 8 },
    ],
    [
      'by other names, the serial before the row number',
      ['TT', 'Số đến', 'Ngày nhận', 'Cơ quan ban hành', 'Số hiệu văn bản', 'Ngày ban hành', 'Nội dung', 'Hạn xử lý'],
      { serial: 1, enteredOn: 2, issuer: 3, number: 4, dated: 5, subject: 6, dueOn: 7 },
    ],
    [
      'two in one column',
      ['Số đến', 'Ngày đến', 'Nơi gửi', 'Số, ký hiệu và ngày tháng văn bản', 'Trích yếu'],
      { serial: 0, enteredOn: 1, issuer: 2, number: 3, dated: 3, subject: 4 },
    ],
  ])('are known %s', (_, names, mapping) => {
    expect(suggestMapping(names, 'in')).toEqual(mapping)
  })

  it('are known of outgoing papers', () => {
    const names = [
      'Số, ký hiệu',
      'Ngày tháng',
      'Tên loại và trích yếu',
      'Người ký',
      'Nơi nhận',
      'Số lượng bản',
      'Ghi chú',
    ]
    const mapping = { number: 0, dated: 1, subject: 2, signer: 3, recipients: 4, copies: 5, note: 6 }
    expect(suggestMapping(names, 'out')).toEqual(mapping)
    expect(seemsToBe(names)).toBe('out')
  })

  it('are told, whatever stands in them, by fields that there are and columns that there are', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom(...fieldsOf('in').flatMap(({ called }) => called)))
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 20 }),
        fc.constantFrom('in' as const, 'out' as const),
        (names, direction) => {
          const known = new Set<string>(fieldsOf(direction).map(({ name: field }) => field))
          for (const [field, column] of Object.entries(suggestMapping(names, direction))) {
            expect(known).toContain(field)
            expect(names[column]?.trim()).toBeTruthy()
          }
        },
      ),
    )
  })
})

describe('the head of a register', () => {
  it('is found below what stands above it', () => {
    const table = rows(
      ['UỶ BAN NHÂN DÂN PHƯỜNG MẪU'],
      ['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', '', 'Năm 2021'],
      ['Ngày đến', 'Số đến', 'Trích yếu'],
      ['05/01/2021', '1', 'Về việc họp'],
    )
    expect(findHead(table, [])).toEqual({ firstRow: 3, lastRow: 3, names: ['Ngày đến', 'Số đến', 'Trích yếu'] })
  })

  it('is of two rows where cells are merged, and the upper name stands over each of the lower ones', () => {
    const table = rows(
      ['Số đến', 'Văn bản', '', 'Trích yếu'],
      ['', 'Số, ký hiệu', 'Ngày tháng', ''],
      ['1', '5/SYT', '05/01/2021', 'Về việc họp'],
    )
    const merges = [
      { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
      { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 },
    ]
    const names = ['Số đến', 'Văn bản Số, ký hiệu', 'Văn bản Ngày tháng', 'Trích yếu']
    expect(findHead(table, merges)).toEqual({ firstRow: 1, lastRow: 2, names })
    expect(suggestMapping(names, 'in')).toEqual({ serial: 0, number: 1, dated: 2, subject: 3 })
  })

  it('begins where a person says', () => {
    const table = rows(['Số đến', 'Trích yếu'], ['x', 'y', 'z'], ['1', 'Về việc họp'])
    expect(findHead(table, [], 2)).toMatchObject({ firstRow: 2, names: ['x', 'y', 'z'] })
  })

  it('is the first row of three cells where no name is known, and none in an empty table', () => {
    expect(findHead(rows(['a'], ['b', 'c', 'd']), [])?.firstRow).toBe(2)
    expect(findHead([], [])).toBeUndefined()
  })
})
