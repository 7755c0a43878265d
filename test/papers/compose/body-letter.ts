import { leadIns, notes, plainTimes } from '../phrases/generic.ts'
import { aside, bareItems, goOn } from './asides.ts'
import { makeCite, makeCitePair } from './cite.ts'
import { addDays, dayForms, weekday } from './days.ts'
import { capital, inside, say, self, voice, type Draft } from './draft.ts'
import { makeName } from './person.ts'
import { closing, inSentences, itemsFor, reportDuty, underHeadings } from './tasks.ts'

/** Why the paper is written: cites, and sentences of reasons. */
export function preamble(draft: Draft): void {
  const { chance, matter } = draft
  const verb = () => chance.pick(['Thực hiện', 'Căn cứ', 'Thực hiện', 'Tiếp theo', 'Thi hành'])
  if (chance.maybe(0.3)) say(draft, chance.pick(matter.why))
  if (chance.maybe(0.2)) {
    for (let left = chance.between(2, 3); left > 0; left -= 1)
      say(draft, `${chance.pick(['Căn cứ', 'Thực hiện'])} ${makeCite(draft)};`)
    if (chance.maybe(0.8))
      say(
        draft,
        `${capital(self(draft))} ${chance.pick(['triển khai', 'hướng dẫn', 'thông báo', 'đề nghị thực hiện'])} ${chance.pick(['một số nội dung như sau:', 'như sau:'])}`,
      )
    return
  }
  const second = chance.maybe(0.4)
    ? `${chance.pick([';', ' và', ';'])} ${chance.maybe(0.2) ? makeCitePair(draft) : makeCite(draft)}`
    : ''
  say(
    draft,
    `${verb()} ${makeCite(draft)}${second}, ${self(draft)} ${chance.pick(['triển khai', 'hướng dẫn', 'thông báo', 'đề nghị'])} ${chance.pick(['như sau:', 'cụ thể như sau:', 'một số nội dung như sau:'])}`,
  )
  if (chance.maybe(0.2)) say(draft, `${chance.pick(matter.why)} Tại ${makeCite(draft)} đã nêu rõ yêu cầu này.`)
}

/** A letter that tells others what to do. */
export function instructingLetter(draft: Draft): void {
  const { chance, office } = draft
  const addressed = addressedAs(draft)
  preamble(draft)
  const shape = chance.pick(['items', 'items', 'sentences', 'headings', 'nested', 'paragraphs', 'dashes', 'bare'])
  if (shape === 'items') {
    say(draft, `${capital(voice(draft))} ${chance.pick(['yêu cầu', 'đề nghị'])} ${addressed} ${chance.pick(leadIns)}`)
    itemsFor(draft, addressed, numbers(draft, chance.between(2, 5)))
    if (chance.maybe(0.2)) goOn(draft)
    if (chance.maybe(0.6))
      reportDuty(draft, chance.maybe(0.6) ? addressed : chance.pick(office.units1), chance.pick(['', '-']))
  } else if (shape === 'nested') nested(draft, addressed)
  else if (shape === 'bare') {
    draft.said.add(`to:${addressed}`)
    bareItems(draft, addressed)
  } else {
    const actors = [
      ...chance.some(office.groups, chance.between(1, 2)),
      ...chance.some(office.units1, chance.between(1, 2)),
    ]
    if (chance.maybe(0.6)) say(draft, `${capital(voice(draft))} ${chance.pick(['yêu cầu', 'đề nghị'])}:`)
    if (shape === 'sentences') inSentences(draft, actors, (at) => `${at + 1}.`)
    else if (shape === 'paragraphs') inSentences(draft, actors, () => '')
    else if (shape === 'dashes') inSentences(draft, actors, () => '-')
    else underHeadings(draft, actors, (at) => `${at + 1}.`)
  }
  if (chance.maybe(0.2)) aside(draft)
  if (chance.maybe(0.12)) say(draft, chance.pick(plainTimes))
  if (chance.maybe(0.12)) footnote(draft)
  if (chance.maybe(0.15)) pastCondition(draft)
  if (chance.maybe(0.7)) closing(draft, addressed)
  else
    say(
      draft,
      `${chance.pick(['Trân trọng', `Trên đây là nội dung ${draft.matter.subject}`, 'Trân trọng cảm ơn sự phối hợp của quý cơ quan'])}./.`,
    )
}

/** Numbered headings without an actor, with bullets that all fall to those addressed. */
function nested(draft: Draft, actor: string): void {
  const { chance } = draft
  const heads = chance.some(
    [
      'Công tác tuyên truyền, phổ biến',
      'Công tác chuẩn bị',
      'Tổ chức thực hiện',
      'Công tác kiểm tra, giám sát',
      'Chế độ thông tin',
    ],
    2,
  )
  say(draft, `${capital(voice(draft))} yêu cầu ${actor} ${chance.pick(leadIns)}`)
  heads.forEach((head, at) => {
    say(draft, `${at + 1}. ${head}`, 'heading')
    itemsFor(
      draft,
      actor,
      Array.from({ length: chance.between(2, 3) }, () => '-'),
    )
  })
}

