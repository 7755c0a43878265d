import { readStreams } from '../../compound-file.ts'

/** The streams of a document of Word 97 to 2003 (MS-DOC 2.1). */
export type WordFile = { main: DataView; table: DataView; data: DataView }

/**
 * Opens the compound file; where its parts lie, its file information block says (MS-DOC 2.5).
 * @throws RangeError where it is damaged, older than Word 97 or locked
 */
export function openWordFile(bytes: Uint8Array): WordFile {
  const streams = readStreams(bytes, ['WordDocument', '0Table', '1Table', 'Data'])
  const stream = (name: string) => viewOf(streams.get(name) ?? new Uint8Array())
  const main = stream('WordDocument')
  const flags = main.getUint16(10, true)
  if (main.getUint16(0, true) !== 0xa5ec || flags & 0x100)
    throw new RangeError('No document of Word 97, or a locked one')
  return { main, table: stream(flags & 0x200 ? '1Table' : '0Table'), data: stream('Data') }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength)

/** Some bytes of others. @throws RangeError where they are not all there */
export function cut(view: DataView, from: number, length: number): DataView {
  if (from + length > view.byteLength) throw new RangeError('A part lies beyond the end of its stream')
  return new DataView(view.buffer, view.byteOffset + from, length)
}

/** Pairs of place and length in the file information block (MS-DOC 2.5.6 FibRgFcLcb97), by their order. */
const parts = {
  styles: 1,
  sections: 6,
  headers: 11,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  shapes: 40,
  boxes: 56,
  lists: 73,
  listsUsed: 74,
}

/** Where a part lies in the stream of tables; of no length where the document has none. */
export function placeOf({ main }: WordFile, part: keyof typeof parts): { at: number; length: number } {
  const at = 154 + parts[part] * 8
  return { at: main.getUint32(at, true), length: main.getUint32(at + 4, true) }
}

export function partOf(file: WordFile, part: keyof typeof parts): DataView {
  const { at, length } = placeOf(file, part)
  return length === 0 ? new DataView(new ArrayBuffer(0)) : cut(file.table, at, length)
}
