import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCellDay, withoutDay } from './cell-day.rules.ts'
import { readLine, type LineContext } from './read-line.rules.ts'
import { isSecret, markColumns } from './secret.rules.ts'

const context: LineContext = {
  direction: 'in',
  mapping: { serial: 0, enteredOn: 1, issuer: 2, number: 3, dated: 4, subject: 5, note: 6 },
  marks: { secrecy: [], note: 6, number: 3 },
  today: '2026-09-04',
  year: 2021,
  serialFrom: 1900,
  typeInSubject: true,
}
const good = ['12', '05/01/2021', 'Sở Y tế', '15/SYT-NVY', '04/01/2021', 'Công văn về việc phòng bệnh', '']
const nothing = { cells: [], registeredOn: null }

/** The good row with some cells changed. */
const row = (changes: Record<number, string>) => ({ row: 9, cells: good.map((cell, at) => changes[at] ?? cell) })
const read = (changes: Record<number, string>, more: Partial<LineContext> = {}, before = nothing) =>
  readLine(row(changes), before, { ...context, ...more })

describe('a row of a register', () => {
  it('becomes a line: the type apart from the subject', () => {
    expect(read({})).toEqual({
      problems: [],
      serial: 12,
      type: 'công văn',
      secret: false,
      line: {
        serial: 12,
        registeredOn: '2021-01-05',
        number: '15/SYT-NVY',
        dated: '2021-01-04',
        issuer: 'Sở Y tế',
        type: 'công văn',
        subject: 'Về việc phòng bệnh',
        signer: null,
        recipients: [],
        passedTo: '',
        copies: 1,
        dueOn: null,
        urgency: null,
        note: '',
      },
    })
  })

  it.each([
    ['an unreadable day', { 1: 'đầu tháng' }, 'enteredOn', 'không đọc được thành ngày'],
    ['a day that does not exist', { 4: '31/02/2021' }, 'dated', 'không có trong lịch'],
    ['month before day', { 4: '01/25/2021' }, 'dated', 'đổi chỗ'],
    ['a day to come', { 4: '05/01/2031' }, 'dated', 'ở sau hôm nay'],
    ['no subject', { 5: ' ' }, 'subject', 'Thiếu trích yếu'],
    ['no serial', { 0: '' }, 'serial', 'Thiếu số đến'],
    ['a serial with a letter', { 0: '12a' }, 'serial', 'không phải số thứ tự'],
    ['too long a cell', { 5: 'a'.repeat(2_001) }, 'subject', 'nhiều nhất 2000'],
    ['a broken formula', { 2: '#REF!' }, 'issuer', 'lỗi của bảng tính'],
  ])('with %s is wrong in that column', (_, changes, field, message) => {
    const { line, problems } = read(changes)
    expect(line).toBeUndefined()
    expect(problems.filter(({ kind }) => kind === 'error')).toMatchObject([{ row: 9, field }])
    expect(problems[0]?.message).toContain(message)
  })

  it.each([
    ['a day without a year', { 1: '5/1' }, 'lấy năm của sổ'],
    ['a paper dated after it came', { 4: '09/01/2021' }, 'ở sau ngày đến'],
    ['a number that a spreadsheet made a day of', { 3: '05/03/2021' }, 'đã đổi số, ký hiệu thành ngày'],
  ])('with %s goes in with a warning', (_, changes, message) => {
    const { line, problems } = read(changes)
    expect(line?.serial).toBe(12)
    expect(problems.map(({ kind }) => kind)).toEqual(['warning'])
    expect(problems[0]?.message).toContain(message)
  })

  it('takes what stands above for a sign of repetition, and the day above where it is left out', () => {
    const before = { cells: good, registeredOn: '2021-01-05' as const }
    const { line, problems } = read({ 0: '13', 1: '', 2: '"', 4: '-nt-' }, {}, before as never)
    expect(line).toMatchObject({ serial: 13, registeredOn: '2021-01-05', issuer: 'Sở Y tế', dated: '2021-01-04' })
    expect(problems).toMatchObject([{ field: 'enteredOn', kind: 'warning' }])
  })

  it('parts a number and a day that stand in one column', () => {
    const mapping = { serial: 0, enteredOn: 1, issuer: 2, number: 3, dated: 3, subject: 5 }
    const { line } = read({ 3: '15/SYT-NVY ngày 04/01/2021' }, { mapping })
    expect(line).toMatchObject({ number: '15/SYT-NVY', dated: '2021-01-04' })
  })

  it('of a paper of ours takes its serial from its number and its recipients one by one', () => {
    const mapping = { number: 0, dated: 1, subject: 2, recipients: 3, keptBy: 4, copies: 5 }
    const cells = ['07-CV/ĐU', '05/01/2021', 'Về việc họp', '- Huyện uỷ;\n- Các chi bộ.', 'Văn phòng', '12 bản']
    const { line } = readLine({ row: 2, cells }, nothing, {
      ...context,
      direction: 'out',
      mapping,
      typeInSubject: false,
    })
    expect(line).toMatchObject({
      serial: 7,
      registeredOn: '2021-01-05',
      type: 'công văn',
      recipients: ['Huyện uỷ', 'Các chi bộ', 'Lưu: Văn phòng'],
      copies: 12,
    })
  })
})

