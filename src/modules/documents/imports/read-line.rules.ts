import type { Day } from '#kernel/day.ts'
import { dayOfKey } from '#vietnamese/format.ts'
import { readCellDay, withoutDay, type DayContext, type ReadDay } from './cell-day.rules.ts'
import { fieldsOf, type Direction, type Field, type FieldName, type Mapping } from './fields.rules.ts'
import { isSecret, type MarkColumns } from './secret.rules.ts'
import { typeOfNumber, typeWithSubject, typeWritten } from './read-type.rules.ts'

/** A line of an old register, ready to become a paper. */
export type Line = {
  serial: number
  registeredOn: Day
  number: string | null
  dated: Day | null
  issuer: string | null
  type: string | null
  subject: string
  signer: string | null
  recipients: string[]
  passedTo: string
  copies: number
  dueOn: Day | null
  urgency: 'KHẨN' | 'THƯỢNG KHẨN' | 'HỎA TỐC' | null
  note: string
}

/** What stands wrong, or what the person should know, about a row; `field` is null where the whole row is meant. */
export type Problem = { row: number; field: FieldName | null; kind: 'error' | 'warning'; message: string }

export type LineContext = DayContext & {
  direction: Direction
  mapping: Mapping
  today: Day
  /** Where a line may say that its paper is secret. */
  marks: MarkColumns
  /** Whether the column of the subject holds the type too. */
  typeInSubject: boolean
}

export type LineRead = {
  line?: Line
  problems: Problem[]
  /** Where the row says them, though it is wrong otherwise. */
  serial: number | null
  type: string | null
  /** Nothing of this row may be shown or kept. */
  secret: boolean
}

const ditto = /^(?:["”“'’]{1,2}|-?\s*nt\s*-?|như trên|\/\/|-["”]-)$/iu

/** Whether a cell is a sign for “the same as above”. */
export const isDitto = (cell: string): boolean => ditto.test(cell.trim())

/** The row above, as far as a row may repeat it. */
export type Before = { cells: readonly string[]; registeredOn: Day | null }

/** Reads one row; `before` is the row above, for signs of repetition and for a day that is written once for many lines. */
export function readLine(
  row: { row: number; cells: readonly string[] },
  before: Before,
  context: LineContext,
): LineRead {
  const { direction } = context
  if (isSecret(row.cells, context.marks))
    return { problems: [secretRow(row.row)], serial: null, type: null, secret: true }
  const reader = new RowReader(row, before, context)
  const serial = reader.serial()
  const dated = reader.day('dated')
  const registeredOn = reader.registered(dated)
  const subject = reader.subject()
  const number = reader.number()
  const type = reader.type(subject.type, number)
  const line = {
    number,
    dated,
    issuer: reader.text('issuer') || null,
    ...subject,
    type,
    signer: reader.text('signer') || null,
    recipients: reader.recipients(),
    passedTo: reader.text('passedTo'),
    copies: reader.copies(),
    dueOn: reader.day('dueOn'),
    urgency: reader.urgency(),
    note: reader.text('note'),
  }
  reader.compare({ dated, registeredOn, direction })
  const { problems } = reader
  if (serial === null || registeredOn === null || problems.some(({ kind }) => kind === 'error'))
    return { problems, serial, type, secret: false }
  return { line: { serial, registeredOn, ...line }, problems, serial, type, secret: false }
}

const secretRow = (row: number): Problem => ({
  row,
  field: null,
  kind: 'error',
  message: 'Dòng có dấu chỉ mức độ mật. Văn bản mật không nhập vào đây; dòng này không được giữ lại chữ nào.',
})

class RowReader {
  readonly problems: Problem[] = []
  readonly #row: { row: number; cells: readonly string[] }
  readonly #before: Before
  readonly #context: LineContext

  constructor(row: { row: number; cells: readonly string[] }, before: Before, context: LineContext) {
    this.#row = row
    this.#before = before
    this.#context = context
  }

