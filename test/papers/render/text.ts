import type { Chance } from '../chance.ts'
import type { Block, MadePaper } from '../made-paper.ts'
import { wrap } from '../wrap.ts'
import { arrangeFoot, arrangeHead } from './arrange.ts'

/**
 * `ordered`: as one would read it. `extracted`: as programs take text out of PDF files, columns and page numbers astray.
 * `recognised`: as recognition of letters gives it, what stands side by side on one line.
 */
export type Manner = 'ordered' | 'extracted' | 'recognised'

type Piece = { text: string; note?: string }

/** The text of a whole paper, as a file of plain text holds it. */
export function renderText(paper: MadePaper, chance: Chance, manner: Manner): string {
  const width = chance.between(72, 96)
  const pieces: Piece[] = [
    ...arrangeHead(paper, chance, manner).map(plain),
    ...addresseeLines(paper, width).map(plain),
    ...paper.body.flatMap((block) => blockPieces(block, width)),
    ...arrangeFoot(paper.foot, chance, manner).map(plain),
    ...paper.appendix.flatMap((block) => blockPieces(block, width)),
  ]
  const trailing = manner === 'extracted' && chance.maybe(0.5)
  const spaced = manner === 'recognised' || chance.maybe(0.2)
  const lines = paginate(pieces, chance, manner)
  return lines
    .flatMap((line) => (spaced && /[.;:]$/.test(line) ? [line, ''] : [line]))
    .map((line) => (trailing && /[\p{L},]$/u.test(line) ? `${line} ` : line))
    .join('\n')
}

const plain = (text: string): Piece => ({ text })

function addresseeLines(paper: MadePaper, width: number): string[] {
  return paper.addressees.flatMap((line) => wrap(line, Math.min(width, 70)))
}

function blockPieces(block: Block, width: number): Piece[] {
  if (block.kind === 'table') return block.rows.map((row) => plain(row.join(' ')))
  if (block.kind !== 'noted') return wrap(block.text, width).map(plain)
  const marked = block.text.replace(/\.?$/, `${block.mark}.`)
  return wrap(marked, width).map((text, at) => (at === 0 ? { text, note: `${block.mark} ${block.note}` } : { text }))
}

/** Puts page numbers and footnotes where pages end. */
function paginate(pieces: Piece[], chance: Chance, manner: Manner): string[] {
  const height = chance.between(34, 48)
  const numbering = chance.pick(
    manner === 'ordered'
      ? (['none', 'own line'] as const)
      : (['none', 'own line', 'glued', 'glued with a space'] as const),
  )
  const lines: string[] = []
  let notes: string[] = []
  let page = 1
  pieces.forEach((piece, at) => {
    lines.push(piece.text)
    if (piece.note) notes.push(piece.note)
    const last = at === pieces.length - 1
    if ((at + 1) % height !== 0 && !last) return
    lines.push(...notes)
    notes = []
    page += 1
    if (last) return
    if (numbering === 'own line') lines.push(String(page))
    const end = lines.length - 1
    if (numbering === 'glued') lines[end] = `${lines[end]}${page}`
    if (numbering === 'glued with a space') lines[end] = `${lines[end]} ${page}`
  })
  return lines
}
