import { makeDatedDeadline, makeDeadline, type Due } from './deadline.ts'
import { generalActs } from '../phrases/generic.ts'
import { capital, inside, noteClosing, noteTask, say, self, unsaid, type Draft } from './draft.ts'

/** What somebody does, as a clause; with a deadline where one falls due. */
type Act = { text: string; due: Due | null }

const tails = [
  'bảo đảm đúng tiến độ, tiết kiệm, hiệu quả',
  'kịp thời chấn chỉnh những tồn tại, hạn chế',
  'không để xảy ra tình trạng hình thức, đối phó',
  'chịu trách nhiệm trước cấp trên về kết quả thực hiện',
  'gắn với trách nhiệm của người đứng đầu',
]

const second = [
  'Kịp thời biểu dương tập thể, cá nhân làm tốt, nhắc nhở nơi làm chưa tốt.',
  'Việc thực hiện phải có sổ theo dõi, phân công người chịu trách nhiệm.',
  'Chú trọng địa bàn vùng sâu, vùng xa, vùng đồng bào dân tộc thiểu số.',
  'Tuyệt đối không chủ quan, lơ là.',
  'Trường hợp vượt thẩm quyền, báo cáo cấp có thẩm quyền xem xét.',
]

export function makeAct(draft: Draft, dueChance: number): Act {
  const { chance } = draft
  let text = unsaid(draft, chance.maybe(0.15) ? generalActs : draft.matter.acts)
  if (chance.maybe(0.25)) text += `, ${chance.pick(tails)}`
  if (!chance.maybe(dueChance))
    return { text: chance.maybe(0.15) ? `${text}. ${chance.pick(second)}` : `${text}.`, due: null }
  const due = makeDeadline(draft)
  const said = chance.pick([
    `${text}; ${due.text}.`,
    `${text}; báo cáo kết quả về ${self(draft)} ${due.text}.`,
    `${text}, ${due.text}.`,
    `${text}. Thời gian hoàn thành: ${due.text}.`,
    `${text}; gửi kết quả về ${self(draft)} (qua ${inside(chance.pick(draft.office.units1))}) ${due.text} để tổng hợp.`,
  ])
  return { text: said, due }
}

/** Of the matter's acts, one after another under one actor: "1. Rà soát …". */
export function itemsFor(draft: Draft, actor: string, marks: string[]): void {
  for (const mark of marks) {
    const act = makeAct(draft, 0.2)
    const text = capital(act.text)
    noteTask(draft, actor, text, act.due?.date)
    say(draft, `${mark} ${text}`)
  }
}

/** Under a heading for each actor: "1. Sở Tài chính", "2. Đối với UBND các xã, phường", "3. Đề nghị …". */
export function underHeadings(draft: Draft, actors: string[], number: (at: number) => string): void {
  const { chance } = draft
  const dressed = chance.pick([
    (actor: string) => capital(actor),
    (actor: string) => capital(actor),
    (actor: string) => `Đối với ${inside(actor)}`,
    (actor: string) => `Giao ${inside(actor)}`,
    (actor: string) => `Đề nghị ${inside(actor)}`,
  ])
  const end = chance.pick(['', '', ':'])
  const letters = chance.maybe(0.3)
  actors.forEach((actor, at) => {
    const single = chance.maybe(0.15)
    const heading = `${number(at)} ${dressed(actor)}${end}`
    if (single && end === ':') {
      const act = makeAct(draft, 0.3)
      noteTask(draft, actor, capital(act.text), act.due?.date)
      say(draft, `${heading} ${capital(act.text)}`)
      return
    }
    say(draft, heading, 'heading')
    const count = chance.between(1, 4)
    const marks = Array.from({ length: count }, (_, index) => (letters ? `${'abcdđe'[index] ?? 'g'})` : '-'))
    itemsFor(draft, actor, count === 1 && chance.maybe(0.4) ? [''] : marks)
  })
}

/** Each item names its actor in the sentence. */
export function inSentences(draft: Draft, actors: string[], mark: (at: number) => string): void {
  const colon = draft.chance.maybe(0.15)
  let item = 0
  for (let at = 0; at < actors.length; at += 1) {
    const actor = actors[at] ?? ''
    const next = actors[at + 1]
    let said = colon ? named(draft, actor) : sentenceFor(draft, actor)
    // Some paragraphs tell two actors what to do.
    if (!colon && next !== undefined && draft.chance.maybe(0.08)) {
      said = `${said} ${sentenceFor(draft, next)}`
      at += 1
    }
    say(draft, `${mark(item)} ${said}`.trim())
    item += 1
  }
}

