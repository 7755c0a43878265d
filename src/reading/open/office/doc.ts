import type { PaperText } from '../../paper.ts'
import { decodeLegacy } from '../clean-text.ts'
import { readTextPages } from '../plain-text.ts'
import { Unreadable, unknownKind } from '../unreadable.ts'
import { marksIn, withMarks } from './page-edges.ts'
import { readWord97 } from './word-97/read-word-97.ts'

/** The text of a document of Word 97 to 2003, without places; cells of a row stand side by side, as in a text file with columns. */
export function readDoc(bytes: Uint8Array): PaperText {
  if (holds(bytes, 'EncryptedPackage'))
    throw new Unreadable('locked', 'Tệp Word có mật khẩu. Hãy lưu một bản không đặt mật khẩu.')
  if (!holds(bytes, 'WordDocument')) throw unknownKind()
  const { body, headers, lists } = readWhole(bytes)
  const letterhead = headers.find((header) => /cộng hòa|cộng hoà|đảng cộng sản/iu.test(header))
  const text = readTextPages(decodeLegacy(letterhead === undefined ? body : `${letterhead}\n${body}`))
  const edges = headers.flatMap((header) => decodeLegacy(header).split(/\s*[\r\n\f]\s*/))
  const paper = withMarks(text, marksIn(edges.map((one) => ({ text: one.trim() }))))
  return lists ? paper : { ...paper, warnings: [...paper.warnings, unnumbered] }
}

const unnumbered = {
  about: 'text',
  says: 'Không đọc được số thứ tự và dấu đầu dòng tự động của tệp DOC; hãy so với bản gốc hoặc lưu thành DOCX rồi gửi lại.',
}

function readWhole(bytes: Uint8Array): ReturnType<typeof readWord97> {
  try {
    return readWord97(bytes)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Unreadable('damaged', 'Tệp DOC bị hỏng hoặc có mật khẩu. Hãy mở bằng Word, lưu thành DOCX rồi gửi lại.')
  }
}

/** Whether the directory of a compound file (MS-CFB) names a part. */
const holds = (bytes: Uint8Array, part: string) => Buffer.from(bytes).includes(Buffer.from(part, 'utf16le'))
