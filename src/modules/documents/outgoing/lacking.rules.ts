import type { Day } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { dayOfKey } from '#vietnamese/format.ts'
import { isSubject } from '../papers/subject.rules.ts'

/** Places that a template left to be filled in: “{{name}}” that nothing stands for, “(ghi ở đây …)”. */
const leftOpen = /\{\{[^{}]{0,80}\}\}|\(ghi ở đây[^()]{0,200}\)/giu

type Written = Pick<OfficialPaper, 'type' | 'body' | 'subject' | 'signer' | 'addressees'>

/** Of many alike, so many are named. */
const mostNamed = 5

/** `field` is where it is mended, `text` what is to be replaced there; `words` are a sentence. */
export type Lack = { field: string; words: string; text?: string }

/** A unit that has ended, with its last day where that is known. */
export type Ended = { name: string; until: Day | null }
/**
 * Texts of tasks that go with a paper: of those with nobody to go to, and of those that go to a unit that is not the authority's own, or is
 * no more.
 */
export type Unled = {
  nobody: readonly string[]
  outside: readonly string[]
  ended: readonly { text: string; units: readonly Ended[] }[]
}

/**
 * All that a paper lacks to be shown to who approves it, or to go out, as it stands: named in one refusal, by the first field.
 * On an issued paper the unled tasks would stay where nobody looks for them.
 */
export function whatLacks(paper: OfficialPaper, unled: Unled): Refusal | undefined {
  const lacks = [...lacksOf(paper), ...withoutUnit(unled)]
  const [first] = lacks
  return first && refuse('not-allowed', lacks.map(({ words }) => words).join(' '), { field: first.field })
}

/** What the paper itself lacks. */
export function lacksOf(paper: Written): Lack[] {
  const { type, body, subject, signer, addressees } = paper
  // A công văn is a letter: a paper of a type of its own goes to those named at its end.
  const unaddressed = (type === null || type === 'công văn') && addressees.every((line) => line.trim() === '')
  return [
    ...(!isSubject(subject) ? [{ field: 'content.subject', words: 'Văn bản chưa có trích yếu.' }] : []),
    ...(unaddressed ? [{ field: 'content.addressees', words: 'Công văn chưa ghi kính gửi ai.' }] : []),
    ...(body.length === 0 ? [{ field: 'content.body', words: 'Văn bản chưa có nội dung.' }] : []),
    ...(signer.trim() === '' ? [{ field: 'content.signer', words: 'Văn bản chưa ghi họ tên người ký.' }] : []),
    ...openPlaces(paper),
  ]
}

function openPlaces({ body }: Written): Lack[] {
  const places = [...new Set(body.flatMap((block) => textOf(block).match(leftOpen) ?? []))]
  const [text] = places
  if (text === undefined) return []
  const words = `Còn chỗ để sẵn chưa ghi: ${named(places)}. Hãy ghi nội dung hoặc xoá dòng đó.`
  return [{ field: 'content.body', words, text }]
}

function withoutUnit({ nobody, outside, ended }: Unled): Lack[] {
  const lack = (texts: readonly string[], why: string): Lack[] =>
    texts.length === 0 ? [] : [{ field: 'tasks', words: `Nhiệm vụ giao kèm ${named(texts.map(shortened))} ${why}` }]
  return [
    ...lack(nobody, 'chưa có đơn vị. Hãy chọn đơn vị hoặc bỏ nhiệm vụ đó.'),
    ...lack(outside, 'giao cho đơn vị không thuộc cơ quan. Hãy chọn đơn vị khác.'),
    ...lack(
      ended.map(({ text }) => text),
      `giao cho đơn vị đã kết thúc: ${endedTold(ended.flatMap(({ units }) => units))}. Hãy chọn đơn vị khác.`,
    ),
  ]
}

const endedTold = (units: readonly Ended[]) =>
  [...new Set(units.map(({ name, until }) => (until ? `${name} (hết ngày ${dayOfKey(until)})` : name)))].join(', ')

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text)

function named(texts: readonly string[]): string {
  const told = texts.slice(0, mostNamed).map((text) => `“${text}”`)
  const rest = texts.length - told.length
  return `${told.join(', ')}${rest > 0 ? ` và ${rest} chỗ nữa` : ''}`
}

function textOf(block: OfficialPaper['body'][number]): string {
  if (block.kind === 'picture') return block.caption
  if (block.kind === 'table') return [block.caption, ...block.rows.flat()].join('\n')
  return block.text.map(({ text }) => text).join('')
}
