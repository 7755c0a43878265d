import type { Block } from '#kernel/official-paper.ts'
import type { chartNames, listNames, Part, tableNames } from '../templates/schema.ts'
import {
  comparedWords,
  dayWords,
  figures,
  fillText,
  handsDown,
  numberWords,
  saysNothing,
  toldFigures,
  type Filling,
} from './fill.rules.ts'

export type TypeCount = { direction: 'in' | 'out'; type: string; month: string; papers: number }
export type UnitLine = {
  unit: string | null
  given: number
  finished: number
  onTime: number
  late: number
  open: number
  overdue: number
}
export type TaskLine = {
  text: string
  unit: string | null
  dueOn: string | null
  finishedOn: string | null
  result: string
  number: string | null
  dated: string | null
  issuer: string | null
  handedDown: number
  handedDownDone: number
}
export type PaperLine = {
  number: string | null
  dated: string | null
  issuer: string | null
  type: string | null
  subject: string
}

/** All that the parts of a template are filled from. Drawings are made beforehand, for the charts that the template has. */
export type Material = {
  filling: Filling
  papers: readonly TypeCount[]
  units: readonly UnitLine[]
  lists: ReadonlyMap<(typeof listNames)[number], { tasks: readonly TaskLine[] } | { papers: readonly PaperLine[] }>
  drawings: ReadonlyMap<(typeof chartNames)[number], { svg: string; width: number; height: number; alt: string }>
}

/** The blocks of the paper that a part of a template becomes. */
export function composePart(part: Part, material: Material): Block[] {
  const fill = (text: string) => [{ text: fillText(text, material.filling) }]
  switch (part.kind) {
    case 'heading':
      return [{ kind: 'heading', level: 3, text: fill(part.text) }]
    case 'paragraph':
      return part.text
        .split(/\n+/)
        .filter((line) => line.trim() !== '' && !saysNothing(line, material.filling))
        .map((line) => ({ kind: 'paragraph', look: part.basis ? 'basis' : 'plain', text: fill(line) }))
    case 'points':
      return part.items.map((item) => ({ kind: 'point', mark: '-', text: fill(item) }))
    case 'table': {
      const table = tableOf(part.of, material)
      const caption = fillText(part.caption, material.filling)
      return table.rows.length === 0
        ? nothingIn(caption)
        : [{ kind: 'table', caption, ...table }, ...unitNote(part.of, material)]
    }
    case 'chart': {
      const caption = fillText(part.caption, material.filling)
      const drawing = material.drawings.get(part.of)
      return drawing ? [{ kind: 'picture', caption, ...drawing }, ...unitNote(part.of, material)] : nothingIn(caption)
    }
    case 'list':
      return listBlocks(part.of, { material, caption: fillText(part.caption, material.filling) })
  }
}

/** What stands where a span has nothing to show. */
function nothingIn(caption: string): Block[] {
  const text = [caption.replace(/[.:\s]+$/, ''), 'trong kỳ không có.'].filter(Boolean).join(': ')
  return [{ kind: 'paragraph', look: 'plain', text: [{ text: capital(text) }] }]
}

/** Why the figures of the units are more than those of the office, where they are. */
function unitNote(of: Extract<Part, { kind: 'table' | 'chart' }>['of'], { filling }: Material): Block[] {
  if (of !== 'tasks-by-unit' || !handsDown(filling.now)) return []
  const text = 'Ghi chú: Số liệu của từng đơn vị gồm cả nhiệm vụ giao xuống đơn vị.'
  return [{ kind: 'paragraph', look: 'plain', text: [{ text }] }]
}

type Table = Pick<Extract<Block, { kind: 'table' }>, 'columns' | 'rows'>
const left = (title: string, share: number) => ({ title, share, align: 'left' as const })
const right = (title: string, share: number) => ({ title, share, align: 'right' as const })

