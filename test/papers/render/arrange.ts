import type { Chance } from '../chance.ts'
import type { Foot, MadePaper } from '../made-paper.ts'
import type { Manner } from './text.ts'

/** The lines of the head and the title, in an order in which they are met in files. */
export function arrangeHead(paper: MadePaper, chance: Chance, manner: Manner): string[] {
  const { head, title, layout, newForm } = paper
  const anyRule = chance.pick(layout === 'party' ? ['*', '*', '* ', '-----', ''] : ['', '', '', '_______', '-------'])
  const rule = newForm ? '*' : anyRule
  const left = [...head.parent, ...head.issuer]
  const ruled = rule === '' ? left : [...left, rule]
  const subject = head.subject
  const marks = head.marks
  const anyTail = chance.maybe(0.3) ? ['_______'] : []
  const underTitle = newForm ? ['-----'] : anyTail
  const titleLines = title ? [...title.authority, title.type, ...title.subject, ...underTitle] : []
  return [
    ...order(
      { ruled, left, nation: head.nation, number: head.number, subject, placeDate: head.placeDate, marks },
      chance,
      manner,
    ),
    ...titleLines,
  ]
}

type Parts = {
  ruled: string[]
  left: string[]
  nation: string[]
  number: string
  subject: string[]
  placeDate: string
  marks: string[]
}

function order(parts: Parts, chance: Chance, manner: Manner): string[] {
  const { ruled, left, nation, number, subject, placeDate, marks } = parts
  const columns = [...ruled, number, ...subject, ...marks, ...nation, placeDate]
  if (manner === 'ordered')
    return chance.pick([
      columns,
      [...ruled, ...nation, number, ...subject, placeDate, ...marks],
      [...ruled, number, ...marks, ...subject, ...nation, placeDate],
    ])
  if (manner === 'recognised') return [...marks, ...sideBySide(left, nation), `${number} ${placeDate}`, ...subject]
  return chance.pick([
    columns,
    [...ruled, ...nation, `${number} ${placeDate}`, ...subject, ...marks],
    [...nation, placeDate, ...ruled, number, ...subject, ...marks],
    [...subject, ...marks, ...ruled, number, ...nation, placeDate],
    [...marks, ...sideBySide(left, nation), `${number} ${placeDate}`, ...subject],
    [...ruled, number, nation[0] ?? '', ...subject, ...nation.slice(1), placeDate, ...marks],
    [placeDate, ...marks, number, ...subject, ...ruled, ...nation],
    ['1', ...columns],
  ])
}

function sideBySide(left: string[], right: string[]): string[] {
  const count = Math.max(left.length, right.length)
  return Array.from({ length: count }, (_, at) => [left[at], right[at]].filter(Boolean).join(' '))
}

/** "Nơi nhận" and the signature, in an order in which they are met. */
export function arrangeFoot(foot: Foot, chance: Chance, manner: Manner): string[] {
  const signature = [...foot.titles, ...(foot.signed ? [foot.signed] : []), ...(foot.signer ? [foot.signer] : [])]
  if (manner === 'ordered')
    return chance.maybe(0.7) ? [...foot.recipients, ...signature] : [...signature, ...foot.recipients]
  const beside = sideBySide(foot.recipients.slice(0, foot.titles.length), foot.titles)
  const rest = foot.recipients.slice(foot.titles.length)
  const under = [...(foot.signed ? [foot.signed] : []), ...(foot.signer ? [foot.signer] : [])]
  const interleaved = [...beside, ...placed(rest, under, chance)]
  if (manner === 'recognised') return interleaved
  const first = foot.recipients[0] ?? ''
  return chance.pick([
    [...foot.recipients, ...signature],
    [...signature, ...foot.recipients],
    [...foot.titles, ...foot.recipients, ...under],
    [first, ...foot.titles, ...foot.recipients.slice(1), ...under],
    interleaved,
  ])
}

/** The name stands beside one of the last items, or on a line after them. */
function placed(rest: string[], under: string[], chance: Chance): string[] {
  if (rest.length === 0 || chance.maybe(0.4)) return [...rest, ...under]
  const line = chance.between(Math.max(0, rest.length - 2), rest.length - 1)
  return rest.map((item, at) => (at === line ? [item, ...under].join(' ') : item))
}
