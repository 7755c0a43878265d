import type { Chance } from '../chance.ts'
import type { Topic } from '../phrases/matter.ts'
import type { Office } from './office.ts'
import type { Place } from './place.ts'
import { provinceUnits } from './provincial.ts'

const ministries: {
  name: string
  code: string
  units: string[]
  orders: string[]
  groups: string[]
  topics: Topic[]
}[] = [
  {
    name: 'Bộ Y tế',
    code: 'BYT',
    units: ['KCB', 'DP', 'BH', 'VPB1'],
    orders: ['CỤC TRƯỞNG CỤC QUẢN LÝ KHÁM, CHỮA BỆNH', 'VỤ TRƯỞNG VỤ BẢO HIỂM Y TẾ'],
    groups: [
      'Các bệnh viện, viện có giường bệnh trực thuộc Bộ',
      'Sở Y tế các tỉnh, thành phố trực thuộc Trung ương',
      'Y tế các Bộ, ngành',
    ],
    topics: ['health'],
  },
  {
    name: 'Bộ Nội vụ',
    code: 'BNV',
    units: ['CCHC', 'TCBC', 'CCVC', 'VP', 'ĐP'],
    orders: ['VỤ TRƯỞNG VỤ CẢI CÁCH HÀNH CHÍNH', 'CHÁNH VĂN PHÒNG'],
    groups: [
      'Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ',
      'UBND các tỉnh, thành phố trực thuộc Trung ương',
      'Sở Nội vụ các tỉnh, thành phố',
    ],
    topics: ['office', 'society'],
  },
  {
    name: 'Bộ Giáo dục và Đào tạo',
    code: 'BGDĐT',
    units: ['GDPT', 'GDMN', 'HSSV', 'NGCBQLGD', 'CNTT'],
    orders: ['VỤ TRƯỞNG VỤ GIÁO DỤC PHỔ THÔNG', 'CỤC TRƯỞNG CỤC NHÀ GIÁO'],
    groups: [
      'Các sở giáo dục và đào tạo',
      'các đại học, học viện, trường đại học',
      'Các trường trung học phổ thông trực thuộc',
    ],
    topics: ['school'],
  },
]

export function ministry(chance: Chance, _place: Place): Office {
  const it = chance.pick(ministries)
  return {
    kind: 'ministry',
    layout: 'state',
    parentLines: [],
    issuerLines: [it.name.toUpperCase()],
    parent: null,
    issuer: it.name,
    place: 'Hà Nội',
    code: it.code,
    units: it.units,
    selves: [it.name, it.name.replace('Giáo dục và Đào tạo', 'GDĐT')],
    voice: chance.maybe(0.3) ? `Bộ trưởng ${it.name}` : null,
    leader: 'BỘ TRƯỞNG',
    deputy: 'THỨ TRƯỞNG',
    collective: null,
    byOrder: it.orders,
    ranks: [],
    groups: it.groups,
    units1: ['Vụ Pháp chế', 'Văn phòng Bộ', 'Thanh tra Bộ', 'Vụ Kế hoạch - Tài chính', 'Cục Công nghệ thông tin'],
    superiors: ['Thủ tướng Chính phủ', 'Chính phủ', 'Văn phòng Chính phủ'],
    copies: [
      'Thủ tướng Chính phủ (để b/c)',
      'Bộ trưởng (để báo cáo)',
      'Các Thứ trưởng (để ph/h)',
      'Cổng TTĐT của Bộ',
      'Các đơn vị thuộc Bộ (để th/hiện)',
    ],
    topics: it.topics,
  }
}

export function police(chance: Chance, place: Place): Office {
  const local = chance.maybe(0.5)
  const commune = `${place.communeKind} ${place.commune}`
  return {
    kind: 'police',
    layout: 'state',
    parentLines: [local ? `CÔNG AN TỈNH ${place.province.toUpperCase()}` : 'BỘ CÔNG AN'],
    issuerLines: [local ? `CÔNG AN ${commune.toUpperCase()}` : `CÔNG AN TỈNH ${place.province.toUpperCase()}`],
    parent: local ? `Công an tỉnh ${place.province}` : 'Bộ Công an',
    issuer: local ? `Công an ${commune}` : `Công an tỉnh ${place.province}`,
    place: local ? place.commune : place.town,
    code: local ? (place.communeKind === 'phường' ? 'CAP' : 'CAX') : 'CAT',
    units: local ? [] : ['PC07', 'PV01', 'PC06', 'PA05', 'PX03'],
    selves: local
      ? [`Công an ${commune}`, `Công an ${place.communeKind}`]
      : [`Công an tỉnh ${place.province}`, 'Công an tỉnh'],
    voice: local ? null : chance.maybe(0.4) ? 'Giám đốc Công an tỉnh' : null,
    leader: local ? `TRƯỞNG CÔNG AN ${place.communeKind.toUpperCase()}` : 'GIÁM ĐỐC',
    deputy: local ? `PHÓ TRƯỞNG CÔNG AN ${place.communeKind.toUpperCase()}` : 'PHÓ GIÁM ĐỐC',
    collective: null,
    byOrder: local ? [] : ['TRƯỞNG PHÒNG THAM MƯU'],
    ranks: ['Đại tá ', 'Thượng tá ', 'Trung tá ', 'Thiếu tá '],
    groups: local
      ? ['Các cơ sở kinh doanh dịch vụ trên địa bàn', 'các chủ nhà trọ', 'Tổ bảo vệ an ninh, trật tự ở cơ sở']
      : ['Công an các xã, phường', 'Các phòng nghiệp vụ', 'Công an các đơn vị, địa phương'],
    units1: local
      ? ['Tổ An ninh', 'Tổ Cảnh sát khu vực', 'Tổ Phòng chống tội phạm']
      : [
          'Phòng Cảnh sát giao thông',
          'Phòng Cảnh sát PCCC và CNCH',
          'Phòng Tham mưu',
          'Phòng An ninh mạng và PCTP sử dụng công nghệ cao',
        ],
    superiors: local ? ['Công an tỉnh', `UBND ${place.communeKind}`] : ['Bộ Công an', 'UBND tỉnh'],
    copies: ['Đ/c Giám đốc (để b/c)', 'Đảng ủy, UBND (để báo cáo)', 'Ban Chỉ huy (để chỉ đạo)'],
    topics: ['order'],
  }
}

