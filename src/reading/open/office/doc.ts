import WordExtractor from 'word-extractor'
import type { PaperText } from '../../paper.ts'
import { decodeLegacy } from '../clean-text.ts'
import { readTextPages } from '../plain-text.ts'
import { Unreadable, unknownKind } from '../unreadable.ts'

/** The text of a document of Word 97 to 2003, without places; cells of a row stand side by side, as in a text file with columns. */
export async function readDoc(bytes: Uint8Array): Promise<PaperText> {
  if (holds(bytes, 'EncryptedPackage'))
    throw new Unreadable('locked', 'Tệp Word có mật khẩu. Hãy lưu một bản không đặt mật khẩu.')
  if (!holds(bytes, 'WordDocument')) throw unknownKind()
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes))
    const [body, headers] = [document.getBody(), document.getHeaders({ includeFooters: false })]
    const text = /cộng hòa|cộng hoà|đảng cộng sản/iu.test(headers) ? `${headers}\n${body}` : body
    return readTextPages(decodeLegacy(text))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('damaged', 'Tệp DOC bị hỏng hoặc có mật khẩu. Hãy mở bằng Word, lưu thành DOCX rồi gửi lại.')
  }
}

/** Whether the directory of a compound file (MS-CFB) names a part. */
const holds = (bytes: Uint8Array, part: string) => Buffer.from(bytes).includes(Buffer.from(part, 'utf16le'))