function tableOf(of: (typeof tableNames)[number], { filling, papers, units }: Material): Table {
  if (of === 'compared') {
    const rows = toldFigures(filling).map((name) => [
      figures[name].label,
      numberWords(filling.now[name]),
      numberWords(filling.former[name]),
      comparedWords(filling.now[name], filling.former[name]),
    ])
    return { columns: [left('Chỉ tiêu', 5), right('Kỳ này', 1.6), right('Kỳ trước', 1.6), left('So sánh', 3)], rows }
  }
  if (of === 'papers-by-type') {
    const types = [...new Set(papers.map(({ type }) => type))].toSorted((a, b) => a.localeCompare(b, 'vi'))
    const count = (direction: 'in' | 'out', type: string) =>
      papers.filter((one) => one.direction === direction && one.type === type).reduce((all, one) => all + one.papers, 0)
    const rows = types.map((type) => [named(type), numberWords(count('in', type)), numberWords(count('out', type))])
    return { columns: [left('Loại văn bản', 5), right('Đến', 1.5), right('Đi', 1.5)], rows }
  }
  const rows = units.map((one) => [
    one.unit ?? 'Chưa rõ đơn vị',
    ...[one.given, one.finished, one.onTime, one.late, one.open, one.overdue].map(numberWords),
  ])
  const titles = ['Được giao', 'Đã xong', 'Đúng hạn', 'Chậm', 'Đang làm', 'Quá hạn']
  return { columns: [left('Đơn vị', 4), ...titles.map((title) => right(title, 1.4))], rows }
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
const named = (type: string) => (type === '' ? 'Không ghi loại' : capital(type))

function listBlocks(
  of: (typeof listNames)[number],
  { material, caption }: { material: Material; caption: string },
): Block[] {
  const found = material.lists.get(of)
  const words = of === 'finished-tasks' ? taskWords : openTaskWords
  const lines = !found ? [] : 'tasks' in found ? found.tasks.map(words) : found.papers.map(paperWords)
  if (lines.length === 0) return nothingIn(caption)
  const head: Block[] = caption ? [{ kind: 'paragraph', look: 'plain', text: [{ text: caption }] }] : []
  return [...head, ...lines.map((text): Block => ({ kind: 'point', mark: '-', text: [{ text }] }))]
}

/** "Công văn số 479/SGDĐT-VP ngày 02/09/2026 của Sở …", as far as it is known. */
function sourceWords({ number, dated, issuer }: Pick<TaskLine, 'number' | 'dated' | 'issuer'>): string {
  if (number === null && issuer === null) return ''
  return [
    'văn bản',
    number === null ? '' : `số ${number}`,
    dated === null ? '' : `ngày ${dayWords(dated)}`,
    byWords(issuer),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Our own papers bear the name as their heads write it, in capitals: in our own report that is left unsaid. */
const byWords = (issuer: string | null) => (issuer && issuer !== issuer.toUpperCase() ? `của ${issuer}` : '')

/** Of a task that was merged from several, each a line of its own. */
const inOneSentence = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/[.;\s]+$/, '').trim())
    .filter(Boolean)
    .join('; ')

function taskWords(task: TaskLine): string {
  const source = sourceWords(task)
  const facts = [
    task.unit ?? '',
    task.finishedOn ? `xong ngày ${dayWords(task.finishedOn)}` : task.dueOn ? `hạn ${dayWords(task.dueOn)}` : '',
    task.handedDown === 0 ? '' : `giao xuống ${task.handedDown} nhiệm vụ, đã xong ${task.handedDownDone}`,
    source,
  ].filter(Boolean)
  const text = capital(inOneSentence(task.text))
  const result = task.result ? `. Kết quả: ${inOneSentence(task.result)}` : ''
  return `${text}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}${result}.`
}

/** Of a task that was open when the span ended, also where it was done before the report was made: that is for the next one. */
const openTaskWords = (task: TaskLine) => taskWords({ ...task, finishedOn: null, result: '' })

function paperWords({ number, dated, issuer, type, subject }: PaperLine): string {
  const head = [
    type ? named(type) : 'Văn bản',
    number ? `số ${number}` : '',
    dated ? `ngày ${dayWords(dated)}` : '',
    byWords(issuer),
  ]
  return `${head.filter(Boolean).join(' ')}: ${subject}.`
}
