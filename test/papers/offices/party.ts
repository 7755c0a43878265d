import type { Chance } from '../chance.ts'
import type { Office } from './office.ts'
import type { Place } from './place.ts'

const tone = (chance: Chance, text: string) =>
  chance.maybe(0.5) ? text.replaceAll('ủy', 'uỷ').replaceAll('ỦY', 'UỶ') : text

/** The committee of a province or a district: "TỈNH ỦY MẪU", "ĐẢNG BỘ TỈNH MẪU / HUYỆN ỦY HỒ SEN". */
export function partyCommittee(chance: Chance, place: Place): Office {
  const district = place.era === 'districts' && chance.maybe(0.5)
  const own = tone(chance, district ? `Huyện ủy ${place.district}` : `Tỉnh ủy ${place.province}`)
  const brief = own.split(' ').slice(0, 2).join(' ')
  return {
    kind: 'party committee',
    layout: 'party',
    parentLines: district ? [`ĐẢNG BỘ TỈNH ${place.province.toUpperCase()}`] : [],
    issuerLines: [own.toUpperCase()],
    parent: district ? `Đảng bộ tỉnh ${place.province}` : null,
    issuer: own,
    place: district ? place.district : place.town,
    code: district ? 'HU' : 'TU',
    units: [],
    selves: [`Ban Thường vụ ${own}`, `Ban Thường vụ ${brief}`, brief],
    voice: `Ban Thường vụ ${brief}`,
    leader: 'BÍ THƯ',
    deputy: 'PHÓ BÍ THƯ',
    collective: chance.pick(['BAN THƯỜNG VỤ', district ? 'HUYỆN ỦY' : 'TỈNH ỦY', 'BAN THƯỜNG VỤ']),
    byOrder: ['CHÁNH VĂN PHÒNG'],
    ranks: [],
    groups: district
      ? ['Các chi bộ, đảng bộ trực thuộc', 'các cấp ủy, tổ chức đảng', 'Đảng ủy các xã, thị trấn']
      : [
          'Các đảng ủy trực thuộc',
          'các cấp ủy, tổ chức đảng',
          'Đảng ủy các xã, phường',
          'Ban thường vụ các đảng ủy trực thuộc Tỉnh ủy',
        ],
    units1: [
      `Ban Tổ chức ${brief}`,
      `Ủy ban Kiểm tra ${brief}`,
      `Văn phòng ${brief}`,
      `Ban Tuyên giáo và Dân vận ${brief}`,
      `Ban Nội chính ${brief}`,
    ],
    superiors: district
      ? ['Ban Thường vụ Tỉnh ủy', 'Văn phòng Tỉnh ủy']
      : ['Ban Bí thư Trung ương Đảng', 'Văn phòng Trung ương Đảng'],
    copies: [
      'Các ban đảng',
      'Ủy ban Mặt trận Tổ quốc và các đoàn thể',
      `Các đồng chí ${brief} viên`,
      'Thường trực Ủy ban nhân dân',
    ],
    topics: ['party'],
  }
}

/** A working body of a committee: "TỈNH ỦY MẪU / BAN TỔ CHỨC". */
export function partyBoard(chance: Chance, place: Place): Office {
  const it = chance.pick([
    { name: 'Ban Tổ chức', code: 'BTCTU', leader: 'TRƯỞNG BAN', deputy: 'PHÓ TRƯỞNG BAN' },
    { name: 'Ủy ban Kiểm tra', code: 'UBKTTU', leader: 'CHỦ NHIỆM', deputy: 'PHÓ CHỦ NHIỆM' },
    { name: 'Văn phòng', code: 'VPTU', leader: 'CHÁNH VĂN PHÒNG', deputy: 'PHÓ CHÁNH VĂN PHÒNG' },
    { name: 'Ban Tuyên giáo và Dân vận', code: 'BTGDVTU', leader: 'TRƯỞNG BAN', deputy: 'PHÓ TRƯỞNG BAN' },
  ])
  const base = partyCommittee(chance, { ...place, era: 'two levels' })
  const above = base.issuer
  const own = tone(chance, it.name)
  return {
    ...base,
    kind: 'party board',
    parentLines: [above.toUpperCase()],
    issuerLines: [own.toUpperCase()],
    parent: above,
    issuer: own,
    code: it.code,
    selves: [`${own} ${above}`, `${own} ${above.split(' ').slice(0, 2).join(' ')}`],
    voice: null,
    leader: it.leader,
    deputy: it.deputy,
    collective: it.code === 'UBKTTU' && chance.maybe(0.5) ? 'ỦY BAN KIỂM TRA' : null,
    byOrder: [],
    units1: ['Phòng Tổng hợp', 'Phòng Cơ sở đảng, đảng viên', 'Phòng Nghiệp vụ', 'Phòng Tài chính đảng'],
    superiors: [`Thường trực ${above.split(' ').slice(0, 2).join(' ')}`],
    copies: [
      'Lãnh đạo Ban',
      'Các phòng nghiệp vụ',
      `Thường trực ${above.split(' ').slice(0, 2).join(' ')} (để báo cáo)`,
    ],
  }
}

