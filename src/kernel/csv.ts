/** Limits of a table that is read: a larger one is refused as a whole. */
export const csvLimits = { rows: 20_000, columns: 100, cell: 2_000 }

/** The file is not a table that can be read; `line` counts from 1 where it is known. */
export class CsvError extends Error {
  override name = 'CsvError'
  readonly line: number | undefined
  constructor(message: string, line?: number) {
    super(message)
    this.line = line
  }
}

export type CsvRow = { line: number; cells: string[] }

/**
 * Text of a file as office programs save it: UTF-8 with or without byte order mark, UTF-16 either way round, or
 * Windows-1258, the legacy page of Vietnamese Windows. The result is in normal form C.
 */
export function decodeText(bytes: Uint8Array): string {
  return decoderFor(bytes)
    .decode(bytes)
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
}

/** Which way round a text in UTF-16 is, by its mark, or by its letters where it has none; undefined of other bytes. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (isUtf16(bytes, 1)) return 'utf-16le'
  return isUtf16(bytes, 0) ? 'utf-16be' : undefined
}

/** Upper bytes of letters in Vietnamese texts beyond Latin-1: ă đ ơ ư, marks set apart, letters with two marks, dashes and quotes. */
const upperBytes = new Set([0x01, 0x03, 0x1e, 0x20])

/** Whether hardly any pair of bytes, the upper one at `upper`, is no letter of a Vietnamese text, and many are plain ones. */
function isUtf16(bytes: Uint8Array, upper: 0 | 1): boolean {
  const pairs = Math.min(1_000, Math.floor(bytes.length / 2))
  let usual = 0
  let others = 0
  for (let at = 0; at < pairs; at += 1) {
    const high = bytes[2 * at + upper] ?? 0
    const low = bytes[2 * at + 1 - upper] ?? 0
    if (high === 0 && (low >= 32 || (low >= 9 && low <= 13))) usual += 1
    else if (!upperBytes.has(high)) others += 1
  }
  return usual > pairs / 3 && others <= pairs / 50
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16)
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return new TextDecoder('utf-8')
  } catch {
    return new TextDecoder('windows-1258')
  }
}

/**
 * Rows of a CSV text (RFC 4180), separated by comma, semicolon or tab: whichever the first row has most of, unless said.
 * Empty rows are left out; each row keeps the line on which it begins.
 * @throws CsvError where a quote is not closed, or a limit is passed
 */
export function readCsv(text: string, asked: { limits?: typeof csvLimits; separator?: string } = {}): CsvRow[] {
  const { limits = csvLimits, separator = separatorOf(text) } = asked
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let line = 1
  const push = (cell: string) => {
    if (cell.length > limits.cell) throw new CsvError(`Một ô có quá ${limits.cell} ký tự.`, row.line)
    if (row.cells.length >= limits.columns) throw new CsvError(`Một dòng có quá ${limits.columns} cột.`, row.line)
    row.cells.push(cell)
  }
  const end = () => {
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row)
    if (rows.length > limits.rows) throw new CsvError(`Tệp có quá ${limits.rows} dòng.`, row.line)
  }
  for (let at = 0; at <= text.length;) {
    const { cell, next, breaks } = readCell(text, at, separator, line)
    push(cell)
    line += breaks
    at = next + 1
    if (text[next] === separator) continue
    end()
    if (text[next] === '\r' && text[at] === '\n') at++
    line++
    row = { line, cells: [] }
    if (at >= text.length) break
  }
  return rows
}

type Cell = { cell: string; next: number; breaks: number }

function readCell(text: string, from: number, separator: string, line: number): Cell {
  if (text[from] !== '"') {
    let next = from
    while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next++
    return { cell: plain(text.slice(from, next)), next, breaks: 0 }
  }
  let quote = text.indexOf('"', from + 1)
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  if (quote < 0) throw new CsvError('Dấu ngoặc kép mở mà không đóng.', line)
  const inside = text.slice(from + 1, quote).replaceAll('""', '"')
  const rest = readCell(text, quote + 1, separator, line)
  const breaks = inside.split('\n').length - 1
  return { cell: plain(inside + rest.cell), next: rest.next, breaks: breaks + rest.breaks }
}

function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '')
  const most = (count: string) => first.split(count).length
  return [',', ';', '\t'].toSorted((a, b) => most(b) - most(a))[0] ?? ','
}

const formula = /^[=+\-@\t\r]/

/** Takes back the apostrophe that `writeCsv` puts before what a spreadsheet would run as a formula. */
function plain(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}

/**
 * A CSV text that spreadsheet programs open as it is: byte order mark, CRLF, quotes where needed, and an apostrophe before
 * a cell that would be run as a formula (OWASP: CSV injection).
 */
export function writeCsv(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(safe(cell))).join(','))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

function safe(cell: string | number | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  return formula.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell
}
