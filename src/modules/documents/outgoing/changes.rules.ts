import type { Block, OfficialPaper } from '#kernel/official-paper.ts'

/** A piece of text as it stands in both papers, in the later only, or in the former only. */
export type Piece = { text: string; is: 'same' | 'added' | 'removed' }
/** A line of the body: unchanged ones are told by their number only. */
export type Change = { is: 'same'; lines: number } | { is: 'added' | 'removed' | 'changed'; pieces: Piece[] }
export type FieldChange = { field: string; before: string; after: string }

/** What a paper says otherwise than it did: in its head and foot, and line by line in its body. */
export function changesBetween(before: OfficialPaper, after: OfficialPaper): { fields: FieldChange[]; body: Change[] } {
  return {
    fields: changedFields(before, after),
    body: changedLines(linesOf(before.body), linesOf(after.body)),
  }
}

const fields = [
  'type',
  'subject',
  'parent',
  'issuer',
  'notation',
  'place',
  'urgency',
  'addressees',
  'signing',
  'signer',
  'recipients',
] as const

function changedFields(before: OfficialPaper, after: OfficialPaper): FieldChange[] {
  const said = (paper: OfficialPaper, field: (typeof fields)[number]) => [paper[field] ?? ''].flat().join('; ')
  return fields
    .map((field) => ({ field, before: said(before, field), after: said(after, field) }))
    .filter((change) => change.before !== change.after)
}

/** The body as lines of plain text. */
export function linesOf(body: readonly Block[]): string[] {
  return body.flatMap((block) => {
    if (block.kind === 'table')
      return [
        block.caption,
        block.columns.map(({ title }) => title).join(' | '),
        ...block.rows.map((row) => row.join(' | ')),
      ]
    if (block.kind === 'picture') return [`[${block.caption || block.alt}]`]
    const text = block.text.map((run) => run.text).join('')
    return [block.kind === 'point' ? `${block.mark} ${text}` : text]
  })
}

type Edit = { is: Piece['is']; item: string }

/** Longer spans are not compared item by item: the work grows with the square of their length. */
const longest = { lines: 1_200, words: 400 }

/** The shortest way from one list to the other, what they have in common at both ends aside. */
function edits(before: readonly string[], after: readonly string[], most: number): Edit[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++
  const same = (items: readonly string[]): Edit[] => items.map((item) => ({ is: 'same', item }))
  const middle = between(before.slice(head, before.length - tail), after.slice(head, after.length - tail), most)
  return [...same(before.slice(0, head)), ...middle, ...same(before.slice(before.length - tail))]
}

function between(before: readonly string[], after: readonly string[], most: number): Edit[] {
  const removed = before.map((item): Edit => ({ is: 'removed', item }))
  const added = after.map((item): Edit => ({ is: 'added', item }))
  if (before.length === 0 || after.length === 0 || before.length * after.length > most * most)
    return [...removed, ...added]
  const width = after.length + 1
  const common = new Uint16Array((before.length + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      common[row * width + column] =
        before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const found: Edit[] = []
  let [row, column] = [0, 0]
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      found.push({ is: 'same', item: before[row]! })
      row++
      column++
    } else if (at(row + 1, column) >= at(row, column + 1)) found.push(removed[row++]!)
    else found.push(added[column++]!)
  }
  return [...found, ...removed.slice(row), ...added.slice(column)]
}

/** What two lists of lines say otherwise, line by line. */
export function changedLines(before: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = []
  let removed: string[] = []
  let added: string[] = []
  const settle = () => {
    const pairs = Math.min(removed.length, added.length)
    for (let at = 0; at < pairs; at++) changes.push(changeOf(removed[at]!, added[at]!))
    for (const text of removed.slice(pairs)) changes.push({ is: 'removed', pieces: [{ text, is: 'removed' }] })
    for (const text of added.slice(pairs)) changes.push({ is: 'added', pieces: [{ text, is: 'added' }] })
    removed = []
    added = []
  }
  for (const { is, item } of edits(before, after, longest.lines)) {
    if (is === 'removed') removed.push(item)
    else if (is === 'added') added.push(item)
    else {
      settle()
      const last = changes.at(-1)
      if (last?.is === 'same') last.lines++
      else changes.push({ is: 'same', lines: 1 })
    }
  }
  settle()
  return changes
}

type Word = { word: string; blank: string }

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/(\S*)(\s*)/gu)]
    .map(([, word = '', blank = '']) => ({ word, blank }))
    .filter((one) => one.word + one.blank !== '')

/** What has fewer of its letters in common is another sentence. */
const leastAlike = 0.4

/** What two lines say otherwise: words as one reads them, first what went, then what came; a line that is mostly another one is told whole. */
function changeOf(before: string, after: string): Change {
  const pieces = grouped(wordPieces(wordsOf(before), wordsOf(after)))
  const same = pieces.filter(({ is }) => is === 'same').reduce((sum, { text }) => sum + text.length, 0)
  if (same >= leastAlike * Math.max(before.length, after.length)) return { is: 'changed', pieces }
  return {
    is: 'changed',
    pieces: [
      { is: 'removed', text: before },
      { is: 'added', text: after },
    ],
  }
}

/** Words are compared, and blanks go with the words before them: by themselves they tell nothing. */
function wordPieces(before: readonly Word[], after: readonly Word[]): Piece[] {
  const pieces: Piece[] = []
  let [row, column] = [0, 0]
  const words = (all: readonly Word[]) => all.map(({ word }) => word)
  for (const { is } of edits(words(before), words(after), longest.words)) {
    const [old, now] = [before[row], after[column]]
    if (is !== 'added') row++
    if (is !== 'removed') column++
    if (is === 'removed' && old) pieces.push({ is, text: old.word + old.blank })
    if (is === 'added' && now) pieces.push({ is, text: now.word + now.blank })
    if (is !== 'same' || !old || !now) continue
    if (old.blank === now.blank) pieces.push({ is, text: old.word + old.blank })
    else pieces.push({ is, text: old.word }, { is: 'removed', text: old.blank }, { is: 'added', text: now.blank })
  }
  return pieces.filter(({ text }) => text !== '')
}

/** Words that went and came beside each other are put together, with a lone word that stayed between them. */
function grouped(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  let [removed, added] = ['', '']
  const settle = () => {
    if (removed !== '') found.push({ is: 'removed', text: removed })
    if (added !== '') found.push({ is: 'added', text: added })
    removed = added = ''
  }
  pieces.forEach(({ is, text }, at) => {
    const isEdited = (one: Piece | undefined) => one !== undefined && one.is !== 'same'
    const isBetween = is === 'same' && isEdited(pieces[at - 1]) && isEdited(pieces[at + 1])
    if (is !== 'added' && (is === 'removed' || isBetween)) removed += text
    if (is !== 'removed' && (is === 'added' || isBetween)) added += text
    if (is !== 'same' || isBetween) return
    settle()
    const last = found.at(-1)
    if (last?.is === 'same') last.text += text
    else found.push({ is, text })
  })
  settle()
  return found
}
