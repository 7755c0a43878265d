import type { Chance } from '../chance.ts'
import { hospitals, schools } from '../phrases/names.ts'
import type { Office } from './office.ts'
import type { Place } from './place.ts'

const villages = [
  'Trưởng các thôn',
  'Các thôn, tổ dân phố',
  'Trưởng thôn, tổ trưởng tổ dân phố',
  'các hộ kinh doanh trên địa bàn',
]

export function communeCommittee(chance: Chance, place: Place): Office {
  const kind = place.communeKind
  const oneLine = chance.maybe(0.4)
  const name = `${kind} ${place.commune}`
  const parent =
    place.era === 'districts'
      ? `UBND huyện ${place.district}`
      : chance.maybe(0.3)
        ? `UBND tỉnh ${place.province}`
        : null
  return {
    kind: 'commune',
    layout: 'state',
    parentLines: parent ? [parent.toUpperCase()] : [],
    issuerLines: oneLine ? [`UBND ${name.toUpperCase()}`] : ['ỦY BAN NHÂN DÂN', name.toUpperCase()],
    parent,
    issuer: `${oneLine ? 'UBND' : 'Ủy ban nhân dân'} ${name}`,
    place: place.commune,
    code: 'UBND',
    units: chance.maybe(0.6) ? ['VP', 'KT', 'VHXH', 'KTHTĐT', 'TTPVHCC'] : [],
    selves: [`Ủy ban nhân dân ${name}`, `UBND ${name}`, `UBND ${kind}`],
    voice: chance.maybe(0.5) ? `Chủ tịch UBND ${kind}` : null,
    leader: 'CHỦ TỊCH',
    deputy: 'PHÓ CHỦ TỊCH',
    collective: 'ỦY BAN NHÂN DÂN',
    byOrder: ['CHÁNH VĂN PHÒNG HĐND VÀ UBND'],
    ranks: [],
    groups: [...villages, `Các cơ quan, đơn vị, trường học trên địa bàn ${kind}`, `các ban, ngành, đoàn thể ${kind}`],
    units1:
      place.era === 'districts'
        ? [
            `Công an ${kind}`,
            `Ban Chỉ huy Quân sự ${kind}`,
            'Công chức Tài chính - Kế toán',
            'Công chức Văn hóa - Xã hội',
            `Trạm Y tế ${kind}`,
          ]
        : [
            'Phòng Kinh tế',
            'Phòng Văn hóa - Xã hội',
            'Trung tâm Phục vụ hành chính công',
            `Công an ${kind}`,
            `Trạm Y tế ${kind}`,
            'Văn phòng HĐND và UBND',
          ],
    superiors:
      place.era === 'districts' ? [`UBND huyện ${place.district}`] : ['UBND tỉnh', 'Sở Nội vụ', 'Sở Tài chính'],
    copies: [
      `Thường trực Đảng ủy ${kind}`,
      `TT HĐND ${kind}`,
      `Chủ tịch, các PCT UBND ${kind}`,
      `Ủy ban MTTQ ${kind}`,
      'Đài Truyền thanh (đưa tin)',
    ],
    topics: ['order', 'land', 'office', 'society', 'money', 'health'],
  }
}

export function districtCommittee(chance: Chance, place: Place): Office {
  const office = communeCommittee(chance, place)
  const name = `huyện ${place.district}`
  return {
    ...office,
    kind: 'district',
    parentLines: [],
    parent: null,
    issuerLines: ['ỦY BAN NHÂN DÂN', name.toUpperCase()],
    issuer: `Ủy ban nhân dân ${name}`,
    place: place.district,
    units: ['VP', 'TCKH', 'NV', 'GDĐT', 'NNPTNT', 'YT'],
    selves: [`Ủy ban nhân dân ${name}`, 'UBND huyện'],
    voice: chance.maybe(0.5) ? 'Chủ tịch UBND huyện' : null,
    groups: [
      'UBND các xã, thị trấn',
      'Các phòng, ban, ngành',
      'các cơ quan, đơn vị trên địa bàn huyện',
      'Chủ tịch UBND các xã, thị trấn',
    ],
    units1: [
      'Phòng Nội vụ',
      'Phòng Tài chính - Kế hoạch',
      'Phòng Giáo dục và Đào tạo',
      'Công an huyện',
      'Trung tâm Y tế huyện',
      'Phòng Tài nguyên và Môi trường',
      'Phòng Kinh tế và Hạ tầng',
    ],
    superiors: ['UBND tỉnh', 'Sở Nội vụ', 'Sở Tài chính'],
    copies: ['Thường trực Huyện ủy', 'TT HĐND huyện', 'Chủ tịch, các PCT UBND huyện', 'UBMTTQ huyện', 'LĐVP, CV'],
  }
}

