import { describe, expect, it } from 'vitest'
import { fillBook, type BookFacts } from './fill-book.ts'
import type { BookLine } from './read-lines.ts'

const facts: BookFacts = {
  superior: null,
  authority: 'Uỷ ban nhân dân phường Hồ Sen',
  place: 'Hồ Sen',
  direction: 'out',
  side: 'state',
  title: 'Sổ đăng ký văn bản đi năm 2026',
  period: '2026',
  firstDay: '2026-01-01',
  lastDay: '2026-12-31',
  explained: [],
  unexplained: [],
  part: { first: 1, last: 9 },
}
const line: BookLine = {
  serial: 7,
  registeredOn: '2026-11-27',
  number: '7/UBND-VHXH',
  dated: '2026-11-27',
  issuer: null,
  type: 'công văn',
  subject: 'Bảo đảm an toàn trường học',
  signer: 'Trần Đức Long',
  addressees: ['Phòng Văn hoá - Xã hội', 'Trường Trung học cơ sở Hồ Sen'],
  recipients: ['Như trên', 'UBND tỉnh (để b/c)', 'Lưu: VT, VHXH'],
  copies: 1,
  note: '',
  dueOn: null,
  state: 'issued',
  receivers: [],
  passedOn: null,
  tasks: 0,
  tasksEnded: 0,
  answers: [],
  sentOn: [],
  sendings: 3,
  seen: true,
}
const sentTo = (changes: Partial<BookLine>) => fillBook(facts, [{ ...line, ...changes }], 'register').rows[0]?.[4]

describe('a line of the book of outgoing papers', () => {
  it('names to whom the paper went: “Như trên” is written out', () => {
    expect(sentTo({})).toBe('Phòng Văn hoá - Xã hội\nTrường Trung học cơ sở Hồ Sen\nUBND tỉnh (để b/c)')
  })

  it('keeps it where no addressee is known', () => {
    expect(sentTo({ addressees: [] })).toBe('Như trên\nUBND tỉnh (để b/c)')
  })
})

describe('copies and the day of sending', () => {
  const cells = (changes: Partial<BookLine>) =>
    fillBook(facts, [{ ...line, ...changes }], 'register').rows[0]?.slice(6, 8)

  it('are of those to whom it goes, and empty while it was not sent', () => {
    expect(cells({})).toEqual(['3', ''])
    expect(cells({ sentOn: ['2026-11-28', '2026-12-01'] })).toEqual(['3', '28/11/2026\n01/12/2026'])
  })

  it('of a line of an old register are as it says', () => {
    expect(cells({ sendings: 0, copies: 12 })).toEqual(['12', ''])
  })
})

describe('the closing sentence', () => {
  it('counts papers, and tells the voided serials apart', () => {
    const lines = [line, { ...line, serial: 8, state: 'void' }, { ...line, serial: 9 }]
    expect(fillBook(facts, lines, 'register').closing).toEqual(['Từ số 1 đến số 9 có 2 văn bản, 1 số đã huỷ (8).'])
    expect(fillBook(facts, [line], 'register').closing).toEqual(['Từ số 1 đến số 9 có 1 văn bản.'])
  })
})
