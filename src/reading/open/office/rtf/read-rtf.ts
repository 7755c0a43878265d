import { Unreadable } from '../../unreadable.ts'
import type { Block } from '../blocks.ts'
import { Fonts } from './fonts.ts'
import { Story } from './story.ts'
import { tokensOf } from './tokens.ts'

/** What is not said by the paper: tables of the file, pictures, notes, the second form of a drawing, properties of a shape. */
const passedOver = new Set(
  'colortbl stylesheet info pict nonshppict shprslt sp footnote annotation xe tc rxe txe filetbl revtbl fldinst'.split(
    ' ',
  ),
)
/** Of what a reader may leave out (`\*`), what is read: shapes, for the text in them. */
const readThough = new Set(['shpinst', 'do'])
const boxes = new Set(['shptxt', 'dptxbxtext'])
const around = /^(?:header|footer)[lrf]?$/
/** The number or the dash of a list, as the program that wrote the file counted it. */
const labels = new Set(['listtext', 'pntext'])

const said: Readonly<Record<string, string>> = {
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

/** Of characters until the group ends; `size` in points. */
type Look = {
  bold: boolean
  italic: boolean
  capitals: boolean
  hidden: boolean
  size: number | undefined
  font: number
}
const plain: Look = { bold: false, italic: false, capitals: false, hidden: false, size: undefined, font: -1 }
type Group = {
  look: Look
  inTable: boolean
  inLabel: boolean
  skipped: boolean
  inFonts: boolean
  /** Of letters behind one of Unicode that repeat it for readers that know none. */
  after: number
  /** The story that ends with the group. */
  own: 'box' | 'header' | 'footer' | undefined
}

/** Groups within one another. */
const deepest = 2_000

export type RtfRead = { pages: Block[][]; headers: Block[][]; footers: Block[][] }

/**
 * What a file of RTF says (Rich Text Format 1.9.1): its pages, and what stands around them.
 * @throws Unreadable where its end is missing
 */
export function readRtfBlocks(bytes: Uint8Array): RtfRead {
  const reader = new RtfReader()
  for (const token of tokensOf(Buffer.from(bytes).toString('latin1'))) {
    if (token.is === 'open') reader.open()
    else if (token.is === 'close') {
      if (reader.close()) return reader.read
    } else if (token.is === 'word') reader.obey(token.word, token.value)
    else if (token.is === 'byte') reader.sayByte(token.byte)
    else reader.sayLetters(token.letters)
  }
  throw new Unreadable('damaged', 'Tệp RTF bị hỏng, nội dung không trọn. Hãy mở bằng Word, lưu lại rồi gửi.')
}

class RtfReader {
  readonly read: RtfRead = { pages: [], headers: [], footers: [] }
  readonly #fonts = new Fonts()
  readonly #groups: Group[] = []
  readonly #stories: Story[] = [new Story()]
  #now: Group = {
    look: plain,
    inTable: false,
    inLabel: false,
    skipped: false,
    inFonts: false,
    after: 1,
    own: undefined,
  }
  /** Behind `\*`. */
  #mayLeaveOut = false
  /** Letters that repeat one of Unicode for others. */
  #repeats = 0

  open(): void {
    if (this.#groups.length >= deepest)
      throw new Unreadable('damaged', 'Tệp RTF bị hỏng. Hãy lưu thành DOCX rồi gửi lại.')
    this.#groups.push(this.#now)
    this.#now = { ...this.#now, own: undefined }
    this.#repeats = 0
  }

  /** @returns whether that was the end of the file */
  close(): boolean {
    const { own, inTable } = this.#now
    if (own !== undefined) this.#endStory(own, inTable)
    this.#now = this.#groups.pop() ?? this.#now
    this.#repeats = 0
    this.#mayLeaveOut = false
    if (this.#groups.length > 0) return false
    this.read.pages = this.#story.end({ inTable: this.#now.inTable })
    return true
  }

  obey(word: string, value: number | undefined): void {
    const mayLeaveOut = this.#mayLeaveOut
    this.#mayLeaveOut = word === '*'
    if (this.#now.skipped || word === '*' || this.#isRepeat(word)) return
    if (word === 'fonttbl') this.#now.inFonts = true
    else if (this.#now.inFonts) this.#fonts.obey(word, value)
    else if (passedOver.has(word) || (mayLeaveOut && !readThough.has(word))) this.#now.skipped = true
    else if (boxes.has(word)) this.#beginStory('box')
    else if (around.test(word)) this.#beginStory(word.startsWith('header') ? 'header' : 'footer')
    else if (labels.has(word)) this.#now.inLabel = true
    else this.#place(word, value)
  }

  /** A letter of Unicode is repeated by letters or by a word for one; any other word says that nothing repeats it. */
  #isRepeat(word: string): boolean {
    const isOne = this.#repeats > 0 && said[word] !== undefined
    this.#repeats = isOne ? this.#repeats - 1 : 0
    return isOne
  }

  sayByte(byte: number): void {
    if (this.#now.skipped || this.#now.inFonts) return
    if (this.#repeats > 0) this.#repeats -= 1
    else this.#say(this.#fonts.letter(byte, this.#now.look.font))
  }

  sayLetters(letters: string): void {
    if (this.#now.skipped || this.#now.inFonts) return
    const rest = letters.slice(this.#repeats)
    this.#repeats = Math.max(0, this.#repeats - letters.length)
    const { font } = this.#now.look
    this.#say(rest.replace(/[\u0080-\u00ff]/g, (letter) => this.#fonts.letter(letter.charCodeAt(0), font)))
  }

  get #story(): Story {
    return this.#stories.at(-1) ?? new Story()
  }

  #say(text: string): void {
    const { bold, italic, capitals, hidden, size } = this.#now.look
    if (hidden || text === '') return
    this.#story.say({ text: capitals ? text.toUpperCase() : text, bold, italic, ...(size !== undefined && { size }) })
  }

  #beginStory(own: 'box' | 'header' | 'footer'): void {
    // A group is one story, or what it is not would end with it.
    if (this.#now.own !== undefined) return
    this.#stories.push(new Story())
    this.#now.own = own
    this.#now.inTable = false
  }

  #endStory(own: 'box' | 'header' | 'footer', inTable: boolean): void {
    const blocks = this.#stories.pop()?.end({ inTable }).flat() ?? []
    if (own === 'header') this.read.headers.push(blocks)
    else if (own === 'footer') this.read.footers.push(blocks)
    else for (const block of blocks) this.#story.put(block, { inTable: this.#groups.at(-1)?.inTable ?? false })
  }

  #place(word: string, value: number | undefined): void {
    const { inTable, inLabel } = this.#now
    if (word === 'par' || word === 'sect' || word === 'nestcell' || word === 'nestrow')
      this.#story.endParagraph({ inTable })
    else if (word === 'cell') this.#story.endCell()
    else if (word === 'row') this.#story.endRow()
    else if (word === 'page' && !inTable) {
      this.#story.endParagraph({ inTable })
      this.#story.endPage()
    } else if (word === 'tab') this.#say(inLabel ? ' ' : '\t')
    else if (word === 'u') this.#sayUnicode(value ?? 0)
    else if (said[word] !== undefined) this.#say(said[word])
    else if (word === 'intbl') this.#now.inTable = true
    else if (word === 'pard') this.#now.inTable = false
    else if (word === 'uc') this.#now.after = Math.max(0, value ?? 1)
    else if (word === 'deff') this.#fonts.usual = value ?? -1
    else if (word === 'ansicpg') this.#fonts.codePage = value ?? 1252
    else this.#look(word, value)
  }

  #sayUnicode(value: number): void {
    this.#say(String.fromCharCode(value & 0xffff))
    this.#repeats = this.#now.after
  }

  #look(word: string, value: number | undefined): void {
    const isOn = value !== 0
    const { look } = this.#now
    if (word === 'plain') this.#now.look = plain
    else if (word === 'b') this.#now.look = { ...look, bold: isOn }
    else if (word === 'i') this.#now.look = { ...look, italic: isOn }
    else if (word === 'caps') this.#now.look = { ...look, capitals: isOn }
    else if (word === 'v' || word === 'deleted') this.#now.look = { ...look, hidden: isOn }
    else if (word === 'fs') this.#now.look = { ...look, size: (value ?? 24) / 2 }
    else if (word === 'f') this.#now.look = { ...look, font: value ?? -1 }
  }
}