describe('a row about a secret paper', () => {
  it.each([
    ['by a mark alone in any cell', { 6: 'Mật' }],
    ['by a mark in brackets', { 5: 'Kế hoạch phòng thủ (TỐI MẬT)' }],
    ['by a mark in capitals among small letters', { 5: 'Công văn MẬT về phòng thủ' }],
    ['by its number', { 3: '15/SYT-NVY (M)' }],
  ])('is refused %s, and the answer repeats nothing of it', (_, changes) => {
    const { line, problems, secret } = read(changes)
    expect({ line, secret }).toEqual({ line: undefined, secret: true })
    const said = JSON.stringify(problems)
    for (const cell of [...good.filter((one) => one !== ''), ...Object.values(changes)].filter((one) => one.length > 4))
      expect(said).not.toContain(cell)
  })

  it('is told by whatever its own column says but no', () => {
    expect(isSecret(['A'], { secrecy: [0] })).toBe(true)
    expect(isSecret(['Mat'], { secrecy: [0] })).toBe(true)
    for (const no of ['', 'Không', 'thường', '-', 'Khẩn']) expect(isSecret([no], { secrecy: [0] })).toBe(false)
  })

  it.each([
    'Tối mật',
    'mật',
    '(Mật)',
    'văn bản mật',
    'Kế hoạch diễn tập (mật)',
    'Kế hoạch diễn tập. Độ mật: mật',
    'Kế hoạch diễn tập. Mật',
    'Kế hoạch diễn tập – văn bản tối mật',
    'Kế hoạch phòng thủ tuyệt mật của phường',
    'Kế hoạch mật về phòng thủ khu vực',
    'Công văn mật số 3 của cấp trên',
    'Mật: về việc diễn tập',
    'Giấy mời họp, có đóng dấu mật, trả sau cuộc họp',
  ])('is told by a mark in small letters that stands for itself, in any cell: %s', (cell) => {
    expect(isSecret(['12', cell], { secrecy: [] })).toBe(true)
  })

  it.each([
    'mật',
    'Công văn mật, trả sau khi đọc',
    'trả sau khi đọc, mật',
    'Đóng dấu mật',
    'vb mật số 3',
    'VB Mật',
    'Độ Mật',
  ])('is told by the word in the note: %s', (note) => {
    expect(isSecret(['12', note], { secrecy: [], note: 1 })).toBe(true)
  })

  it.each([
    'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'Quy chế bảo vệ bí mật nhà nước',
    'MẬT ĐỘ XÂY DỰNG',
    'Đóng dấu mật ong',
    'Bảo đảm an toàn, bảo mật thông tin',
    'V/v bảo mật',
    'Về việc bảo mật, bí mật kinh doanh',
    'Kế hoạch mật độ dân cư đô thị',
    'Phương án mật mã dùng chung',
    'Quy định về đóng dấu mật ong xuất khẩu',
    'Bảo vệ bí mật kinh doanh',
    'Đổi mật khẩu thư công vụ',
    'Sản phẩm mật mã dân sự; mật độ dân cư',
    'Lễ hội MẬT ONG; Báo cáo của tổ MẬT VỤ',
    'Tham mưu bố trí kinh phí',
    'Chuyển ông Mật',
    'Giao Nguyễn Văn Mật giải quyết',
  ])('is not one that speaks of secrets, or of somebody called so: %s', (text) => {
    expect(isSecret([text], { secrecy: [] })).toBe(false)
    expect(isSecret([text], { secrecy: [], note: 0 })).toBe(false)
  })

  it('is not one whose subject tells how papers with a mark are written', () => {
    expect(isSecret(['Hướng dẫn soạn thảo văn bản mật, tài liệu mật'], { secrecy: [] })).toBe(false)
  })

  it('is not the list of what is secret, which names the marks', () => {
    expect(isSecret(['Danh mục bí mật nhà nước độ Tối mật của ngành'], { secrecy: [] })).toBe(false)
  })

  it('is told by a column that is named so, though nobody mapped it', () => {
    expect(markColumns({ note: 2 }, ['Số', 'Mức độ mật', 'Ghi chú'])).toEqual({
      secrecy: [1],
      note: 2,
      number: undefined,
    })
    expect(markColumns({ secrecy: 0 }, ['Dấu', 'Mật độ'])).toMatchObject({ secrecy: [0] })
  })
})

