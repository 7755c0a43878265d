import type { Serials } from '../rules.ts'
import { dayOfKey } from '#vietnamese/format.ts'
import { count } from '#vietnamese/format.ts'
import type { RegisterBook } from '#writing/register/book.ts'
import { followColumns, incomingColumns, outgoingColumns } from './book-columns.ts'
import type { BookLine } from './read-lines.ts'

/** `register`: the book of entries itself; `following`: the one in which the dealing with incoming papers is followed. */
export type BookOf = 'register' | 'following'

export type BookFacts = {
  superior: string | null
  authority: string
  place: string
  direction: 'in' | 'out'
  side: 'state' | 'party'
  title: string
  period: string
  firstDay: string
  lastDay: string
  explained: readonly (Serials & { why: string })[]
  unexplained: readonly Serials[]
  part: Serials
}

const day = (on: string | null) => (on === null ? '' : dayOfKey(on))
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const named = ({ type, subject }: BookLine) =>
  [type === null || type === 'công văn' ? '' : upper(type), subject].filter(Boolean).join('\n')
const span = ({ first, last }: Serials) => (first === last ? `số ${first}` : `các số từ ${first} đến ${last}`)

/** What stands in the book, ready to be drawn. */
export function fillBook(facts: BookFacts, lines: readonly BookLine[], of: BookOf): RegisterBook {
  const row = of === 'following' ? followRow : facts.direction === 'in' ? incomingRow : outgoingRow
  const gaps = facts.explained.filter(({ first, last }) => last >= facts.part.first && first <= facts.part.last)
  const rows = [
    ...lines.map((line) => ({ at: line.serial, cells: line.seen ? row(line) : hidden(line, of, facts.direction) })),
    ...(of === 'register' ? gaps.map((gap) => ({ at: gap.first, cells: gapRow(gap, facts.direction) })) : []),
  ].toSorted((a, b) => a.at - b.at)
  return {
    superior: facts.superior,
    authority: facts.authority,
    title: of === 'following' ? 'Sổ theo dõi giải quyết văn bản đến' : titleOf(facts),
    cover: [
      `${facts.side === 'party' ? 'Nhiệm kỳ' : 'Năm'}: ${facts.period}`,
      `Từ ngày ${day(facts.firstDay)} đến ngày ${day(facts.lastDay)}`,
      `Từ số ${facts.part.first} đến số ${facts.part.last}`,
      'Quyển số: ..........',
    ],
    columns: of === 'following' ? followColumns : facts.direction === 'in' ? incomingColumns : outgoingColumns,
    rows: rows.map(({ cells }) => cells),
    closing: closing(facts, lines),
    place: facts.place,
    signing: ['Người giữ sổ', 'Người đứng đầu cơ quan'],
  }
}

const titleOf = ({ direction }: BookFacts) => `Sổ đăng ký văn bản ${direction === 'in' ? 'đến' : 'đi'}`

function incomingRow(line: BookLine): string[] {
  const { serial, registeredOn, issuer, number, dated, receivers, passedOn } = line
  return [
    day(registeredOn),
    String(serial),
    issuer ?? '',
    number ?? '',
    day(dated),
    named(line),
    receivers.join('\n'),
    day(passedOn),
    '',
    noteOf(line),
  ]
}

function outgoingRow(line: BookLine): string[] {
  const { number, dated, signer, addressees, recipients, copies, sendings, sentOn } = line
  const kept = recipients.filter((one) => /^lưu\b/i.test(one)).map((one) => one.replace(/^lưu:?\s*/i, ''))
  const sent = recipients.filter((one) => !/^lưu\b/i.test(one)).flatMap((one) => asAbove(one, addressees))
  return [
    number ?? '',
    day(dated),
    named(line),
    signer ?? '',
    sent.join('\n'),
    kept.join('\n'),
    // One for each to whom it goes; a line of an old register says itself how many.
    String(sendings || copies),
    sentOn.map(day).join('\n'),
    '',
    noteOf(line),
  ]
}

/** “Như trên” says nothing in a book, where nothing stands above: to whom the letter is addressed is written out. */
const asAbove = (recipient: string, addressees: readonly string[]) =>
  /^như (trên|kính gửi)/iu.test(recipient) && addressees.length > 0 ? addressees : [recipient]

function followRow(line: BookLine): string[] {
  const { serial, type, number, dated, issuer, subject, receivers, dueOn, answers } = line
  const paper = [
    upper(type ?? 'văn bản'),
    number && `số ${number}`,
    dated && `ngày ${day(dated)}`,
    issuer && `của ${issuer}`,
  ]
  return [
    String(serial),
    `${paper.filter(Boolean).join(' ')}\n${subject}`,
    receivers.join('\n'),
    day(dueOn),
    progressOf(line),
    answers.join('\n'),
    noteOf(line),
  ]
}

function progressOf({ state, tasks, tasksEnded }: BookLine): string {
  if (state === 'settled') return 'Đã giải quyết xong'
  if (state === 'filed') return 'Đã lưu, không phải giải quyết'
  if (tasks > 0) return `Xong ${tasksEnded}/${tasks} nhiệm vụ`
  return state === 'presented' ? 'Đã trình' : ''
}

const noteOf = ({ state, note }: BookLine) =>
  [state === 'void' ? 'Đã huỷ số' : state === 'recalled' ? 'Đã thu hồi' : '', note].filter(Boolean).join('\n')

/** Of a paper kept to a unit that is not the reader's own, only its serial stands on his print. */
function hidden({ serial }: BookLine, of: BookOf, direction: 'in' | 'out'): string[] {
  const only = '(Văn bản hạn chế người xem)'
  if (of === 'following') return [String(serial), only]
  return direction === 'in' ? ['', String(serial), '', '', '', only] : [String(serial), '', only]
}

function gapRow({ why, ...gap }: Serials & { why: string }, direction: 'in' | 'out'): string[] {
  const serials = gap.first === gap.last ? String(gap.first) : `${gap.first}–${gap.last}`
  const text = `(Số trống: ${why})`
  return direction === 'in' ? ['', serials, '', '', '', text] : [serials, '', text]
}

function closing({ part, explained, unexplained }: BookFacts, lines: readonly BookLine[]): string[] {
  const empty = [...explained, ...unexplained].filter(({ first, last }) => last >= part.first && first <= part.last)
  const voided = lines.filter(({ state }) => state === 'void').map(({ serial }) => serial)
  const told = voided.length === 0 ? '' : `, ${count(voided.length, 'vi')} số đã huỷ (${voided.join(', ')})`
  return [
    `Từ số ${part.first} đến số ${part.last} có ${count(lines.length - voided.length, 'vi')} văn bản${told}.`,
    ...(empty.length > 0 ? [`Số trống: ${empty.map(span).join('; ')}.`] : []),
  ]
}
