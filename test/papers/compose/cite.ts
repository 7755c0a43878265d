import { addDays, dayForms, yearOf } from './days.ts'
import { noteCite, type Draft } from './draft.ts'

type Source = { type: string; by: string; number: string; date: string; about?: string }

/** Laws and decrees of the State that exist, which papers of every kind cite. */
const laws: Source[] = [
  { type: 'Nghị định', by: 'Chính phủ', number: '30/2020/NĐ-CP', date: '2020-03-05', about: 'công tác văn thư' },
  {
    type: 'Nghị định',
    by: 'Chính phủ',
    number: '61/2018/NĐ-CP',
    date: '2018-04-23',
    about: 'thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
  },
  {
    type: 'Nghị định',
    by: 'Chính phủ',
    number: '45/2020/NĐ-CP',
    date: '2020-04-08',
    about: 'thực hiện thủ tục hành chính trên môi trường điện tử',
  },
  {
    type: 'Quyết định',
    by: 'Thủ tướng Chính phủ',
    number: '749/QĐ-TTg',
    date: '2020-06-03',
    about: 'phê duyệt Chương trình Chuyển đổi số quốc gia',
  },
  { type: 'Luật', by: 'Quốc hội', number: '80/2015/QH13', date: '2015-06-22' },
  {
    type: 'Thông tư',
    by: 'Bộ trưởng Bộ Nội vụ',
    number: '01/2019/TT-BNV',
    date: '2019-01-24',
    about: 'quy trình trao đổi, lưu trữ, xử lý tài liệu điện tử',
  },
]
const partyLaws: Source[] = [
  {
    type: 'Chỉ thị',
    by: 'Bộ Chính trị',
    number: '05-CT/TW',
    date: '2016-05-15',
    about: 'đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  },
  {
    type: 'Quy định',
    by: 'Ban Chấp hành Trung ương',
    number: '24-QĐ/TW',
    date: '2021-07-30',
    about: 'thi hành Điều lệ Đảng',
  },
  { type: 'Nghị quyết', by: 'Ban Chấp hành Trung ương Đảng khóa XIII', number: '21-NQ/TW', date: '2022-06-16' },
]

/** A paper that could stand above this one: invented, of a body that such an office obeys. */
function invented(draft: Draft): Source {
  const { chance, office } = draft
  const date = addDays(draft.day, -chance.between(2, 500))
  const serial = chance.between(1, 4200)
  const low = String(chance.between(1, 99)).padStart(2, '0')
  const party = { type: 'Kế hoạch', by: 'Ban Thường vụ Tỉnh ủy', number: `${low}-KH/TU`, date }
  if (office.layout === 'party')
    return chance.pick<Source>([
      party,
      { type: 'Công văn', by: 'Ban Tổ chức Tỉnh ủy', number: `${serial}-CV/BTCTU`, date },
      { type: 'Hướng dẫn', by: 'Ban Tuyên giáo Trung ương', number: `${low}-HD/BTGTW`, date },
      { type: 'Nghị quyết', by: 'Ban Chấp hành Đảng bộ tỉnh', number: `${low}-NQ/TU`, date },
      { type: 'Kết luận', by: 'Ban Bí thư', number: `${low}-KL/TW`, date },
      { type: 'Thông báo', by: 'Thường trực Tỉnh ủy', number: `${serial}-TB/TU`, date },
    ])
  return chance.pick<Source>([
    { type: 'Công văn', by: 'UBND tỉnh', number: `${serial}/UBND-${chance.pick(['KGVX', 'NC', 'KTTH', 'VP'])}`, date },
    { type: 'Kế hoạch', by: 'Ủy ban nhân dân tỉnh', number: `${low}/KH-UBND`, date },
    { type: 'Quyết định', by: 'Chủ tịch UBND tỉnh', number: `${serial}/QĐ-UBND`, date },
    { type: 'Chỉ thị', by: 'Thủ tướng Chính phủ', number: `${low}/CT-TTg`, date },
    { type: 'Công văn', by: 'Sở Nội vụ', number: `${serial}/SNV-${chance.pick(['CCHC', 'VP', 'TCBC'])}`, date },
    { type: 'Công văn', by: 'Sở GD&ĐT', number: `${serial}/SGDĐT-${chance.pick(['VP', 'GDTrH', 'TCCB'])}`, date },
    { type: 'Nghị quyết', by: 'HĐND tỉnh', number: `${low}/${yearOf(date)}/NQ-HĐND`, date },
    { type: 'Thông báo', by: 'Văn phòng UBND tỉnh', number: `${serial}/TB-VP`, date },
    { type: 'Thông tư', by: 'Bộ Tài chính', number: `${low}/${yearOf(date)}/TT-BTC`, date },
    { type: 'Hướng dẫn', by: 'Ban Tổ chức Tỉnh ủy', number: `${low}-HD/BTCTU`, date },
    { type: 'Công điện', by: 'Chủ tịch UBND tỉnh', number: `${low}/CĐ-CTUBND`, date },
    { type: 'Tờ trình', by: 'Sở Tài chính', number: `${serial}/TTr-STC`, date },
    party,
  ])
}

export function makeSource(draft: Draft): Source {
  if (draft.chance.maybe(0.25)) return draft.chance.pick(draft.office.layout === 'party' ? partyLaws : laws)
  return invented(draft)
}

/** "Công văn số 12/UBND-NC ngày 05/3/2026 của UBND tỉnh về việc …", in the many ways that occur; noted in the draft. */
export function makeCite(draft: Draft, source: Source = makeSource(draft)): string {
  const { chance } = draft
  const party = draft.office.layout === 'party'
  const form =
    dayForms[
      chance.pick(
        party
          ? (['dashed', 'dashed', 'slashed'] as const)
          : (['slashed', 'slashed', 'words', 'bare', 'padded'] as const),
      )
    ]
  const dated = chance.maybe(0.9)
  const day = dated ? `${chance.maybe(party ? 0.7 : 0.2) ? ',' : ''} ngày ${form(source.date)}` : ''
  noteCite(draft, { number: source.number, date: dated ? source.date : null, issuer: source.by })
  const about = source.about ?? draft.matter.subject
  const tail = chance.maybe(0.75) ? ` ${chance.pick(['về việc', 'về', 'về việc'])} ${about}` : ''
  if (chance.maybe(0.07))
    return `${source.type} ${about} (số ${source.number} ngày ${form(source.date)}) của ${source.by}`.replace(
      source.number,
      () => fixDate(draft, source),
    )
  const called = chance.maybe(0.08) ? source.type.toLowerCase() : source.type
  const word = chance.pick(['số ', 'số ', 'số ', 'số ', 'số: ', ''])
  return `${called} ${word}${source.number}${day} của ${source.by}${tail}`
}

/** A cite in brackets always has its day. */
function fixDate(draft: Draft, source: Source): string {
  const noted = draft.cites.find(({ number }) => number === source.number)
  if (noted) noted.date = source.date
  return source.number
}

/** Two papers of one body under one word: "các Công văn: số 1/SNV-VP ngày …, số 2/SNV-VP ngày …". */
export function makeCitePair(draft: Draft): string {
  const { chance } = draft
  const code = chance.pick(['SNV-CCHC', 'SYT-NVY', 'SGDĐT-VP', 'STC-QLNS', 'UBND-NC'])
  const sources = [1, 2].map(() => ({
    number: `${chance.between(20, 3900)}/${code}`,
    date: addDays(draft.day, -chance.between(5, 400)),
  }))
  for (const { number, date } of sources) noteCite(draft, { number, date, issuer: null })
  const said = sources.map(({ number, date }) => `số ${number} ngày ${dayForms.slashed(date)}`)
  return `${chance.pick(['các Công văn:', 'các văn bản:', 'Công văn'])} ${said.join(chance.pick([', ', ' và ', '; ']))}`
}
