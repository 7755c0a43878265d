import {
  directions,
  moneyLines,
  plainTimes,
  purposes,
  requirements,
  results,
  shortcomings,
} from '../phrases/generic.ts'
import { preamble } from './body-letter.ts'
import { aside } from './asides.ts'
import { makeCite } from './cite.ts'
import { addDays, dayForms, yearOf } from './days.ts'
import { capital, noteClosing, noteTask, say, self, voice, type Draft } from './draft.ts'
import { closing, inSentences, makeAct, reportDuty, underHeadings, withDoers } from './tasks.ts'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI']

function actorsOf(draft: Draft, most: number): string[] {
  const { chance, office } = draft
  return [...chance.some(office.units1, chance.between(1, most)), ...chance.some(office.groups, chance.between(1, 2))]
}

/** Purposes, contents and money concern nobody by name; only the part on who does what gives tasks. */
export function planBody(draft: Draft): void {
  const { chance } = draft
  preamble(draft)
  const big = chance.maybe(0.6)
  const mark = (at: number) => (big ? `${roman[at]}.` : `${at + 1}.`)
  const title = (text: string) => (big ? text.toUpperCase() : text)
  say(draft, `${mark(0)} ${title('Mục đích, yêu cầu')}`, 'heading')
  const divided = chance.maybe(0.6)
  const sub = (at: number) => (big ? `${at}.` : `1.${at}.`)
  if (divided) say(draft, `${sub(1)} Mục đích`, 'heading')
  for (const text of chance.some(purposes, 2)) say(draft, `- ${text}`)
  if (divided) say(draft, `${sub(2)} Yêu cầu`, 'heading')
  for (const text of chance.some(requirements, chance.between(1, 3))) say(draft, `- ${text}`)
  say(
    draft,
    `${mark(1)} ${title(chance.pick(['Nội dung', 'Nội dung và giải pháp', 'Nhiệm vụ, giải pháp']))}`,
    'heading',
  )
  const contents = chance.between(2, 4)
  if (chance.maybe(0.2)) withDoers(draft, chance.some(draft.office.units1, contents), (at) => `${at + 1}.`)
  else
    for (const [at, act] of chance.some(draft.matter.acts, contents).entries())
      say(draft, `${big ? `${at + 1}.` : `2.${at + 1}.`} ${capital(act)}.`)
  if (chance.maybe(0.2)) say(draft, chance.pick(plainTimes))
  if (chance.maybe(0.15)) aside(draft)
  if (chance.maybe(0.4)) draft.blocks.push({ kind: 'table', rows: figures(draft) })
  let part = 2
  if (chance.maybe(0.6)) {
    say(draft, `${mark(part++)} ${title('Kinh phí thực hiện')}`, 'heading')
    say(draft, chance.pick(moneyLines))
  }
  say(draft, `${mark(part)} ${title('Tổ chức thực hiện')}`, 'heading')
  const inner = big || chance.maybe(0.5) ? (at: number) => `${at + 1}.` : (at: number) => `${part + 1}.${at + 1}.`
  const actors = actorsOf(draft, 3)
  if (chance.maybe(0.7)) underHeadings(draft, actors, inner)
  else inSentences(draft, actors, inner)
  if (chance.maybe(0.6)) closing(draft, chance.pick(draft.office.groups))
  else say(draft, `Trên đây là Kế hoạch ${draft.matter.subject} của ${self(draft)}./.`)
}

function figures(draft: Draft): string[][] {
  const { chance } = draft
  const rows = Array.from({ length: chance.between(2, 5) }, (_, at) => [
    String(at + 1),
    chance.pick(['Tuyên truyền', 'Tập huấn', 'Kiểm tra', 'Hội nghị', 'In ấn tài liệu', 'Hỗ trợ cơ sở']),
    `${chance.between(2, 90)}`,
    `${chance.between(1, 400)}.000.000`,
  ])
  return [['STT', 'Nội dung', 'Số lượng', 'Kinh phí (đồng)'], ...rows]
}