  #say(field: FieldName, kind: Problem['kind'], message: string): void {
    if (this.problems.some((one) => one.field === field && one.message === message)) return
    this.problems.push({ row: this.#row.row, field, kind, message })
  }

  #field(name: FieldName): Field | undefined {
    return fieldsOf(this.#context.direction).find((field) => field.name === name)
  }

  /** The cell of a field, cleaned, with what stands above in the place of a sign of repetition; longer than allowed, it is an error. */
  text(name: FieldName, keepLines = false): string {
    const column = this.#context.mapping[name]
    const field = this.#field(name)
    if (column === undefined || !field) return ''
    const own = this.#row.cells[column] ?? ''
    const same = isDitto(own)
    const text = clean(same ? (this.#before.cells[column] ?? '') : own, keepLines)
    if (same && text === '') this.#say(name, 'warning', 'Ghi là như trên, nhưng ở trên không có gì để lấy: ô để trống.')
    if (/^#(?:REF|N\/A|VALUE|NAME\?|DIV\/0|NULL|NUM)!?$/.test(text))
      this.#say(name, 'error', `Ô là lỗi của bảng tính: ${text}.`)
    if (text.length > field.longest)
      this.#say(name, 'error', `Dài ${text.length} ký tự; nhiều nhất ${field.longest}. Ví dụ: chuyển bớt sang Ghi chú.`)
    return text
  }

  serial(): number | null {
    const { mapping } = this.#context
    const from = mapping.serial === undefined ? 'number' : 'serial'
    const text =
      from === 'serial' && mapping.serial !== mapping.enteredOn ? this.text(from) : withoutDay(this.text(from))
    const whole = from === 'serial' ? /^0*(\d{1,6})(?:[.,]0*)?$/.exec(text) : /^0*(\d{1,6})(?=\s*[-/–]|\s*$)/.exec(text)
    const serial = Number(whole?.[1] ?? 0)
    if (serial >= 1) return serial
    this.#say(
      from,
      'error',
      text === ''
        ? `Thiếu ${this.#field('serial')?.label.vi.toLowerCase()}.`
        : `“${text.slice(0, 40)}” không phải số thứ tự. Ví dụ: 12. Số có chữ như 12a: ghi phần chữ vào Ghi chú.`,
    )
    return null
  }

  day(name: 'enteredOn' | 'dated' | 'dueOn'): Day | null {
    const text = this.text(name)
    // Too long to be a day, or an error of the spreadsheet, which text() has said.
    if (this.problems.some(({ field, kind }) => field === name && kind === 'error')) return null
    const read = readCellDay(this.#shared(name) ? text.replace(/^\S*\/\S*\p{L}\S*/u, '') : text, this.#context)
    if ('wrong' in read) this.#say(name, 'error', wrongDay(text, read))
    if (!('day' in read)) return null
    if (read.yearTaken)
      this.#say(name, 'warning', `“${text.slice(0, 40)}” không có năm: lấy năm của sổ, ${dayOfKey(read.day)}.`)
    return read.day
  }

  /** The day it was entered: its own, that of the line above, or of a paper of ours its date. */
  registered(dated: Day | null): Day | null {
    const own = this.day('enteredOn')
    const wrong = this.problems.some(({ field, kind }) => field === 'enteredOn' && kind === 'error')
    if (own !== null || wrong) return own
    const { direction, mapping } = this.#context
    if (direction === 'out' && dated !== null) return dated
    const above = this.#before.registeredOn
    if (above !== null && mapping.enteredOn !== undefined) {
      this.#say('enteredOn', 'warning', `Ô trống: lấy ngày của dòng trên, ${dayOfKey(above)}.`)
      return above
    }
    if (this.problems.some(({ kind }) => kind === 'error')) return null
    this.#say(direction === 'out' ? 'dated' : 'enteredOn', 'error', 'Thiếu ngày. Ví dụ: 05/09/2021.')
    return null
  }

  subject(): { subject: string; type: string | null } {
    const text = this.text('subject')
    if (text === '') this.#say('subject', 'error', 'Thiếu trích yếu nội dung.')
    return this.#context.typeInSubject ? typeWithSubject(text) : { subject: text, type: null }
  }

  number(): string | null {
    const text = this.#shared('number') ? withoutDay(this.text('number')) : this.text('number')
    if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text))
      this.#say('number', 'warning', `“${text}” là một ngày: bảng tính có thể đã đổi số, ký hiệu thành ngày.`)
    return text || null
  }

  type(fromSubject: string | null, number: string | null): string | null {
    const text = this.text('type')
    return text === '' ? (fromSubject ?? typeOfNumber(number)) : typeWritten(text)
  }

  recipients(): string[] {
    const list = this.text('recipients', true)
      .split(/[;\n]+/)
      .map((one) => one.replace(/^[-–+•\s]+|[.\s]+$/g, ''))
      .filter((one) => one !== '')
    if (list.length > 79 || list.some((one) => one.length > 500))
      this.#say('recipients', 'error', 'Quá nhiều nơi nhận, hoặc một nơi nhận dài quá 500 ký tự.')
    const kept = this.text('keptBy').replace(/^lưu:?\s*/i, '')
    return kept === '' ? list : [...list, `Lưu: ${kept}`]
  }

  copies(): number {
    const text = this.text('copies')
    if (text === '') return 1
    const copies = Number(/^0*(\d{1,4})(?:\s*(?:bản|b))?$/i.exec(text)?.[1] ?? 0)
    if (copies < 1) this.#say('copies', 'warning', `“${text.slice(0, 40)}” không phải số bản: ghi là 1.`)
    return Math.max(1, copies)
  }

  urgency(): Line['urgency'] {
    const text = this.text('urgency').toUpperCase()
    if (/H[OỎ][ẢA]?\s*T[ỐO]C/.test(text)) return 'HỎA TỐC'
    if (/TH[ƯU][ỢO]NG/.test(text)) return 'THƯỢNG KHẨN'
    return /KH[ẨA]N/.test(text) ? 'KHẨN' : null
  }

  compare({
    dated,
    registeredOn,
    direction,
  }: {
    dated: Day | null
    registeredOn: Day | null
    direction: Direction
  }): void {
    const { today } = this.#context
    if (dated !== null && dated > today) this.#say('dated', 'error', `${dayOfKey(dated)} ở sau hôm nay.`)
    if (registeredOn === null) return
    const where = this.#context.mapping.enteredOn === undefined ? 'dated' : 'enteredOn'
    if (registeredOn > today) this.#say(where, 'error', `${dayOfKey(registeredOn)} ở sau hôm nay.`)
    if (direction === 'in' && dated !== null && dated > registeredOn)
      this.#say('dated', 'warning', `Ngày của văn bản (${dayOfKey(dated)}) ở sau ngày đến (${dayOfKey(registeredOn)}).`)
  }

  /** Whether the field has its column together with another one. */
  #shared(name: FieldName): boolean {
    const { mapping } = this.#context
    return Object.entries(mapping).some(([other, column]) => other !== name && column === mapping[name])
  }
}

function wrongDay(text: string, read: Extract<ReadDay, { wrong: string }>): string {
  const said = `“${text.slice(0, 40)}”`
  const hint = read.hint === undefined ? '' : ` (${read.hint})`
  if (read.wrong === 'impossible') return `${said} không có trong lịch${hint}.`
  if (read.wrong === 'several') return `${said} có nhiều ngày; ghi một ngày. Ví dụ: 05/09/2021.`
  return `${said} không đọc được thành ngày${hint}. Ví dụ: 05/09/2021.`
}

function clean(text: string, keepLines: boolean): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cf}\uFFFD]/gu, '')
    .replace(keepLines ? /[^\S\n]+/g : /\s+/g, ' ')
  return plain.replace(/[\p{Cc}--\n]/gv, '').trim()
}
