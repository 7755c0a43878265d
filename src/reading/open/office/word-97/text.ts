import type { CountedLists } from '../counted-lists.ts'
import { lettersIn } from './letters.ts'
import { Looks, type LetterLook } from './looks.ts'
import { readPieces, type Piece } from './pieces.ts'
import { boxesOf, type Stretch } from './stories.ts'
import { partOf, type WordFile } from './word-file.ts'

/** What the letters of a document say, with the numbers and dashes of its lists; cells of a row are parted by tabs. */
export class WordText {
  readonly #file: WordFile
  readonly #pieces: readonly Piece[]
  readonly #looks: Looks
  readonly #lists: CountedLists
  readonly #sectionEnds: ReadonlySet<number>
  /** Text boxes that have not been read. */
  readonly #boxes: Map<number, Stretch>

  constructor(file: WordFile, lists: CountedLists) {
    this.#file = file
    this.#lists = lists
    this.#pieces = readPieces(file)
    this.#looks = new Looks(file)
    this.#sectionEnds = readSectionEnds(file)
    this.#boxes = boxesOf(file)
  }

  /** @throws RangeError where it is not all there */
  of({ from, to }: Stretch): string {
    if (to > from && to > (this.#pieces.at(-1)?.to ?? 0)) throw new RangeError('More text than there is')
    const paragraphs = new Paragraphs()
    let at = from
    for (let nth = this.#pieceAt(from); at < to; nth += 1) {
      const piece = this.#pieces[nth]
      if (!piece) break
      const end = Math.min(to, piece.to)
      while (at < end) at = this.#take(paragraphs, piece, { from: at, to: end })
    }
    return withoutFieldCodes(paragraphs.text())
  }

  /** Which piece holds a letter; they follow each other. */
  #pieceAt(letter: number): number {
    let [low, high] = [0, this.#pieces.length]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((this.#pieces[middle]?.to ?? 0) <= letter) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Takes the letters of a piece that look alike; gives the place of the next one. */
  #take(paragraphs: Paragraphs, piece: Piece, { from, to }: Stretch): number {
    const byteOf = (at: number) => piece.at + (at - piece.from) * piece.width
    const look = this.#looks.letters(byteOf(from), piece)
    const alike = piece.from + Math.ceil((look.to - piece.at) / piece.width)
    const end = Math.min(to, Math.max(from + 1, alike))
    const letters = lettersIn(this.#file.main, byteOf(from), { count: end - from, width: piece.width })
    for (const { 0: said, index } of letters.matchAll(ends)) {
      const at = from + index
      if (said === '\b' && !look.hidden) paragraphs.putBefore(this.#box(at))
      else if (said === '\f' ? this.#sectionEnds.has(at) : said === '\x07' || (said === '\r' && !look.hidden)) {
        const { place, endsRow } = this.#looks.paragraph(byteOf(at), piece)
        paragraphs.end(this.#lists.next(place), said === '\x07' && !endsRow ? '\t' : '\n')
      } else if (!look.hidden) paragraphs.say(shown(said, look))
    }
    return end
  }

  /** The text of the box that hangs on a letter. */
  #box(at: number): string {
    const box = this.#boxes.get(at)
    this.#boxes.delete(at)
    return box ? this.of(box) : ''
  }
}

/** Letters that may end a paragraph (its own mark, that of a cell, that of a section), and that on which a drawing hangs. */
const ends = /[\r\cG\f\b]|[^\r\cG\f\b]+/g

class Paragraphs {
  #lines = ''
  /** What has been said on this line before the paragraph: cells of its row. */
  #line = ''
  #paragraph = ''

  say(text: string): void {
    this.#paragraph += text
  }

  end(label: string, mark: string): void {
    this.#line += label + this.#paragraph + mark
    this.#paragraph = ''
    if (mark === '\t') return
    this.#lines += this.#line
    this.#line = ''
  }

  /** Lines before this one: what hangs on a cell parts no row. */
  putBefore(lines: string): void {
    this.#lines += lines
  }

  text(): string {
    return this.#lines + this.#line + this.#paragraph
  }
}

/** Letters with a meaning of their own (MS-DOC 2.4.1), as far as they are seen; others are places of notes, pictures and drawings. */
const seen = new Map([
  ['\t', '\t'],
  ['\n', '\n'],
  ['\v', '\n'],
  ['\f', '\n'],
  ['\x0e', '\n'],
  ['\x1e', '-'],
  ['\x1f', '\u00ad'],
  ...['\x13', '\x14', '\x15'].map((mark) => [mark, mark] as const),
])

function shown(text: string, { capitals, sign }: LetterLook): string {
  if (sign !== undefined) return sign.repeat(text.length)
  const plain = text.replace(/\p{Cc}/gu, (letter) => seen.get(letter) ?? '')
  return capitals ? plain.toUpperCase() : plain
}

/** Where sections end: a page break in a paragraph is the same letter (MS-DOC 2.8.26 PlcfSed). */
function readSectionEnds(file: WordFile): Set<number> {
  const sections = partOf(file, 'sections')
  const count = Math.max(0, Math.floor((sections.byteLength - 4) / 16))
  return new Set(Array.from({ length: count }, (_, nth) => sections.getUint32((nth + 1) * 4, true) - 1))
}

/** Of a field, which begins with 0x13 and ends with 0x15, only what stands behind 0x14 is seen: what it came to (MS-DOC 2.8.25 Plcfld). */
function withoutFieldCodes(text: string): string {
  const parts: string[] = []
  const open: { from: number; came: boolean }[] = []
  for (const part of text.split(/([\cS-\cU])/)) {
    const field = open.at(-1)
    if (part === '\x13') open.push({ from: parts.length, came: false })
    else if (part !== '\x14' && part !== '\x15') parts.push(part)
    else if (field) {
      if (!field.came) parts.length = field.from
      field.came = true
      if (part === '\x15') open.pop()
    }
  }
  return parts.join('')
}
