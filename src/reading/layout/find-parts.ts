import type { PaperText, Warning } from '../paper.ts'
import { isProse } from './body-start.ts'
import { type End, findEnd } from './find-end.ts'
import { findFoot, settleName } from './find-foot.ts'
import { findHead, type HeadPlaces } from './find-head.ts'
import { withoutIncomingStamp } from './incoming-stamp.ts'
import { findMotto, findPartyName, findStateName } from './marks.ts'
import { isPageMark, withoutGluedNumber } from './page-marks.ts'
import type { Head, Parts } from './parts.ts'
import { type Piece, piecesOf, spanOf } from './piece.ts'
import { splitColumns } from './split-columns.ts'
import { joinTornHead } from './torn-head.ts'
import { splitTypeLine } from './type-line.ts'

/** The pieces of the text as it was written, without numbers of pages, and apart from them what was stamped on it. */
function writtenAndStamped(paper: PaperText): { written: Piece[]; stamps: Piece[] } {
  const all = piecesOf(paper)
  const edges = new Set<Piece>()
  paper.pages.forEach((_, page) => {
    const own = all.filter((piece) => piece.page === page && piece.source.stamped !== true)
    for (const piece of [...own.slice(0, 2), ...own.slice(-2)]) edges.add(piece)
  })
  return {
    written: all.filter((piece) => piece.source.stamped !== true && !isPageMark(piece, edges.has(piece))),
    stamps: all.filter(({ source }) => source.stamped === true),
  }
}

const says: Readonly<Record<End['why'], string>> = {
  appendix: 'Tệp có phụ lục hoặc tài liệu kèm theo; chỉ văn bản chính được đọc.',
  copy: 'Văn bản là bản sao; chỉ phần văn bản được sao được đọc.',
  paper: 'Tệp có hơn một văn bản hoặc có mẫu kèm theo; chỉ văn bản đầu được đọc.',
}

function headOf(pieces: readonly Piece[], places: HeadPlaces | null): Head {
  const of = (indices: readonly number[] | undefined) =>
    (indices ?? []).flatMap((at) => {
      const piece = pieces[at]
      return piece === undefined ? [] : [piece]
    })
  return {
    issuers: of(places?.issuers),
    number: of(places?.number),
    date: of(places?.date),
    type: of(places?.type),
    subject: of(places?.subject),
    addressees: of(places?.addressees),
  }
}

/** Whole lines of which no piece is taken, and not what stands between the first lines of a head. */
function bodyOf(
  pieces: readonly Piece[],
  whole: readonly Piece[],
  taken: ReadonlySet<number>,
  between: ReadonlySet<number>,
): Piece[] {
  const key = ({ page, line }: Piece) => page * 100_000 + line
  const out = new Set(pieces.filter((_, at) => taken.has(at) || between.has(at)).map(key))
  const kept = new Set(pieces.map(key))
  return whole.filter((piece) => kept.has(key(piece)) && !out.has(key(piece)))
}

/** Short lines that stand between pieces of the head and are none themselves: seals, handwriting, marks. */
function betweenHead(pieces: readonly Piece[], head: readonly number[]): Set<number> {
  const found = new Set<number>()
  const sorted = head.toSorted((a, b) => a - b)
  sorted.forEach((at, index) => {
    const next = sorted[index + 1]
    if (next === undefined || next - at > 5) return
    for (let gap = at + 1; gap < next; gap++) if (!isProse(pieces[gap]?.text ?? '')) found.add(gap)
  })
  const first = sorted[0] ?? 0
  if (first <= 4 && pieces.slice(0, first).every(({ text }) => text.length < 60))
    for (let at = 0; at < first; at++) found.add(at)
  return found
}

function profileOf(pieces: readonly Piece[]): Parts['profile'] {
  const first = pieces.find(({ text }) => findStateName(text) !== null || findPartyName(text) !== null)
  if (first !== undefined) return findPartyName(first.text) === null ? 'state' : 'party'
  return pieces.slice(0, 12).some(({ text }) => findMotto(text) !== null) ? 'state' : null
}

/** So many lines of a head may stand above the name of the state or of the Party, and below it. */
const [above, below] = [8, 12]

function linesOfHeads(pieces: readonly Piece[]): Piece[] {
  const found = new Set<Piece>()
  pieces.forEach(({ text }, at) => {
    if (findStateName(text) === null && findPartyName(text) === null) return
    for (const piece of pieces.slice(Math.max(0, at - above), at + below + 1)) found.add(piece)
  })
  return [...found]
}

/** Head, body and foot of the first paper of a file, wherever they stand in its text. */
export function findParts(paper: PaperText): Parts {
  const { written, stamps } = writtenAndStamped(paper)
  const all = splitTypeLine(joinTornHead(withoutIncomingStamp(written.map(withoutGluedNumber).flatMap(splitColumns))))
  const end = findEnd(all)
  const pieces = end === null ? all : all.slice(0, end.at)
  const head = findHead(pieces)
  const headPlaces = head === null ? [] : Object.values(head).flat()
  const foot = findFoot(pieces, new Set(headPlaces))
  const taken = new Set([...headPlaces, ...(foot?.recipients ?? []), ...(foot?.signature ?? [])])
  const of = (places: readonly number[] = []) => pieces.filter((_, at) => places.includes(at))
  const found = settleName({ recipients: of(foot?.recipients), signature: of(foot?.signature) })
  const warnings: Warning[] = []
  const beyond = end === null ? undefined : all[end.at]
  if (end !== null && beyond !== undefined) warnings.push({ about: 'parts', says: says[end.why], span: spanOf(beyond) })
  return {
    profile: profileOf(pieces),
    head: headOf(pieces, head),
    body: bodyOf(pieces, written, taken, betweenHead(pieces, headPlaces)),
    foot: found,
    stamps,
    heads: linesOfHeads(all),
    marked: [...pieces.filter(({ page }, at) => page === 0 && at < 60), ...stamps],
    warnings,
  }
}
