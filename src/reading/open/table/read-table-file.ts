import { CsvError, decodeText, readCsv } from '#kernel/csv.ts'
import { damaged, listEntries, type Entry } from '../archive/unzip.ts'
import { legacyDecoder } from '../clean-text.ts'
import { likeness } from '../text-quality.ts'
import { sniff } from '../sniff.ts'
import { Unreadable } from '../unreadable.ts'
import { textOfPart, tooLarge, tooMany } from './inflate-part.ts'
import { readOds } from './ods.ts'
import { readSheet } from './sheet.ts'
import { tableLimits, type TableFile, type TableRow } from './table-file.ts'
import { readWorkbook } from './workbook.ts'
import { readXls } from './xls/read-xls.ts'
import { locked } from './xls/workbook.ts'

/**
 * Reads a workbook (.xlsx, .xls, .ods) or a text with separators (.csv); what it is, its bytes say. `sheet` counts from 0.
 * @throws Unreadable where it is none of them, or beyond the limits
 */
export async function readTableFile(bytes: Uint8Array, sheet: number): Promise<TableFile> {
  const kind = sniff(bytes)
  if (kind === 'text') return readText(bytes)
  const table = kind === 'zip' ? await readZip(bytes, sheet) : kind === 'ole' ? readXls(bytes, sheet) : undefined
  if (!table) throw notTable()
  return { ...table, rows: fromLegacy(table.rows) }
}

const notTable = () =>
  new Unreadable(
    'unknown-kind',
    `Tệp này không phải bảng tính đọc được. Nhập được: .xlsx, .xls, .ods và .csv. ${saveAsXlsx}`,
  )

const saveAsXlsx = 'Hãy mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save as), loại .xlsx, rồi chọn tệp vừa lưu.'

async function readZip(bytes: Uint8Array, sheet: number): Promise<TableFile | undefined> {
  const entries = entriesOf(bytes)
  const content = entries.find(({ name }) => name === 'content.xml')
  if (!content) return readXlsx(entries, sheet)
  const manifest = textOfPart(entries.find(({ name }) => name === 'META-INF/manifest.xml'))
  if (manifest.includes('encryption-data')) throw locked()
  return readOds(content, sheet)
}

async function readXlsx(entries: readonly Entry[], asked: number): Promise<TableFile | undefined> {
  const book = await readWorkbook(entries)
  const sheet = book?.sheets[asked] ? asked : 0
  const entry = book?.sheets[sheet]?.entry
  if (!book || !entry) return undefined
  const { rows, merges } = await readSheet(entry, book)
  const sheets = book.sheets.map(({ name }) => name)
  return { sheets, sheet, rows, merges, from1904: book.from1904 }
}

/** What an archive says of too many or too large files, said of a workbook. */
function entriesOf(bytes: Uint8Array): Entry[] {
  try {
    return listEntries(bytes)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw error.because === 'too-many' ? tooLarge() : damaged()
  }
}

/** Sheets written with fonts from before Unicode say Latin letters: many cells together tell better than one. */
function fromLegacy(rows: TableRow[]): TableRow[] {
  const decode = legacyDecoder(
    rows
      .slice(0, 300)
      .flatMap(({ cells }) => cells)
      .join('\n')
      .slice(0, 40_000),
  )
  return decode ? rows.map(({ row, cells }) => ({ row, cells: cells.map(decode) })) : rows
}

/** Programs on the web hand out pages whose name ends like a workbook's. */
const pageNotTable = () => new Unreadable('unknown-kind', `Tệp này là một trang web mang tên bảng tính. ${saveAsXlsx}`)

function readText(bytes: Uint8Array): TableFile {
  const text = decodeBytes(bytes)
  if (/^\s*<(?:!doctype\s+html|html|table|meta|head|\?xml|\?mso)/i.test(text.slice(0, 500))) throw pageNotTable()
  const { rows, columns, cell } = tableLimits
  try {
    const read = readCsv(text, { limits: { rows, columns, cell }, separator: separatorOf(text) })
    const plain = read.map(({ line, cells }) => ({ row: line, cells }))
    return { sheets: [''], sheet: 0, rows: plain, merges: [], from1904: false }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if ((error.line ?? 0) > rows) throw tooMany()
    const at = error.line === undefined ? '' : ` (dòng ${error.line})`
    throw new Unreadable('damaged', `${error.message.replace(/\.$/, '')}${at}.`)
  }
}

/** Windows-1258, or TCVN3 and VNI, which look like Latin-1: whichever is more like Vietnamese. */
function decodeBytes(bytes: Uint8Array): string {
  const usual = decodeText(bytes)
  if (isUtf8(bytes)) return legacyDecoder(usual.slice(0, 40_000))?.(usual) ?? usual
  const latin = Buffer.from(bytes).toString('latin1')
  const decode = legacyDecoder(latin.slice(0, 40_000))
  const better = decode && likeness(decode(latin.slice(0, 40_000))) > likeness(usual.slice(0, 40_000))
  return better ? decode(latin) : usual
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The separator that parts most of the first lines: a title above the columns may have none. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n|\r/, 40)
  const parted = (mark: string) => lines.reduce((sum, line) => sum + Math.min(30, line.split(mark).length - 1), 0)
  // In a text of Vietnamese a comma is often only a comma.
  const weight = (mark: string) => parted(mark) * (mark === ',' ? 0.5 : 1)
  return [',', ';', '\t'].toSorted((a, b) => weight(b) - weight(a))[0] ?? ','
}
