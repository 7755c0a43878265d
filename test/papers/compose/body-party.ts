import { directions, purposes, requirements, results, shortcomings } from '../phrases/generic.ts'
import { addressedAs, numbers } from './body-letter.ts'
import { makeCite } from './cite.ts'
import { addDays, dayForms } from './days.ts'
import { capital, noteClosing, noteTask, say, self, voice, type Draft } from './draft.ts'
import { inSentences, itemsFor, makeAct, reportDuty, underHeadings } from './tasks.ts'

/** The bases of a paper: a line each in the form of 2026, part of the first sentence before. */
function bases(draft: Draft, verb: string, goesOn: string): void {
  if (!draft.newForm) return say(draft, `${verb} ${makeCite(draft)}, ${goesOn}`)
  say(draft, `- Căn cứ ${makeCite(draft)};`)
  say(draft, `- ${verb} ${makeCite(draft)}.`)
  say(draft, capital(goesOn))
}

function watch(draft: Draft, mark: string): void {
  const { chance, office } = draft
  const actor = chance.pick(office.units1)
  const told = chance.pick([
    'chủ trì, phối hợp với các cơ quan liên quan theo dõi, đôn đốc, kiểm tra việc thực hiện.',
    'theo dõi, đôn đốc và định kỳ báo cáo kết quả với cấp ủy.',
    'tham mưu sơ kết, tổng kết việc thực hiện.',
  ])
  noteTask(draft, actor, told)
  say(draft, `${mark} ${chance.pick(['Giao ', ''])}${actor} ${told}`.trim())
}

export function partyLetter(draft: Draft): void {
  const { chance } = draft
  const to = addressedAs(draft)
  bases(
    draft,
    chance.pick(['Thực hiện', 'Thi hành', 'Căn cứ']),
    `${voice(draft)} ${chance.pick(['yêu cầu', 'đề nghị'])} ${to} ${chance.pick(['thực hiện một số nội dung sau:', 'lãnh đạo, chỉ đạo thực hiện tốt một số nhiệm vụ sau:', 'tập trung thực hiện:'])}`,
  )
  itemsFor(draft, to, numbers(draft, chance.between(2, 4)))
  if (chance.maybe(0.6)) reportDuty(draft, to, '')
  if (chance.maybe(0.5)) watch(draft, '')
  say(
    draft,
    chance.pick([
      `${capital(voice(draft))} đề nghị các đồng chí quan tâm, chỉ đạo thực hiện.`,
      'Trân trọng.',
      'Nhận được Công văn này, đề nghị các cấp ủy nghiêm túc thực hiện.',
    ]),
  )
  const last = draft.blocks.at(-1)
  if (last && 'text' in last && last.text.includes('đề nghị các đồng chí'))
    noteClosing(draft, 'các đồng chí', 'quan tâm, chỉ đạo thực hiện.')
  else if (last && 'text' in last && last.text.includes('các cấp ủy'))
    noteClosing(draft, 'các cấp ủy', 'nghiêm túc thực hiện.')
}

export function partyDirective(draft: Draft): void {
  const { chance, matter } = draft
  for (const text of matter.why) say(draft, text)
  say(
    draft,
    `Để ${matter.subject}, ${voice(draft)} yêu cầu ${chance.pick(['các cấp ủy, tổ chức đảng', 'cấp ủy các cấp'])} thực hiện tốt một số nhiệm vụ sau:`,
  )
  const last = draft.blocks.at(-1)
  const actor =
    last && 'text' in last && last.text.includes('cấp ủy các cấp') ? 'cấp ủy các cấp' : 'các cấp ủy, tổ chức đảng'
  const dash = chance.maybe(0.7)
  const marks = Array.from({ length: chance.between(2, 4) }, (_, at) => `${at + 1}${dash ? '-' : '.'}`)
  itemsFor(draft, actor, marks)
  inSentences(draft, chance.some(draft.office.units1, 2), (at) => `${marks.length + at + 1}${dash ? '-' : '.'}`)
  say(draft, chance.pick(['Chỉ thị này được phổ biến đến chi bộ.', 'Chỉ thị này phổ biến đến từng đảng viên.']))
}