/** "các đơn vị", or whom the letter is addressed to. */
export function addressedAs(draft: Draft): string {
  const { chance, office } = draft
  return inside(chance.pick([...office.groups, 'các cơ quan, đơn vị', 'các đơn vị']))
}

export function numbers(draft: Draft, count: number): string[] {
  const style = draft.chance.pick(
    draft.office.layout === 'party'
      ? (['dash', 'dot', 'bullet'] as const)
      : (['dot', 'dot', 'bullet', 'bracket'] as const),
  )
  return Array.from({ length: count }, (_, at) =>
    style === 'dot' ? `${at + 1}.` : style === 'dash' ? `${at + 1}-` : style === 'bracket' ? `${at + 1})` : '-',
  )
}

function footnote(draft: Draft): void {
  const { chance } = draft
  const mark = draft.blocks.filter(({ kind }) => kind === 'noted').length + 1
  draft.blocks.push({ kind: 'noted', text: chance.pick(draft.matter.why), mark, note: chance.pick(notes) })
}

/** A day in the past that is a condition, no deadline. */
function pastCondition(draft: Draft): void {
  const day = addDays(draft.day, -draft.chance.between(10, 60))
  say(draft, `Các trường hợp đã hoàn thành trước ngày ${dayForms.slashed(day)} không phải thực hiện lại.`)
}

/** A letter that asks one body above or beside for something, or answers it. */
export function askingLetter(draft: Draft): void {
  const { chance, matter } = draft
  const person = `${chance.pick(['Ông', 'Bà'])} ${makeName(chance)}`
  const to = chance.maybe(0.2) ? person : chance.pick(draft.office.superiors)
  draft.said.add(`to:${to}`)
  const own = self(draft)
  say(draft, `${chance.pick(['Phúc đáp', 'Thực hiện', 'Trả lời'])} ${makeCite(draft)}, ${own} có ý kiến như sau:`)
  say(draft, chance.pick(matter.why))
  for (const mark of numbers(draft, chance.between(1, 3)))
    say(
      draft,
      `${mark} ${chance.pick(['Cơ bản nhất trí với nội dung dự thảo.', 'Đề nghị làm rõ nguồn kinh phí thực hiện.', 'Đề nghị bổ sung số liệu so sánh với cùng kỳ.', 'Hồ sơ gửi kèm đã đầy đủ theo quy định.', 'Nội dung này đã được thực hiện từ quý trước.'])}`,
    )
  say(
    draft,
    `${capital(own)} trân trọng báo cáo, ${chance.pick(['kính gửi quý cơ quan tổng hợp', `kính đề nghị ${to} xem xét`])}./.`,
  )
}

/** A meeting: time and place are events, no deadlines. */
export function invitation(draft: Draft, chosen: { place: string; who: string }): void {
  const { chance, matter } = draft
  const day = addDays(draft.day, chance.between(2, 12))
  const hour = chance.pick(['8 giờ 00', '7 giờ 30', '14 giờ 00', '13h30', '08 giờ'])
  say(
    draft,
    `${chance.pick(['Thực hiện', 'Căn cứ'])} ${makeCite(draft)}, ${self(draft)} ${chance.pick(['tổ chức hội nghị', 'tổ chức cuộc họp', 'trân trọng kính mời tham dự hội nghị'])} ${matter.subject}, cụ thể như sau:`,
  )
  say(draft, `1. ${chance.pick(['Thành phần', 'Thành phần tham dự'])}: ${chosen.who}.`)
  say(
    draft,
    `2. Thời gian: ${hour}${chance.pick([', ', ' '])}ngày ${dayForms[chance.pick(['slashed', 'words', 'bare'] as const)](day)} (${weekday(day)}).`,
  )
  say(draft, `3. Địa điểm: ${chosen.place}.`)
  if (chance.maybe(0.5)) inSentences(draft, chance.some(draft.office.units1, 1), () => '4.')
  const guests = chance.pick(['các đại biểu', 'các đồng chí', 'các thành phần được mời'])
  if (chance.maybe(0.6)) {
    const told = chance.pick([
      'tham dự đầy đủ, đúng thời gian.',
      'sắp xếp công việc, tham dự đúng thành phần, đúng giờ.',
    ])
    draft.tasks.push({ actor: guests, text: told })
    say(
      draft,
      `${capital(chance.pick(['Đề nghị', 'Kính đề nghị', 'Rất mong']))} ${guests} ${told.replace(/\.$/, '')}./.`,
    )
  } else say(draft, 'Trân trọng kính mời./.')
}
