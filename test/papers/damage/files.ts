import { makePaper } from '../compose/paper.ts'
import { renderText } from '../render/text.ts'
import type { Damage } from './damage.ts'

/** Another paper behind the first, as when a bundle was scanned into one file. */
export const twoPapers: Damage = ({ text, answer }, chance) => {
  const other = makePaper({ seed: `second-${chance.next()}` })
  const second = renderText(other, chance, chance.pick(['ordered', 'extracted', 'recognised'] as const))
  return { answer, text: `${text}${chance.pick(['\n', '\n\n', '\n\f'])}${second}` }
}

/** What the signing tool prints at the head of the page: whose signature, and when it was made. */
export const signatureNote: Damage = ({ text, answer }, chance) => {
  const moment = `${chance.between(10, 28)}${chance.pick(['/0', '-0'])}${chance.between(1, 9)}${chance.pick(['/', '-'])}2027 ${chance.between(10, 17)}:${chance.between(10, 59)}:${chance.between(10, 59)} +07:00`
  const by = answer.issuer ?? 'Văn thư'
  const lines = chance.pick([
    [`Người ký: ${by}`, `Email: vanthu@mau.gov.vn`, `Cơ quan: Tỉnh Mẫu`, `Thời gian ký: ${moment}`],
    [`Ký bởi: ${by}`, `Ngày ký: ${moment}`],
    [`Digitally signed by ${by.toUpperCase()}`, `Date: ${moment}`],
  ])
  return { answer, text: chance.maybe(0.7) ? [...lines, text].join('\n') : [text, ...lines].join('\n') }
}

/** The stamp of the office that received the paper, with its own number and day. */
export const incomingStamp: Damage = ({ text, answer }, chance) => {
  const stamp = [
    chance.pick(['UBND XÃ TÂN KHÊ', 'SỞ NỘI VỤ TỈNH MẪU', 'VĂN PHÒNG TỈNH ỦY']),
    `ĐẾN  Số: ${chance.between(100, 9000)}`,
    `Ngày: ${chance.between(1, 28)}/${chance.between(1, 12)}/2027`,
    chance.pick(['Chuyển: ..................', 'Chuyển: Lãnh đạo VP', 'Lưu hồ sơ số: ..........']),
  ]
  const lines = text.split('\n')
  const at = chance.maybe(0.5) ? 0 : chance.between(3, 6)
  return { answer, text: [...lines.slice(0, at), ...stamp, ...lines.slice(at)].join('\n') }
}

/** The trail that a reader's printer leaves on each page, and the draft's mark of who typed it. */
export const printTrail: Damage = ({ text, answer }, chance) => {
  const trail = `${chance.pick(['vanthu', 'lananh_snv', 'UBND'])}_${chance.pick(['Nguyen Thi Lan', 'Tran Van Binh', 'Le Hoa'])}_${chance.between(10, 28)}/0${chance.between(1, 9)}/2027 ${chance.between(10, 17)}:${chance.between(10, 59)}:${chance.between(10, 59)}`
  const lines = text.split('\n')
  const every = chance.between(25, 45)
  return {
    answer,
    text: lines
      .flatMap((line, at) => ((at + 1) % every === 0 || at === lines.length - 1 ? [line, trail] : [line]))
      .join('\n'),
  }
}

/** Behind the paper, who made a copy of it, with number, day and signature of their own. */
export const madeCopy: Damage = ({ text, answer }, chance) => {
  const other = makePaper({ seed: `copy-${chance.next()}`, layout: 'state' })
  const { head, foot } = other
  const number = `Số: ${chance.between(1, 90)}/${chance.pick(['SY', 'SL', 'TrS'])}-${chance.pick(['UBND', 'VP', 'THCS'])}`
  const copy = [
    ...head.issuer,
    chance.pick(['SAO Y', 'SAO Y BẢN CHÍNH', 'SAO LỤC']),
    number,
    head.placeDate,
    ...foot.recipients,
    ...foot.titles,
    foot.signer ?? '',
  ]
  return { answer, text: `${text}\n${copy.join('\n')}` }
}

/** A part that is not there: torn, cut off, or never written. */
export const missingPart: Damage = ({ text, answer }, chance) => {
  const lines = text.split('\n')
  const part = chance.pick(['nation', 'number', 'recipients', 'day'] as const)
  if (part === 'nation')
    return { answer, text: lines.filter((line) => !/^(CỘNG H|Độc lập|ĐẢNG CỘNG SẢN)/.test(line)).join('\n') }
  if (part === 'recipients') {
    const from = lines.findIndex((line) => line.startsWith('Nơi nhận'))
    const foot = lines.slice(from)
    if (from < 0 || !foot.slice(1, 1 + answer.recipients.length).every((line) => /^-|^Bản điện/.test(line)))
      return { text, answer }
    const rest = foot.filter((line, at) => at > 0 && !/^-|^Bản điện/.test(line))
    return { answer: { ...answer, recipients: [] }, text: [...lines.slice(0, from), ...rest].join('\n') }
  }
  const pattern =
    part === 'number' ? /^Số:? ?[\d ]*[/-]\S*$/ : new RegExp(`^${answer.place}, ngày .{1,20}tháng .{1,20}năm \\d{4} ?$`)
  const left = lines.filter((line, at) => at > 16 || !pattern.test(line))
  if (left.length === lines.length) return { text, answer }
  return {
    text: left.join('\n'),
    answer: part === 'number' ? { ...answer, number: null } : { ...answer, date: null, place: null },
  }
}

/** A year printed wrong in a deadline: it is read as printed, never corrected in silence. */
export const wrongYear: Damage = ({ text, answer }) => {
  const due = answer.deadlines.find(
    ({ date, text: said }) =>
      date !== null && said.includes(date.slice(0, 4)) && !/tháng|quý/.test(said.replace(/\d+ tháng \d+ năm/, '')),
  )
  if (!due?.date) return { text, answer }
  const year = due.date.slice(0, 4)
  const before = String(Number(year) - 1)
  const wrong = due.text.replace(year, before)
  const flexible = new RegExp(due.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'), 'g')
  const date = due.date
  const moved = before + date.slice(4)
  return {
    text: text.replace(flexible, wrong),
    answer: {
      ...answer,
      deadlines: answer.deadlines.map((item) => (item === due ? { text: wrong, date: moved } : item)),
      tasks: answer.tasks.map((task) => ({
        ...task,
        text: task.text.replace(due.text, wrong),
        ...(task.deadline === date && { deadline: moved }),
      })),
    },
  }
}