export function educationOffice(chance: Chance, place: Place): Office {
  const name = chance.pick(['Phòng Giáo dục và Đào tạo', 'Phòng Giáo dục & Đào tạo'])
  const brief = chance.pick(['Phòng GD&ĐT', 'Phòng GD-ĐT', 'Phòng GDĐT'])
  return {
    kind: 'district office',
    layout: 'state',
    parentLines: [`UBND HUYỆN ${place.district.toUpperCase()}`],
    issuerLines: [name.toUpperCase()],
    parent: `UBND huyện ${place.district}`,
    issuer: name,
    place: place.district,
    code: chance.pick(['PGDĐT', 'PGD&ĐT', 'GDĐT']),
    units: chance.maybe(0.3) ? ['THCS', 'TH', 'MN'] : [],
    selves: [`${name} huyện ${place.district}`, name, brief],
    voice: null,
    leader: 'TRƯỞNG PHÒNG',
    deputy: 'PHÓ TRƯỞNG PHÒNG',
    collective: null,
    byOrder: [],
    ranks: [],
    groups: [
      'Các trường mầm non, tiểu học, THCS',
      'Hiệu trưởng các trường MN, TH, THCS',
      'các đơn vị trường học',
      'các nhà trường',
      'Các cơ sở giáo dục mầm non ngoài công lập',
    ],
    units1: ['Trường THCS Nguyễn Thị Lan Anh', 'Bộ phận Tiểu học', 'Tổ Công nghệ thông tin', 'Trường Tiểu học Hoa Ban'],
    superiors: ['Sở Giáo dục và Đào tạo', 'UBND huyện', 'Sở GD&ĐT'],
    copies: ['Sở GD&ĐT (để b/c)', 'UBND huyện (báo cáo)', `Lãnh đạo, CV ${brief}`, 'Website ngành'],
    topics: ['school'],
  }
}

export function school(chance: Chance, place: Place): Office {
  const name = chance.pick(schools)
  const parent = chance.maybe(0.5) ? `UBND ${place.communeKind} ${place.commune}` : 'Sở Giáo dục và Đào tạo'
  return {
    kind: 'school',
    layout: 'state',
    parentLines: [parent.toUpperCase()],
    issuerLines:
      name.length > 24
        ? [
            `TRƯỜNG ${name.split(' ').slice(0, 3).join(' ').toUpperCase()}`,
            name.split(' ').slice(3).join(' ').toUpperCase(),
          ]
        : [`TRƯỜNG ${name.toUpperCase()}`],
    parent,
    issuer: `Trường ${name}`,
    place: place.commune,
    code: name.startsWith('THPT')
      ? 'THPT'
      : name.startsWith('Tiểu')
        ? 'TrTH'
        : name.startsWith('Mầm')
          ? 'MNSH'
          : name.startsWith('THCS')
            ? 'THCS'
            : 'PTDTNT',
    units: [],
    selves: [`Trường ${name}`, 'Nhà trường', 'nhà trường'],
    voice: chance.maybe(0.4) ? 'Hiệu trưởng nhà trường' : null,
    leader: 'HIỆU TRƯỞNG',
    deputy: 'PHÓ HIỆU TRƯỞNG',
    collective: null,
    byOrder: [],
    ranks: [],
    groups: [
      'Các tổ chuyên môn',
      'giáo viên chủ nhiệm các lớp',
      'Toàn thể cán bộ, giáo viên, nhân viên',
      'Các bộ phận, đoàn thể trong nhà trường',
    ],
    units1: ['Tổ Văn phòng', 'Tổ Toán - Tin', 'Ban Đại diện cha mẹ học sinh', 'Liên đội', 'Nhân viên y tế trường học'],
    superiors: [parent, 'Sở GD&ĐT'],
    copies: ['Chi ủy', 'Ban Giám hiệu', 'Website trường', 'Công đoàn trường'],
    topics: ['school'],
  }
}

export function hospital(chance: Chance, place: Place): Office {
  const name = chance.pick(hospitals)
  const parent = `Sở Y tế ${chance.maybe(0.5) ? 'tỉnh ' : ''}${place.province}`
  return {
    kind: 'hospital',
    layout: 'state',
    parentLines: [parent.toUpperCase()],
    issuerLines:
      name.length > 28
        ? [name.split(' ').slice(0, 4).join(' ').toUpperCase(), name.split(' ').slice(4).join(' ').toUpperCase()]
        : [name.toUpperCase()],
    parent,
    issuer: name,
    place: place.town,
    code: chance.pick(['BV', 'BVĐK', 'TTYT']),
    units: ['KHTH', 'TCHC', 'ĐD', 'TCKT'],
    selves: [name, name, name.startsWith('Trung tâm') ? 'Trung tâm Y tế' : 'Bệnh viện'],
    voice: chance.maybe(0.3) ? 'Giám đốc Bệnh viện' : null,
    leader: 'GIÁM ĐỐC',
    deputy: 'PHÓ GIÁM ĐỐC',
    collective: null,
    byOrder: ['TRƯỞNG PHÒNG TỔ CHỨC HÀNH CHÍNH'],
    ranks: ['BSCKII. ', 'TS.BS. ', 'ThS. '],
    groups: [
      'Các khoa, phòng, trung tâm',
      'các khoa lâm sàng',
      'Điều dưỡng trưởng các khoa',
      'Toàn thể viên chức, người lao động',
    ],
    units1: [
      'Phòng Kế hoạch tổng hợp',
      'Phòng Điều dưỡng',
      'Khoa Dược',
      'Khoa Kiểm soát nhiễm khuẩn',
      'Tổ Công tác xã hội',
    ],
    superiors: ['Sở Y tế', 'Bảo hiểm xã hội tỉnh'],
    copies: ['Sở Y tế (để báo cáo)', 'Ban Giám đốc', 'Đảng ủy Bệnh viện'],
    topics: ['health'],
  }
}
