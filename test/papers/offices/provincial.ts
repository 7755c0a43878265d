import type { Chance } from '../chance.ts'
import type { Topic } from '../phrases/matter.ts'
import type { Office } from './office.ts'
import { committees, type Place } from './place.ts'

const council = [
  'Thường trực Tỉnh ủy',
  'Thường trực HĐND tỉnh',
  'Chủ tịch, các PCT UBND tỉnh',
  'VP UBND tỉnh: LĐVP, TH',
]

export function provinceCommittee(chance: Chance, place: Place): Office {
  const long = chance.maybe(0.6)
  const name = place.province
  return {
    kind: 'province',
    layout: 'state',
    parentLines: [],
    issuerLines: ['ỦY BAN NHÂN DÂN', `TỈNH ${name.toUpperCase()}`],
    parent: null,
    issuer: `Ủy ban nhân dân tỉnh ${name}`,
    place: place.town,
    code: 'UBND',
    units: ['KGVX', 'KTTH', 'NC', 'NNTN', 'VP', 'KSTTHC', 'CNXD'],
    selves: long ? [`Ủy ban nhân dân tỉnh ${name}`, 'Ủy ban nhân dân tỉnh', 'UBND tỉnh'] : ['UBND tỉnh'],
    voice: chance.maybe(0.5) ? chance.pick(['Chủ tịch UBND tỉnh', 'Chủ tịch Ủy ban nhân dân tỉnh']) : null,
    leader: 'CHỦ TỊCH',
    deputy: 'PHÓ CHỦ TỊCH',
    collective: 'ỦY BAN NHÂN DÂN',
    byOrder: ['CHÁNH VĂN PHÒNG'],
    ranks: [],
    groups: [
      committees(chance, place.era),
      'Các sở, ban, ngành',
      'các cơ quan, đơn vị, địa phương',
      'Thủ trưởng các sở, ban, ngành',
      'Các đơn vị sự nghiệp công lập thuộc UBND tỉnh',
    ],
    units1: provinceUnits(place),
    superiors: ['Chính phủ', 'Thủ tướng Chính phủ', 'Bộ Nội vụ', 'Bộ Tài chính', 'Thường trực HĐND tỉnh'],
    copies: [
      ...council,
      'Như Điều 3',
      'Ủy ban MTTQ Việt Nam tỉnh',
      'Cổng TTĐT tỉnh',
      'Báo và Đài PT-TH tỉnh (đưa tin)',
    ],
    topics: ['order', 'land', 'office', 'society', 'money', 'health'],
  }
}

export function provinceUnits(place: Place): string[] {
  const both = [
    'Sở Tài chính',
    'Sở Nội vụ',
    'Sở Y tế',
    'Sở Tư pháp',
    'Sở Công Thương',
    'Công an tỉnh',
    'Thanh tra tỉnh',
  ]
  const own = ['Văn phòng UBND tỉnh', 'Bộ Chỉ huy Quân sự tỉnh', 'Sở Giáo dục và Đào tạo', 'Bảo hiểm xã hội tỉnh']
  return place.era === 'districts'
    ? [...both, ...own, 'Sở Lao động - Thương binh và Xã hội', 'Sở Thông tin và Truyền thông', 'Sở Kế hoạch và Đầu tư']
    : [
        ...both,
        ...own,
        'Sở Khoa học và Công nghệ',
        'Sở Nông nghiệp và Môi trường',
        'Sở Xây dựng',
        'Sở Văn hóa, Thể thao và Du lịch',
      ]
}

type Department = {
  name: string
  short: string
  code: string
  units: string[]
  rooms: string[]
  groups: string[]
  topics: Topic[]
}