describe('a day in a cell', () => {
  const days = fc.date({ min: new Date('1950-01-02'), max: new Date('2099-12-30'), noInvalidDate: true })
  const two = (value: number) => String(value).padStart(2, '0')

  it('is read in all the ways people write it', () => {
    fc.assert(
      fc.property(days, (at) => {
        const iso = at.toISOString().slice(0, 10)
        const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
        const ways = [
          `${two(d)}/${two(m)}/${y}`,
          `${d}.${m}.${y}`,
          `${d}-${m}-${y}`,
          iso,
          `ngày ${d} tháng ${m} năm ${y}`,
          String(Math.floor(at.getTime() / 86_400_000) + 25_569),
        ]
        for (const way of ways) expect(readCellDay(way, { year: null, serialFrom: 1900 }), way).toEqual({ day: iso })
      }),
    )
  })

  it('is never made up: whatever stands there is read as a day of the calendar, or said to be none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{0,2}[/.-]\d{0,2}[/.-]?\d{0,4}$/)), (text) => {
        const given = readCellDay(text, { year: 2021, serialFrom: 1904 })
        if ('day' in given) expect(new Date(`${given.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(given.day)
        else expect('empty' in given || given.wrong.length > 0).toBe(true)
      }),
    )
  })

  it('counts from 1904 where the workbook does, and is not counted in a text', () => {
    expect(readCellDay('42982', { year: null, serialFrom: 1904 })).toEqual({ day: '2021-09-05' })
    expect(readCellDay('44444', { year: null, serialFrom: null })).toMatchObject({ wrong: 'unreadable' })
    expect(readCellDay('5/9/21', { year: null, serialFrom: null })).toMatchObject({ day: '2021-09-05' })
  })

  it('leaves the number where it is taken out', () => {
    expect(withoutDay('12/KH-UBND ngày 05/9/2021')).toBe('12/KH-UBND')
    expect(withoutDay('12/KH-UBND\n05/9/2021')).toBe('12/KH-UBND')
    expect(withoutDay('10/2020/NQ-HĐND')).toBe('10/2020/NQ-HĐND')
  })
})