export function partyPlan(draft: Draft): void {
  const { chance, office } = draft
  bases(draft, 'Thực hiện', `${voice(draft)} xây dựng kế hoạch như sau:`)
  const dash = chance.maybe(0.6) ? '-' : '.'
  say(draft, `I${dash} MỤC ĐÍCH, YÊU CẦU`, 'heading')
  for (const text of [...chance.some(purposes, 1), ...chance.some(requirements, 2)]) say(draft, `- ${text}`)
  say(draft, `II${dash} NỘI DUNG`, 'heading')
  for (const act of chance.some(draft.matter.acts, 3)) say(draft, `- ${capital(act)}.`)
  say(draft, `III${dash} TỔ CHỨC THỰC HIỆN`, 'heading')
  const actors = [...chance.some(office.units1, chance.between(1, 2)), chance.pick(office.groups)]
  if (chance.maybe(0.5)) underHeadings(draft, actors, (at) => `${at + 1}${dash}`)
  else inSentences(draft, actors, (at) => `${at + 1}${dash}`)
}

export function partyNotice(draft: Draft): void {
  const { chance } = draft
  const day = addDays(draft.day, -chance.between(1, 9))
  say(
    draft,
    `Ngày ${dayForms.dashed(day)}, ${voice(draft)} họp, cho ý kiến ${draft.matter.subject}. Sau khi xem xét báo cáo của ${chance.pick(draft.office.units1)}${chance.maybe(0.4) ? ` tại ${makeCite(draft)}` : ''}, ${voice(draft)} kết luận như sau:`,
  )
  const dash = chance.pick(['-', '.'])
  say(draft, `1${dash} Cơ bản thống nhất với nội dung báo cáo. ${chance.pick(results)}`)
  inSentences(
    draft,
    [...chance.some(draft.office.units1, 2), chance.pick(draft.office.groups)],
    (at) => `${at + 2}${dash}`,
  )
  if (chance.maybe(0.5)) watch(draft, '')
}

export function partyResolution(draft: Draft): void {
  const { chance } = draft
  say(draft, 'I- TÌNH HÌNH', 'heading')
  say(draft, draft.matter.why.join(' '))
  for (const text of chance.some(shortcomings, 1)) say(draft, text)
  say(draft, 'II- QUAN ĐIỂM, MỤC TIÊU', 'heading')
  for (const text of chance.some(purposes, 2)) say(draft, `- ${text}`)
  say(draft, 'III- NHIỆM VỤ, GIẢI PHÁP', 'heading')
  for (const [at, text] of chance.some(directions, 3).entries()) say(draft, `${at + 1}- ${text}`)
  say(draft, 'IV- TỔ CHỨC THỰC HIỆN', 'heading')
  inSentences(draft, [...chance.some(draft.office.units1, 2), chance.pick(draft.office.groups)], (at) => `${at + 1}-`)
  say(draft, 'Nghị quyết này được phổ biến đến chi bộ.')
}

export function partyDecision(draft: Draft): void {
  const { chance, office } = draft
  say(draft, `- Căn cứ Điều lệ Đảng Cộng sản Việt Nam${draft.newForm ? ';' : chance.pick([';', ','])}`)
  say(draft, `- Căn cứ ${makeCite(draft)}${draft.newForm ? ';' : chance.pick([';', ','])}`)
  say(draft, `- Xét đề nghị của ${chance.pick(office.units1)}${draft.newForm ? '.' : ','}`)
  say(draft, `${(office.collective ?? office.issuer).toUpperCase()} QUYẾT ĐỊNH`, 'centre')
  say(draft, `Điều 1. Ban hành kèm theo Quyết định này Quy chế ${draft.matter.subject}.`)
  const doer = chance.pick(office.units1)
  const act = makeAct(draft, 0.3)
  noteTask(draft, doer, act.text, act.due?.date)
  say(draft, `Điều 2. Giao ${doer} ${act.text}`)
  const bound = `${chance.some(office.units1, 2).join(', ')} và ${chance.pick(office.groups)}`
  noteTask(draft, bound, 'chịu trách nhiệm thi hành Quyết định này.')
  say(draft, `Điều 3. ${capital(bound)} chịu trách nhiệm thi hành Quyết định này.`)
}

export function partyReport(draft: Draft): void {
  const { chance } = draft
  bases(draft, 'Thực hiện', `${self(draft)} báo cáo như sau:`)
  say(draft, 'I- KẾT QUẢ', 'heading')
  for (const text of chance.some(results, 3)) say(draft, `- ${text}`)
  say(draft, 'II- HẠN CHẾ', 'heading')
  for (const text of chance.some(shortcomings, 2)) say(draft, `- ${text}`)
  say(draft, 'III- NHIỆM VỤ THỜI GIAN TỚI', 'heading')
  for (const text of chance.some(directions, 2)) say(draft, `- ${text}`)
}
