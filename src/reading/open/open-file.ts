import type { PaperText } from '../paper.ts'
import { readPlainText } from './plain-text.ts'
import { Unreadable } from './unreadable.ts'

/**
 * The text of a file, with places where it has pages. The bytes are never changed.
 * @throws Unreadable with a sentence in Vietnamese where the file gives no text
 */
export async function openFile(bytes: Uint8Array): Promise<PaperText> {
  if (bytes.length === 0) throw new Unreadable('empty', 'Tệp trống, không có byte nào.')
  return readPlainText(bytes)
}
