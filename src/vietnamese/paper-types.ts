import { bare, bareLetters } from './bare.ts'

/*
 * Types of papers and what stands for them in a notation: Decree 30/2020/NĐ-CP, Appendix III, part I; legal normative papers; and
 * the Party's types (Regulations 66-QĐ/TW and 399-QĐ/TW, Guides 36-HD/VPTW and 05-HD/VPTW).
 */
const types: readonly (readonly [type: string, ...abbreviations: string[]])[] = [
  ['nghị quyết', 'NQ'],
  ['quyết định', 'QĐ'],
  ['chỉ thị', 'CT'],
  ['quy chế', 'QC'],
  ['quy định', 'QyĐ', 'QĐi', 'QyD'],
  ['thông cáo', 'TC'],
  ['thông báo', 'TB'],
  ['hướng dẫn', 'HD'],
  ['chương trình', 'CTr', 'CTR'],
  ['kế hoạch', 'KH'],
  ['phương án', 'PA'],
  ['đề án', 'ĐA'],
  ['dự án', 'DA'],
  ['báo cáo', 'BC'],
  ['biên bản', 'BB'],
  ['tờ trình', 'TTr', 'TTR', 'TTrg'],
  ['hợp đồng', 'HĐ'],
  ['công điện', 'CĐ'],
  ['bản ghi nhớ', 'BGN'],
  ['bản thỏa thuận', 'BTT'],
  ['giấy ủy quyền', 'GUQ'],
  ['giấy mời', 'GM'],
  ['giấy giới thiệu', 'GGT'],
  ['giấy nghỉ phép', 'GNP'],
  ['phiếu gửi', 'PG'],
  ['phiếu chuyển', 'PC'],
  ['phiếu báo', 'PB'],
  ['công văn', 'CV'],
  ['thư công', 'TC'],
  ['luật'],
  ['pháp lệnh'],
  ['lệnh', 'L'],
  ['nghị định', 'NĐ'],
  ['thông tư', 'TT'],
  ['thông tư liên tịch', 'TTLT'],
  ['nghị quyết liên tịch', 'NQLT'],
  ['kết luận', 'KL'],
  ['thông tri', 'TTri', 'TT'],
  ['tuyên bố', 'TB'],
  ['lời kêu gọi', 'LKG'],
  ['quy hoạch', 'QH'],
  ['giấy chứng nhận', 'GCN'],
  ['giấy đi đường', 'GĐĐ'],
  ['giấy xác nhận', 'GXN'],
  ['phiếu trình', 'PT', 'PTr'],
  ['phiếu giao việc'],
]

/** What stands for a type in the numbers that the Party gives since 2026, where the state writes it otherwise. */
const ofParty: Readonly<Record<string, string>> = { 'quy định': 'QĐ', 'thông tri': 'TT' }

const byLetters = new Map(types.map(([type]) => [bareLetters(type), type]))
const byAbbreviation = new Map<string, string>()
for (const [type, ...abbreviations] of types) {
  for (const abbreviation of abbreviations) {
    if (!byAbbreviation.has(abbreviation)) byAbbreviation.set(abbreviation, type)
  }
}

/** What may follow the name of a type on its line: “CHƯƠNG TRÌNH HÀNH ĐỘNG”, “THÔNG BÁO KẾT LUẬN”, “CÔNG ĐIỆN KHẨN”. */
const qualified =
  /(?<=\w{4})(?:lientich|hanhdong|lamviec|ketluan|chuyende|phoihop|congtac|chinhtri|giamsat|kiemtra|thanhtra|tuyentruyen|hoatdong|tuyensinh|tuyendung|(?:thuong)?khan|hoatoc)$/

/** The type whose name the line is, however it is spelt: “KẾ HOẠCH” is “kế hoạch”, and so is “KẾ HOẠCH LIÊN TỊCH”. */
export function typeNamed(line: string): string | null {
  const letters = bareLetters(line.replace(/\s*\((?:sửa đổi|bổ sung|sửa đổi, bổ sung|dự thảo)\)\s*$/iu, ''))
  return byLetters.get(letters) ?? byLetters.get(letters.replace(qualified, '')) ?? null
}

const beginsType = new RegExp(
  `^(?:${types
    .map(([type]) => bare(type).toUpperCase())
    .filter((type) => type.includes(' '))
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![A-Z])(?!\\W*$)`,
)

/** How many units at the beginning of a line in capitals are the name of a type, with something behind it; 0 where none is. */
export function typeBegins(line: string): number {
  return beginsType.exec(bare(line))?.[0].length ?? 0
}

/** The type that an abbreviation in a notation stands for: “KH” is “kế hoạch”. */
export function typeAbbreviated(abbreviation: string): string | null {
  return byAbbreviation.get(abbreviation) ?? null
}

/** What stands for a type in a notation, null where nothing does: “kế hoạch” is “KH”. */
export function abbreviationOf(type: string, side: 'state' | 'party' = 'state'): string | null {
  const own = side === 'party' ? ofParty[type] : undefined
  return own ?? types.find(([name]) => name === type)?.[1] ?? null
}

/** The types of papers by side: the 29 of Decree 30/2020/NĐ-CP, article 7, and the Party's (Regulations 66-QĐ/TW and 399-QĐ/TW). */
export const typesBySide: Readonly<Record<'state' | 'party', readonly string[]>> = {
  state: types.slice(0, 29).map(([type]) => type),
  party: [
    'công văn',
    'nghị quyết',
    'quyết định',
    'chỉ thị',
    'kết luận',
    'quy chế',
    'quy định',
    'thông tri',
    'hướng dẫn',
    'thông báo',
    'thông cáo',
    'tuyên bố',
    'lời kêu gọi',
    'báo cáo',
    'kế hoạch',
    'quy hoạch',
    'chương trình',
    'đề án',
    'phương án',
    'dự án',
    'tờ trình',
    'biên bản',
    'giấy mời',
    'giấy giới thiệu',
    'giấy đi đường',
    'giấy nghỉ phép',
    'phiếu gửi',
    'phiếu chuyển',
    'phiếu báo',
  ],
}
