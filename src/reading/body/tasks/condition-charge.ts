import type { Word } from '#vietnamese/words.ts'
import { type Charge, chargeOf } from './charge.ts'
import { nameAt } from './name-at.ts'
import { verbAt } from './verb-at.ts'

/** "Đơn vị nào chưa thực hiện thì khẩn trương thực hiện": whoever a condition is true of is charged with what follows it. */
export function whicheverAt(words: readonly Word[], from: number): Charge | undefined {
  if (words[from]?.toneless === 'nêu') return ifAt(words, from + 1)
  const which = [1, 2, 3, 4, 5].map((ahead) => from + ahead).find((at) => words[at]?.text === 'nào')
  if (which === undefined || nameAt(words.slice(from, which), 0)?.verb !== null) return undefined
  for (let at = which + 1; at < Math.min(words.length, which + 40); at++) {
    const word = words[at]
    if (!word || /[.;:!?]/.test(word.before)) return undefined
    // "Đơn vị nào không báo cáo, Thủ trưởng đơn vị chịu trách nhiệm": another answers for it.
    const other =
      word.before === ',' || word.text === 'thì' ? nameAt(words, word.text === 'thì' ? at + 1 : at) : undefined
    if (typeof other?.verb === 'number') return chargeOf(words, other, from)
    if (word.text !== 'thì' && word.text !== 'phải') continue
    const verb = word.text === 'thì' ? at + 1 : at
    if (verbAt(words, verb) === 0) return undefined
    return chargeOf(words, { from, to: at, kind: 'body', verb }, from)
  }
  return undefined
}

/** "Nếu trưởng các đơn vị không đi họp được phải báo cáo": who is to do something where a condition is true of them. */
function ifAt(words: readonly Word[], from: number): Charge | undefined {
  const ends = [2, 3, 4, 5, 6, 7, 8].map((ahead) => from + ahead)
  const to = ends.findLast((end) => {
    const name = nameAt(words.slice(from, end), 0)
    return name?.verb === null && name.to === end - from
  })
  if (to === undefined || !/^(?:không|chưa|có|đã)$/u.test(words[to]?.text ?? '')) return undefined
  for (let at = to + 1; at < Math.min(words.length, to + 24); at++) {
    const { before, text } = words[at] ?? { before: '.', text: '' }
    if (before !== '') return undefined
    const verb = text === 'thì' ? at + 1 : at
    if (text === 'phải' || (text === 'thì' && verbAt(words, verb) > 0))
      return chargeOf(words, { from, to, kind: 'body', verb }, from)
  }
  return undefined
}
