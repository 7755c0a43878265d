import { readStreams } from '../compound-file.ts'
import { damaged } from '../archive/unzip.ts'
import { locked, readXlsBook, bytesAt } from '../table/xls/workbook.ts'
import { recordsOf, TextReader, type XlsRecord } from '../table/xls/records.ts'
import { sectionsOf, type Annex } from './read-annex.ts'
import { headRows, stampOf } from './stamp.ts'

const types = { begin: 0x809, shared: 0xfd, label: 0x204, rich: 0xd6, header: 0x14, footer: 0x15, box: 0x1b6 }

/**
 * The mark of secrecy of a workbook of Excel 95 to 2003 (MS-XLS); undefined where the compound file holds another thing.
 * @throws Unreadable where it is locked or damaged
 */
export function readXlsAnnex(bytes: Uint8Array): Annex | undefined {
  try {
    const streams = readStreams(bytes, ['Workbook', 'Book', 'EncryptedPackage'])
    if (streams.has('EncryptedPackage')) throw locked()
    const stream = streams.get('Workbook') ?? streams.get('Book')
    return stream && { mark: stampOf(leavesOf(stream)) }
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error
  }
}

type Found = { rows: string[][]; apart: string[] }

/** What each sheet says first, the hidden ones too, whichever order they stand in. */
function leavesOf(stream: Uint8Array): Found[] {
  const book = readXlsBook(stream)
  const leaves: Found[] = []
  const text = ({ data, pieces }: XlsRecord, at: number) =>
    book.unicode
      ? new TextReader(pieces, at + 2).text(data.getUint16(at, true))
      : bytesAt(book, data, at + 2, data.getUint16(at, true))
  for (const record of recordsOf(stream)) {
    const { type, data } = record
    if (type === types.begin) leaves.push({ rows: [], apart: [] })
    const leaf = leaves.at(-1)
    if (!leaf) continue
    if (type === types.shared) put(leaf, data, book.strings[data.getUint32(6, true)] ?? '')
    else if (type === types.label || type === types.rich) put(leaf, data, text(record, 6))
    else if ((type === types.header || type === types.footer) && data.byteLength > 2)
      leaf.apart.push(...sectionsOf(book.unicode ? text(record, 0) : bytesAt(book, data, 1, data.getUint8(0))))
    else if (type === types.box) leaf.apart.push(boxOf(record))
  }
  return leaves
}

function put({ rows }: Found, data: DataView, text: string): void {
  const [row, column] = [data.getUint16(0, true), data.getUint16(2, true)]
  if (row >= headRows || column > 255) return
  const cells = (rows[row] ??= [])
  cells[column] = text
}

/** What a text box says stands in the pieces that continue its record (MS-XLS 2.4.329 TxO). */
function boxOf({ data, pieces }: XlsRecord): string {
  const length = data.byteLength >= 12 ? data.getUint16(10, true) : 0
  return length > 0 && pieces.length > 1 ? new TextReader(pieces.slice(1), 0).text(length) : ''
}
