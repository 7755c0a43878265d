import { decodeText } from '#kernel/csv.ts'
import type { Line, Page, PaperText } from '../paper.ts'
import { cleanLine, decodeLegacy } from './clean-text.ts'
import { cellsOf } from './cells-of.ts'
import { isMarkup, textOfMarkup } from './markup.ts'
import { unfold } from './unfold.ts'
import { likeness, measureText } from './text-quality.ts'
import { Unreadable } from './unreadable.ts'

/**
 * A text file, also one with tags as pages of the web are: no places, pages only where it has form feeds.
 * @throws Unreadable where it has no letter, or is a letter of e-mail, whose text and files are coded
 */
export function readPlainText(bytes: Uint8Array): PaperText {
  const text = decodeBytes(bytes)
  if (isMail(text.slice(0, 4_000))) throw mailNotPaper()
  return readTextPages(isMarkup(text) ? textOfMarkup(text) : text)
}

/** Lines of a head as mail servers write them; a page of the web that was saved as one file has the same. */
const isMail = (start: string) =>
  /^\s*[A-Za-z][\w-]*: /.test(start) &&
  /^(?:MIME-Version|Received|Return-Path|Message-ID|Delivered-To|Content-Transfer-Encoding):/im.test(start)

const mailNotPaper = () =>
  new Unreadable(
    'unknown-kind',
    'Đây là thư điện tử hoặc trang web lưu thành một tệp (.eml, .mht). Hãy mở ra rồi gửi từng tệp bên trong, hoặc in thành PDF.',
  )

/** A text with form feeds between its pages, where it has pages. */
export function readTextPages(text: string): PaperText {
  const pages = text.split('\f').map(readPage)
  while (pages.length > 1 && pages.at(-1)?.lines.length === 0) pages.pop()
  if (pages.every((page) => page.lines.length === 0)) throw new Unreadable('no-text', 'Tệp không có chữ nào.')
  const { letters, marked } = measureText(text)
  const says = 'Chữ trong tệp thiếu dấu tiếng Việt; hãy gửi bản PDF hoặc ảnh chụp để đọc lại.'
  return { pages, warnings: letters > 300 && marked < 0.05 ? [{ about: 'text', says }] : [] }
}

/** UTF-8, UTF-16 and Windows-1258 as everywhere; besides them TCVN3 and VNI, which look like Latin-1. */
function decodeBytes(bytes: Uint8Array): string {
  const usual = decodeText(bytes)
  if (isUtf8(bytes)) return decodeLegacy(usual)
  const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const legacy = decodeLegacy(latin)
  return likeness(legacy) > likeness(usual) ? legacy : usual
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** What parts the columns of a table in a text file. */
const bar = /(?:^|\s)\|(?=\s|$)/

const textsOfCells = (row: string) => cellsOf(row).map(({ from, to }) => row.slice(from, to))

function readPage(text: string, at: number): Page {
  const number = at + 1
  const rows = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap(unfold)
    .map((row) => row.split(bar).flatMap(textsOfCells).map(cleanLine))
  const lines: Line[] = columnsInOrder(rows.map((row) => row.filter((cell) => cell !== ''))).map((line) => ({
    text: line,
  }))
  return { number, from: 'plain', lines: withoutPageNumber(lines, number) }
}

/** Rows side by side give the left column first, then the right one, as long as they follow each other. */
function columnsInOrder(rows: readonly string[][]): string[] {
  const lines: string[] = []
  let right: string[] = []
  for (const [first, ...others] of rows) {
    if (first === undefined) continue
    if (others.length === 0) {
      lines.push(...right)
      right = []
    }
    lines.push(first)
    right.push(...others)
  }
  return [...lines, ...right]
}

/** Page numbers come alone at the top or the end of a page, or behind the last word of its first line. */
function withoutPageNumber(lines: readonly Line[], number: number): Line[] {
  const alone = new RegExp(`^[-–. ]*${number}[-–. ]*$`)
  const behind = new RegExp(`(?<=\\p{L}[,;.:]?) ${number}$`, 'u')
  return lines.flatMap((line, at) => {
    const edge = at === 0 || at === lines.length - 1
    if (edge && alone.test(line.text)) return []
    return at === 0 && number > 1 && behind.test(line.text)
      ? [{ ...line, text: line.text.replace(behind, '') }]
      : [line]
  })
}
