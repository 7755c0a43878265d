import type { Chance } from '../chance.ts'
import type { Office } from './office.ts'
import type { Place } from './place.ts'
import { communeCommittee } from './local.ts'
import { provinceCommittee } from './provincial.ts'

/** A people's council: "HỘI ĐỒNG NHÂN DÂN TỈNH MẪU", or its standing body. */
export function council(chance: Chance, place: Place): Office {
  const local = chance.maybe(0.5)
  const where = local ? `${place.communeKind} ${place.commune}` : `tỉnh ${place.province}`
  const brief = local ? place.communeKind : 'tỉnh'
  const standing = chance.maybe(0.4)
  const base = local ? communeCommittee(chance, place) : provinceCommittee(chance, place)
  return {
    ...base,
    kind: 'council',
    parentLines: [],
    issuerLines: [`${standing ? 'THƯỜNG TRỰC ' : ''}HỘI ĐỒNG NHÂN DÂN`, where.toUpperCase()],
    parent: null,
    issuer: `${standing ? 'Thường trực ' : ''}Hội đồng nhân dân ${where}`,
    code: 'HĐND',
    units: chance.maybe(0.5) ? ['VP', 'TH', 'CTHĐND'] : [],
    selves: [`Hội đồng nhân dân ${where}`, `Thường trực HĐND ${brief}`],
    voice: `Thường trực HĐND ${brief}`,
    leader: 'CHỦ TỊCH',
    deputy: 'PHÓ CHỦ TỊCH',
    collective: standing ? 'THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN' : 'HỘI ĐỒNG NHÂN DÂN',
    groups: [`Các Ban của HĐND ${brief}`, `các Tổ đại biểu HĐND ${brief}`, `Đại biểu HĐND ${brief}`],
    units1: [
      `UBND ${brief}`,
      'Ban Pháp chế',
      'Ban Kinh tế - Ngân sách',
      'Ban Văn hóa - Xã hội',
      `Văn phòng HĐND và UBND ${brief}`,
    ],
    copies: [
      `Thường trực HĐND, UBND ${brief}`,
      `Ban Thường trực UBMTTQ ${brief}`,
      `Đại biểu HĐND ${brief}`,
      'Kỳ họp thứ 5',
    ],
    topics: ['money', 'office', 'society'],
  }
}

/** A steering committee, which lives beside an office and signs with its titles. */
export function steeringCommittee(chance: Chance, place: Place): Office {
  const base = chance.maybe(0.5) ? communeCommittee(chance, place) : provinceCommittee(chance, place)
  const about = chance.pick([
    'PHÒNG, CHỐNG DỊCH BỆNH',
    'CHUYỂN ĐỔI SỐ',
    'PHÒNG THỦ DÂN SỰ',
    'CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA',
  ])
  const issuer = `Ban Chỉ đạo ${about.slice(0, 1)}${about.slice(1).toLowerCase()}`
  return {
    ...base,
    kind: 'steering committee',
    parentLines: [base.issuerLines.join(' ')],
    issuerLines: ['BAN CHỈ ĐẠO', about],
    parent: base.issuer,
    issuer,
    code: 'BCĐ',
    units: chance.maybe(0.4) ? ['YT', 'VP', 'CĐS'] : [],
    selves: [issuer, 'Ban Chỉ đạo'],
    voice: chance.maybe(0.5) ? 'Trưởng Ban Chỉ đạo' : null,
    leader: 'TRƯỞNG BAN',
    deputy: 'PHÓ TRƯỞNG BAN',
    collective: chance.maybe(0.4) ? 'BAN CHỈ ĐẠO' : null,
    byOrder: [],
    groups: ['Các thành viên Ban Chỉ đạo', 'Ban Chỉ đạo các cấp', ...base.groups],
    topics: ['health', 'land', 'office'],
  }
}

/** The Youth Union, whose head names itself where others name the nation, and whose numbers are the Party's. */
export function youthUnion(chance: Chance, place: Place): Office {
  const local = chance.maybe(0.5)
  const where = local ? `${place.communeKind} ${place.commune}` : `tỉnh ${place.province}`
  const issuer = local ? `BCH Đoàn ${where}` : `BCH Đoàn tỉnh ${place.province}`
  return {
    kind: 'youth union',
    layout: 'state',
    nation: ['ĐOÀN TNCS HỒ CHÍ MINH'],
    partyNumbers: true,
    parentLines: local ? [`BCH ĐOÀN TỈNH ${place.province.toUpperCase()}`] : [],
    issuerLines: [issuer.toUpperCase()],
    parent: local ? `BCH Đoàn tỉnh ${place.province}` : null,
    issuer,
    place: local ? place.commune : place.town,
    code: local ? 'ĐTN' : 'TĐTN-VP',
    units: [],
    selves: [`Ban Thường vụ ${local ? 'Đoàn xã' : 'Tỉnh đoàn'}`, local ? 'Đoàn xã' : 'Tỉnh đoàn'],
    voice: `Ban Thường vụ ${local ? 'Đoàn xã' : 'Tỉnh đoàn'}`,
    leader: 'BÍ THƯ',
    deputy: 'PHÓ BÍ THƯ',
    collective: chance.pick([`BAN THƯỜNG VỤ ${local ? 'ĐOÀN XÃ' : 'TỈNH ĐOÀN'}`, `BCH ĐOÀN ${local ? 'XÃ' : 'TỈNH'}`]),
    byOrder: [],
    ranks: [],
    groups: local
      ? ['Các chi đoàn', 'Bí thư các chi đoàn']
      : ['Các cơ sở Đoàn trực thuộc', 'Đoàn các xã, phường', 'các cấp bộ Đoàn'],
    units1: ['Ban Phong trào', 'Văn phòng', 'Ban Thanh thiếu nhi', 'Hội Liên hiệp Thanh niên'],
    superiors: local ? ['Ban Thường vụ Tỉnh đoàn'] : ['Trung ương Đoàn', 'Thường trực Tỉnh ủy'],
    copies: ['Trung ương Đoàn (để báo cáo)', 'Thường trực, Ban Thường vụ', 'Các ban, đơn vị', 'Ban Dân vận (để b/c)'],
    topics: ['union'],
  }
}