/** “Đảng ủy xã” of “Đảng ủy xã Bình Sa”; a township is two words. */
const brief = (own: string) =>
  own
    .split(' ')
    .slice(0, /\sthị trấn\s/u.test(own) ? 4 : 3)
    .join(' ')

/** A commune's or an office's party committee, and a cell. */
export function partyBase(chance: Chance, place: Place): Office {
  const cell = chance.maybe(0.3)
  const commune = `${place.communeKind} ${place.commune}`
  const above = place.era === 'districts' ? `Đảng bộ huyện ${place.district}` : `Đảng bộ tỉnh ${place.province}`
  const own = cell
    ? chance.pick(['Chi bộ thôn Đồng Cao', 'Chi bộ Trường THCS Đồng Bưởi', 'Chi bộ Quân sự'])
    : tone(chance, `Đảng ủy ${commune}`)
  const parent = cell ? tone(chance, `Đảng ủy ${commune}`) : above
  const inOffice = !cell && place.era === 'two levels' && chance.maybe(0.3)
  if (inOffice) return partyOfOffice(chance, place)
  return {
    ...partyCommittee(chance, place),
    kind: 'party base',
    parentLines: [parent.toUpperCase()],
    issuerLines: [own.toUpperCase()],
    parent,
    issuer: own,
    place: place.commune,
    code: cell ? 'CB' : 'ĐU',
    selves: cell ? [own, 'Chi bộ'] : [`Ban Thường vụ ${own}`, own, brief(own)],
    voice: cell ? null : tone(chance, `Ban Thường vụ Đảng ủy`),
    collective: cell ? chance.pick(['CHI BỘ', 'CHI ỦY']) : chance.pick(['ĐẢNG ỦY', 'BAN THƯỜNG VỤ', 'BAN CHẤP HÀNH']),
    byOrder: [],
    groups: cell
      ? ['Các tổ đảng', 'Toàn thể đảng viên', 'các đồng chí chi ủy viên']
      : ['Các chi bộ trực thuộc', 'các chi ủy, chi bộ', 'Bí thư các chi bộ'],
    units1: cell
      ? ['Đồng chí Phó Bí thư', 'Chi đoàn thanh niên']
      : ['Văn phòng Đảng ủy', 'Ban Xây dựng Đảng', 'Ủy ban Kiểm tra Đảng ủy', 'Đảng ủy Ủy ban nhân dân'],
    superiors: ['Ban Thường vụ Tỉnh ủy', 'Ban Tổ chức Tỉnh ủy'],
    copies: ['Các đồng chí đảng ủy viên', 'Ban Thường vụ Tỉnh ủy (báo cáo)', 'HĐND, UBND, UBMTTQ'],
  }
}

/** The party committee of a department, under that of the province's people's committee. */
function partyOfOffice(chance: Chance, place: Place): Office {
  const own = tone(
    chance,
    `Đảng ủy ${chance.pick(['Sở Nội vụ', 'Sở Y tế', 'Sở Tài chính', 'Sở Xây dựng', 'Công an tỉnh'])}`,
  )
  const parent = tone(chance, `Đảng bộ Ủy ban nhân dân tỉnh ${place.province}`)
  return {
    ...partyCommittee(chance, place),
    kind: 'party base',
    parentLines: chance.maybe(0.5)
      ? [parent.toUpperCase()]
      : [parent.slice(0, -`tỉnh ${place.province} `.length).toUpperCase(), `TỈNH ${place.province.toUpperCase()}`],
    issuerLines: [own.toUpperCase()],
    parent,
    issuer: own,
    place: place.town,
    code: 'ĐU',
    selves: [`Ban Thường vụ ${own}`, own],
    voice: `Ban Thường vụ ${own.split(' ').slice(0, 2).join(' ')}`,
    collective: chance.pick(['BAN THƯỜNG VỤ', 'ĐẢNG ỦY', 'BAN CHẤP HÀNH']),
    byOrder: [],
    groups: ['Các chi bộ trực thuộc', 'Chi bộ các phòng, đơn vị trực thuộc', 'các đồng chí đảng ủy viên'],
    units1: ['Văn phòng Đảng ủy', 'Ủy ban Kiểm tra Đảng ủy', 'Chi bộ Văn phòng', 'Chi bộ Thanh tra'],
    superiors: [`Ban Thường vụ Đảng ủy UBND tỉnh`, 'Ban Tổ chức Tỉnh ủy'],
    copies: ['Đảng ủy UBND tỉnh (để báo cáo)', 'Các đồng chí đảng ủy viên', 'Ban Giám đốc'],
  }
}