export function directiveBody(draft: Draft): void {
  const { chance } = draft
  for (const text of draft.matter.why) if (chance.maybe(0.7)) say(draft, text)
  if (chance.maybe(0.7))
    say(
      draft,
      `Thực hiện ${makeCite(draft)}; để kịp thời khắc phục những hạn chế nêu trên, ${voice(draft)} ${chance.pick(['yêu cầu', 'chỉ thị'])}:`,
    )
  else say(draft, `${capital(voice(draft))} yêu cầu:`)
  const actors = actorsOf(draft, 3)
  if (chance.maybe(0.5)) underHeadings(draft, actors, (at) => `${at + 1}.`)
  else inSentences(draft, actors, (at) => `${at + 1}.`)
  if (chance.maybe(0.6)) reportDuty(draft, chance.pick(draft.office.units1), `${actors.length + 1}.`)
  closing(draft, chance.pick(draft.office.groups))
}

export function noticeBody(draft: Draft): void {
  const { chance } = draft
  const day = addDays(draft.day, -chance.between(1, 8))
  if (chance.maybe(0.6)) {
    const chair = chance.pick(['đồng chí Chủ tịch', 'đồng chí Phó Chủ tịch', 'lãnh đạo cơ quan'])
    say(
      draft,
      `Ngày ${dayForms.slashed(day)}, tại trụ sở, ${chair} đã chủ trì cuộc họp nghe báo cáo ${draft.matter.subject}. Sau khi nghe báo cáo và ý kiến của các đại biểu, ${chair} kết luận như sau:`,
    )
  } else preamble(draft)
  if (chance.maybe(0.5))
    say(
      draft,
      `${chance.pick(['Ghi nhận', 'Biểu dương'])} sự cố gắng của các đơn vị trong thời gian qua. ${chance.pick(results)}`,
    )
  inSentences(draft, actorsOf(draft, 3), (at) => `${at + 1}.`)
  say(
    draft,
    chance.pick([
      `${self(draft)} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
      `Trên đây là Thông báo ${draft.matter.subject}./.`,
    ]),
  )
}

/** What was done, what was not, what comes: no tasks but what is asked of others at the end. */
export function reportBody(draft: Draft): void {
  const { chance } = draft
  say(draft, `Thực hiện ${makeCite(draft)}, ${self(draft)} báo cáo kết quả như sau:`)
  say(draft, 'I. KẾT QUẢ THỰC HIỆN', 'heading')
  for (const text of chance.some(results, 3)) say(draft, `- ${text}`)
  if (chance.maybe(0.5)) draft.blocks.push({ kind: 'table', rows: figures(draft) })
  if (chance.maybe(0.4))
    say(
      draft,
      `Kế hoạch được hoàn thành trước ngày ${dayForms.slashed(addDays(draft.day, -20))}, sớm hơn thời gian quy định.`,
    )
  say(draft, 'II. KHÓ KHĂN, HẠN CHẾ', 'heading')
  for (const text of chance.some(shortcomings, 2)) say(draft, `- ${text}`)
  say(draft, 'III. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI', 'heading')
  for (const text of chance.some(directions, 3)) say(draft, `- ${text}`)
  if (chance.maybe(0.5)) {
    say(draft, 'IV. KIẾN NGHỊ, ĐỀ XUẤT', 'heading')
    const to = chance.pick(draft.office.superiors)
    const told = chance.pick([
      'quan tâm bố trí bổ sung kinh phí, biên chế cho cơ sở.',
      'sớm ban hành văn bản hướng dẫn thống nhất cách thực hiện.',
      'tổ chức tập huấn nghiệp vụ cho cán bộ phụ trách.',
    ])
    noteTask(draft, to, told)
    say(draft, `Đề nghị ${to} ${told}`)
  }
  say(
    draft,
    `Trên đây là Báo cáo ${draft.matter.subject}, ${self(draft)} ${chance.pick(['trân trọng báo cáo', `kính báo cáo ${chance.pick(draft.office.superiors)}`])}./.`,
  )
}

export function proposalBody(draft: Draft): void {
  const { chance, matter } = draft
  const to = chance.pick(draft.office.superiors)
  draft.said.add(`to:${to}`)
  say(draft, `Căn cứ ${makeCite(draft)};`)
  if (chance.maybe(0.5)) say(draft, `Căn cứ ${makeCite(draft)};`)
  say(
    draft,
    `Xét đề nghị của ${chance.pick(draft.office.units1)}, ${self(draft)} kính trình ${to} xem xét, quyết định ${matter.subject}, cụ thể như sau:`,
  )
  say(draft, `1. Sự cần thiết: ${matter.why.join(' ')}`)
  say(draft, `2. Nội dung chính: ${chance.some(matter.acts, 2).join('; ')}.`)
  say(draft, `3. ${chance.pick(moneyLines)}`)
  say(
    draft,
    `(Gửi kèm theo: Dự thảo Quyết định; Báo cáo thẩm định số ${chance.between(10, 300)} của cơ quan chuyên môn)`,
  )
  say(draft, `${capital(self(draft))} kính trình ${to} xem xét, quyết định./.`)
}

export function guideBody(draft: Draft): void {
  const { chance } = draft
  preamble(draft)
  say(draft, 'I. QUY ĐỊNH CHUNG', 'heading')
  for (const text of chance.some(requirements, 2)) say(draft, `- ${text}`)
  say(draft, 'II. TỔ CHỨC THỰC HIỆN', 'heading')
  underHeadings(draft, actorsOf(draft, 2), (at) => `${at + 1}.`)
  say(draft, `Hướng dẫn này có hiệu lực kể từ ngày ký${chance.maybe(0.4) ? `, thay thế ${makeCite(draft)}` : ''}./.`)
}

export function telegramBody(draft: Draft): void {
  const { chance } = draft
  say(draft, `${draft.matter.why.join(' ')} ${capital(voice(draft))} yêu cầu:`)
  inSentences(draft, actorsOf(draft, 3), (at) => `${at + 1}.`)
  reportDuty(draft, chance.pick(draft.office.units1), '')
  say(draft, 'Nhận được Công điện này, yêu cầu các địa phương, đơn vị nghiêm túc thực hiện./.')
  noteClosing(draft, 'các địa phương, đơn vị', 'nghiêm túc thực hiện.')
}

/** Articles: what is decided, who carries it out, who is bound. */
export function decisionBody(draft: Draft, resolution: boolean): void {
  const { chance, matter, office } = draft
  const collective = office.collective ?? office.leader
  const authority = capitalised(office, collective)
  say(draft, authority, 'centre')
  const law = chance.pick([
    'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    'Luật Ban hành văn bản quy phạm pháp luật',
    'chức năng, nhiệm vụ được giao',
  ])
  say(draft, `Căn cứ ${law};`)
  for (let left = chance.between(1, 3); left > 0; left -= 1) say(draft, `Căn cứ ${makeCite(draft)};`)
  const proposer = chance.pick(office.units1)
  say(
    draft,
    chance.maybe(0.5) ? `Theo đề nghị của ${proposer}.` : `Xét đề nghị của ${proposer} tại ${makeCite(draft)}.`,
  )
  say(draft, resolution ? 'QUYẾT NGHỊ:' : 'QUYẾT ĐỊNH:', 'centre')
  const name = resolution ? 'Nghị quyết' : 'Quyết định'
  say(
    draft,
    `Điều 1. ${chance.pick([`Ban hành kèm theo ${name} này Kế hoạch ${matter.subject}.`, `Phê duyệt phương án ${matter.subject} năm ${yearOf(draft.day)}.`, `Thành lập Tổ công tác ${matter.subject} gồm 07 thành viên (có danh sách kèm theo).`])}`,
  )
  const doer = chance.pick(office.units1)
  const act = makeAct(draft, 0.3)
  noteTask(draft, doer, act.text, act.due?.date)
  say(draft, `Điều 2. ${chance.pick(['Giao ', ''])}${doer} ${act.text}`)
  let article = 3
  if (chance.maybe(0.5))
    say(
      draft,
      `Điều ${article++}. ${name} này có hiệu lực kể từ ngày ký${chance.maybe(0.4) ? ` và thay thế ${makeCite(draft)}` : ''}.`,
    )
  const bound = `${chance.some(office.units1, 2).join(', ')}; ${chance.pick(office.groups)} và các tổ chức, cá nhân có liên quan`
  const told = `${chance.pick(['chịu trách nhiệm thi hành', 'căn cứ'])} ${name} này${chance.pick(['', ''])}`
  const whole = told.startsWith('căn cứ') ? `${told} thi hành` : told
  noteTask(draft, bound, `${whole}.`)
  say(draft, `Điều ${article}. ${chance.pick(['', 'Các ông (bà): '])}${bound} ${whole}./.`)
}

function capitalised(office: Draft['office'], collective: string): string {
  const where = office.issuerLines.join(' ')
  if (office.kind === 'province' || office.kind === 'commune' || office.kind === 'district') return `CHỦ TỊCH ${where}`
  return office.layout === 'party' ? collective : `${office.leader} ${where}`
}