/** "Sở Tài chính: rà soát …" */
function named(draft: Draft, actor: string): string {
  const act = makeAct(draft, 0.3)
  const text = draft.chance.maybe(0.5) ? capital(act.text) : act.text
  noteTask(draft, actor, text, act.due?.date)
  return `${capital(actor)}: ${text}`
}

/** Contents of a plan with who does each and until when, on lines of their own under it. */
export function withDoers(draft: Draft, actors: string[], mark: (at: number) => string): void {
  const { chance } = draft
  const word = chance.pick(['Đơn vị chủ trì', 'Đơn vị thực hiện', 'Cơ quan chủ trì', 'Chủ trì thực hiện'])
  actors.forEach((actor, at) => {
    const text = `${capital(unsaid(draft, draft.matter.acts))}.`
    const due = makeDeadline(draft)
    noteTask(draft, actor, text, due.date)
    say(draft, `${mark(at)} ${text}`)
    say(draft, `- ${word}: ${capital(actor)}.`)
    if (chance.maybe(0.6))
      say(draft, `- Đơn vị phối hợp: ${capital(chance.pick(draft.office.groups))} và các đơn vị liên quan.`)
    say(draft, `- Thời gian ${chance.pick(['thực hiện', 'hoàn thành'])}: ${capital(due.text)}.`)
  })
}

/** One sentence that tells one actor what to do; noted. */
export function sentenceFor(draft: Draft, actor: string): string {
  const { chance } = draft
  const act = makeAct(draft, 0.3)
  const other = chance.pick([...draft.office.units1, ...draft.office.groups].filter((name) => name !== actor))
  const leads = draft.office.units1.includes(actor) && chance.maybe(0.5)
  const told = leads
    ? `chủ trì, phối hợp với ${inside(other)} ${chance.pick(['', 'và các đơn vị liên quan ', ''])}${act.text}`
    : act.text
  noteTask(draft, actor, told, act.due?.date)
  const before = chance.pick([
    '',
    '',
    '',
    'Giao ',
    'Đề nghị ',
    'Yêu cầu ',
    'Trên cơ sở nội dung văn bản này, ',
    'Căn cứ chức năng, nhiệm vụ được giao, ',
  ])
  return capital(`${before}${inside(actor)} ${told}`)
}

/** "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./." */
export function closing(draft: Draft, actor: string): void {
  const { chance } = draft
  const done = chance.pick([
    'nghiêm túc triển khai thực hiện',
    'triển khai thực hiện nghiêm túc, hiệu quả',
    'quan tâm phối hợp, triển khai thực hiện',
    'khẩn trương tổ chức thực hiện',
  ])
  const ask = chance.pick(['yêu cầu', 'đề nghị'])
  const contact = chance.pick([
    '',
    ` Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh về ${self(draft)} (qua ${inside(chance.pick(draft.office.units1))}) để được hướng dẫn, giải quyết.`,
    ` Mọi thông tin liên hệ đồng chí phụ trách, số điện thoại 0${chance.between(200, 299)}.3${chance.between(100000, 999999)}.`,
  ])
  if (contact === '') noteClosing(draft, actor, `${done}.`)
  else noteTask(draft, actor, `${done}.`)
  const text = `${capital(self(draft))} ${ask} ${inside(actor)} ${done}.${contact}`
  say(draft, `${text.replace(/\.$/, '')}${chance.pick(['./.', './.', '.'])}`)
}

/** Asks for a report by a day; noted as a task of the actor. */
export function reportDuty(draft: Draft, actor: string, mark: string): void {
  const { chance } = draft
  const due = chance.maybe(0.6) ? makeDatedDeadline(draft) : makeDeadline(draft)
  const what = chance.pick(['báo cáo kết quả thực hiện', 'tổng hợp, báo cáo kết quả', 'gửi báo cáo bằng văn bản'])
  const told = `${what} về ${self(draft)}${chance.maybe(0.5) ? ` (qua ${inside(chance.pick(draft.office.units1))})` : ''} ${due.text}${chance.maybe(0.3) ? ' để tổng hợp, báo cáo cấp trên' : ''}.`
  noteTask(draft, actor, told, due.date)
  say(draft, `${mark} ${capital(actor)} ${told}`.trim())
}