const unions = [
  {
    body: 'Liên đoàn Lao động',
    code: 'LĐLĐ',
    leader: 'CHỦ TỊCH',
    collective: 'BAN THƯỜNG VỤ',
    below: 'Công đoàn cơ sở trực thuộc',
  },
  {
    body: 'Hội Liên hiệp Phụ nữ',
    code: 'BTV',
    leader: 'CHỦ TỊCH',
    collective: 'BAN THƯỜNG VỤ',
    below: 'Hội LHPN các xã, phường',
  },
  {
    body: 'Hội Nông dân',
    code: 'HND',
    leader: 'CHỦ TỊCH',
    collective: 'BAN THƯỜNG VỤ',
    below: 'Hội Nông dân các xã, phường',
  },
  {
    body: 'Ủy ban Mặt trận Tổ quốc Việt Nam',
    code: 'MTTQ-BTT',
    leader: 'CHỦ TỊCH',
    collective: 'BAN THƯỜNG TRỰC',
    below: 'Ủy ban MTTQ Việt Nam các xã, phường',
  },
]

export function massOrganisation(chance: Chance, place: Place): Office {
  const it = chance.pick(unions)
  const name = `${it.body} tỉnh ${place.province}`
  const short = `${it.body} tỉnh`
  const above = it.code === 'LĐLĐ' ? 'Tổng Liên đoàn Lao động Việt Nam' : 'Ủy ban MTTQ Việt Nam'
  const parent = chance.maybe(0.5) ? above : null
  return {
    kind: 'mass organisation',
    layout: 'state',
    parentLines: parent === null ? [] : [parent.toUpperCase()],
    issuerLines:
      name.length > 30 ? [it.body.toUpperCase(), `TỈNH ${place.province.toUpperCase()}`] : [name.toUpperCase()],
    parent,
    issuer: name,
    place: place.town,
    code: it.code,
    units: chance.maybe(0.4) ? ['VP', 'TG', 'TC'] : [],
    selves: [name, short],
    voice: chance.maybe(0.5) ? `Ban Thường vụ ${short}` : null,
    leader: it.leader,
    deputy: 'PHÓ CHỦ TỊCH',
    collective: it.collective,
    byOrder: ['CHÁNH VĂN PHÒNG'],
    ranks: [],
    groups: [it.below, 'các cấp hội cơ sở', 'Các đơn vị trực thuộc'],
    units1: ['Ban Tuyên giáo', 'Ban Tổ chức - Kiểm tra', 'Văn phòng', 'Ban Phong trào'],
    superiors: ['Ban Thường vụ Tỉnh ủy', `Trung ương ${it.body.replace('Ủy ban ', '')}`],
    copies: ['Ban Dân vận Tỉnh ủy (để b/c)', `Thường trực ${short}`, 'Các ban, đơn vị'],
    topics: ['union', 'society'],
  }
}

/** Two bodies that send a paper together. */
export function jointIssuers(chance: Chance, place: Place): Office {
  const second = chance.pick([
    { name: 'Công an tỉnh', code: 'CAT' },
    { name: 'Sở Y tế', code: 'SYT' },
    { name: 'Bảo hiểm xã hội tỉnh', code: 'BHXH' },
  ])
  return {
    kind: 'joint issuers',
    layout: 'state',
    parentLines: [`UBND TỈNH ${place.province.toUpperCase()}`],
    issuerLines: [`SỞ GIÁO DỤC VÀ ĐÀO TẠO - ${second.name.toUpperCase()}`],
    parent: `UBND tỉnh ${place.province}`,
    issuer: `Sở Giáo dục và Đào tạo - ${second.name}`,
    place: place.town,
    code: `SGDĐT-${second.code}`,
    units: [],
    selves: [`Sở Giáo dục và Đào tạo và ${second.name}`, 'Liên ngành'],
    voice: null,
    leader: 'GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    deputy: 'PHÓ GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    collective: null,
    byOrder: [],
    ranks: [],
    groups: ['Các trường học trên địa bàn', 'các cơ sở giáo dục', 'UBND các xã, phường'],
    units1: provinceUnits(place).slice(0, 4),
    superiors: ['UBND tỉnh'],
    copies: ['UBND tỉnh (b/c)', 'Lãnh đạo hai ngành'],
    topics: ['school', 'order'],
  }
}