const departments: Department[] = [
  {
    name: 'Giáo dục và Đào tạo',
    short: 'GD&ĐT',
    code: 'SGDĐT',
    units: ['GDTrH', 'GDMN', 'GDTH', 'TCCB', 'VP', 'KHTC', 'QLCL'],
    rooms: ['Phòng Giáo dục Mầm non', 'Văn phòng Sở', 'Phòng Tổ chức cán bộ', 'Phòng Kế hoạch - Tài chính'],
    groups: [
      'Các đơn vị, trường học trực thuộc',
      'các trường THPT',
      'Các cơ sở giáo dục mầm non',
      'Hiệu trưởng các trường trực thuộc',
    ],
    topics: ['school'],
  },
  {
    name: 'Y tế',
    short: 'Y tế',
    code: 'SYT',
    units: ['NVY', 'NVD', 'VP', 'KHTC', 'ATTP', 'BTXH'],
    rooms: ['Phòng Nghiệp vụ Y', 'Văn phòng Sở', 'Thanh tra Sở', 'Trung tâm Kiểm soát bệnh tật tỉnh'],
    groups: [
      'Các đơn vị y tế trực thuộc',
      'các bệnh viện, trung tâm y tế',
      'Các cơ sở khám bệnh, chữa bệnh trên địa bàn',
    ],
    topics: ['health', 'society'],
  },
  {
    name: 'Nội vụ',
    short: 'Nội vụ',
    code: 'SNV',
    units: ['CCHC', 'TCBC', 'VTLT', 'VP', 'XDCQ', 'NCC'],
    rooms: ['Phòng Cải cách hành chính', 'Văn phòng Sở', 'Trung tâm Lưu trữ lịch sử tỉnh'],
    groups: ['Các sở, ban, ngành', 'các cơ quan, đơn vị', 'Phòng Văn hóa - Xã hội các xã, phường'],
    topics: ['office', 'society'],
  },
  {
    name: 'Tài chính',
    short: 'Tài chính',
    code: 'STC',
    units: ['QLNS', 'QLCS', 'ĐT', 'VP', 'DN'],
    rooms: ['Phòng Quản lý ngân sách', 'Phòng Quản lý giá - Công sản', 'Văn phòng Sở'],
    groups: ['Các cơ quan, đơn vị dự toán cấp tỉnh', 'các chủ đầu tư', 'Các Ban Quản lý dự án'],
    topics: ['money'],
  },
  {
    name: 'Nông nghiệp và Môi trường',
    short: 'NN&MT',
    code: 'SNNMT',
    units: ['CNTY', 'KL', 'TL', 'QLĐĐ', 'VP', 'BVMT'],
    rooms: ['Chi cục Chăn nuôi và Thú y', 'Chi cục Kiểm lâm', 'Văn phòng Đăng ký đất đai'],
    groups: [
      'Các phòng, chi cục, đơn vị thuộc Sở',
      'các công ty khai thác công trình thủy lợi',
      'Phòng Kinh tế các xã, phường',
    ],
    topics: ['land'],
  },
]

export function department(chance: Chance, place: Place): Office {
  const it = chance.pick(departments)
  const full = `Sở ${it.name}`
  const brief = chance.pick([`Sở ${it.short}`, `Sở ${it.short.replace('&', '-')}`, full])
  const upper = chance.maybe(0.7)
  return {
    kind: 'department',
    layout: 'state',
    parentLines: upper
      ? [`UBND TỈNH ${place.province.toUpperCase()}`]
      : ['ỦY BAN NHÂN DÂN', `TỈNH ${place.province.toUpperCase()}`],
    issuerLines:
      it.name.length > 20 && chance.maybe(0.4)
        ? ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG']
            .slice(0, it.code === 'SNNMT' ? 2 : 0)
            .concat(it.code === 'SNNMT' ? [] : [full.toUpperCase()])
        : [full.toUpperCase()],
    parent: upper ? `UBND tỉnh ${place.province}` : `Ủy ban nhân dân tỉnh ${place.province}`,
    issuer: full,
    place: place.town,
    code: it.code,
    units: it.units,
    selves: [`${full} tỉnh ${place.province}`, full, brief],
    voice: chance.maybe(0.2) ? `Giám đốc ${brief}` : null,
    leader: 'GIÁM ĐỐC',
    deputy: 'PHÓ GIÁM ĐỐC',
    collective: null,
    byOrder: ['CHÁNH VĂN PHÒNG', 'TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ'],
    ranks: [],
    groups: [committees(chance, place.era), ...it.groups],
    units1: it.rooms,
    superiors: ['UBND tỉnh', `Bộ ${it.name}`, 'Ủy ban nhân dân tỉnh'],
    copies: [
      'UBND tỉnh (báo cáo)',
      `Bộ ${it.name} (để b/c)`,
      `Lãnh đạo ${brief}`,
      'Các phòng thuộc Sở',
      `Website ${brief}`,
    ],
    topics: it.topics,
  }
}
