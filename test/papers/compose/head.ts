import type { Head } from '../made-paper.ts'
import { wrap } from '../wrap.ts'
import { yearOf } from './days.ts'
import { capital, type Draft } from './draft.ts'

/** Number and day of a paper, with what its text shows of them. */
export type Register = {
  number: string
  /** What stands after the serial: "/KH-UBND". */
  rest: string
  serial: string
  /** Neither serial nor day stand in the text: written by hand, or put there by the signing tool. */
  blank: 'none' | 'serial' | 'both'
}

const abbreviations: Record<string, string> = {
  'kế hoạch': 'KH',
  'quyết định': 'QĐ',
  'chỉ thị': 'CT',
  'thông báo': 'TB',
  'báo cáo': 'BC',
  'tờ trình': 'TTr',
  'giấy mời': 'GM',
  'hướng dẫn': 'HD',
  'nghị quyết': 'NQ',
  'công điện': 'CĐ',
  'chương trình': 'CTr',
  'phương án': 'PA',
  'đề án': 'ĐA',
  'quy định': 'QyĐ',
  'kết luận': 'KL',
  'thông tri': 'TT',
  'quy chế': 'QC',
}

export function makeRegister(draft: Draft): Register {
  const { chance, office, type } = draft
  const value = chance.between(1, type === 'công văn' ? 4800 : 320)
  const serial = value < 10 || (chance.maybe(0.05) && !draft.newForm) ? String(value).padStart(2, '0') : String(value)
  const abbreviation = abbreviations[type] ?? ''
  const unit = office.units.length > 0 && type === 'công văn' ? `-${chance.pick(office.units)}` : ''
  const rest =
    office.layout === 'party' || office.partyNumbers
      ? `-${type === 'công văn' ? 'CV' : type === 'quy định' ? 'QĐ' : abbreviation}/${office.code}`
      : type === 'công văn'
        ? `/${office.code}${unit}`
        : `/${abbreviation}-${office.code}`
  const blank = chance.maybe(0.22) ? (chance.maybe(0.75) ? 'both' : 'serial') : 'none'
  return { number: `${serial}${rest}`, rest, serial, blank }
}

export function makeHead(draft: Draft, register: Register): Head {
  const { chance, office, day, type } = draft
  const party = office.layout === 'party'
  const [, month, date] = day.split('-').map(Number) as [number, number, number]
  const gap = chance.pick([' ', ' ', ' ', '   ', ' '.repeat(chance.between(4, 12)), ' .... ', ' …… '])
  const lead = draft.newForm
    ? 'Số '
    : party
      ? chance.pick(['Số ', 'Số ', 'Số: '])
      : chance.pick(['Số: ', 'Số: ', 'Số:', 'Số '])
  const dateWord = register.blank === 'both' ? gap : ` ${String(date).padStart(2, '0')} `
  const monthWord = month < 3 || chance.maybe(0.15) ? String(month).padStart(2, '0') : String(month)
  const about = draft.newForm ? 'về việc ' : chance.maybe(party ? 0.6 : 0.93) ? 'V/v ' : 'Về việc '
  return {
    parent: office.parentLines,
    issuer: office.issuerLines,
    nation: office.nation
      ? office.nation
      : party
        ? ['ĐẢNG CỘNG SẢN VIỆT NAM']
        : [
            chance.pick(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM']),
            chance.pick(['Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc']),
          ],
    number: register.blank === 'none' ? `${lead}${register.number}` : `${lead.trimEnd()}${gap}${register.rest}`,
    subject: type === 'công văn' ? wrap(`${about}${draft.subject}`, chance.between(30, 42)) : [],
    placeDate: `${office.place}${chance.maybe(0.95) ? ',' : ''} ngày${dateWord}tháng ${monthWord} năm ${yearOf(day)}`,
    marks: marksOf(draft),
  }
}

function marksOf(draft: Draft): string[] {
  const { chance, type } = draft
  const urgent = chance.maybe(type === 'công điện' ? 0.5 : 0.07)
    ? [chance.pick(['HỎA TỐC', 'KHẨN', 'THƯỢNG KHẨN', 'HOẢ TỐC'])]
    : []
  const secret = chance.maybe(0.015) ? ['MẬT'] : chance.maybe(0.03) ? ['LƯU HÀNH NỘI BỘ'] : []
  return [...urgent, ...secret]
}

/** The type in capitals, and what the paper is about, over the body. */
export function makeTitle(draft: Draft): { type: string; subject: string[]; authority: string[] } | null {
  const { chance, type, matter } = draft
  if (type === 'công văn') return null
  const party = draft.office.layout === 'party'
  const width = chance.between(44, 62)
  const year = chance.maybe(0.4) ? ` năm ${yearOf(draft.day)}` : ''
  const called = ['quyết định', 'thông báo', 'tờ trình', 'báo cáo', 'công điện', 'giấy mời', 'nghị quyết'].includes(
    type,
  )
  const text = party
    ? `${chance.pick(['về ', 'về việc '])}${draft.subject}`
    : called
      ? `${type === 'thông báo' && chance.maybe(0.5) ? `${chance.pick(['Kết luận của đồng chí Chủ tịch tại cuộc họp về', 'Kết quả cuộc họp về', 'Ý kiến chỉ đạo của lãnh đạo về'])} ` : type === 'báo cáo' && chance.maybe(0.6) ? 'Kết quả ' : chance.pick(['Về việc ', 'Về việc ', 'Về '])}${draft.subject}`
      : `${chance.maybe(0.25) ? 'Về việc ' : ''}${chance.maybe(0.25) ? draft.subject : capital(matter.title)}`
  return { type: type.toUpperCase(), subject: wrap(`${text}${year}`, width), authority: [] }
}
