import type { PaperText } from '../paper.ts'
import { limits } from './limits.ts'
import { readImage } from './image/read-image.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { readPlainText } from './plain-text.ts'
import type { Progress } from './progress.ts'
import { sniff, type Kind } from './sniff.ts'
import { Unreadable } from './unreadable.ts'

const pictures: readonly Kind[] = ['png', 'jpeg', 'tiff', 'webp', 'gif']

/**
 * The text of a file, with places where it has pages. The bytes are never changed.
 * @throws Unreadable with a sentence in Vietnamese where the file gives no text
 */
export async function openFile(bytes: Uint8Array, progress: Progress = {}): Promise<PaperText> {
  if (bytes.length === 0) throw new Unreadable('empty', 'Tệp trống, không có byte nào.')
  if (bytes.length > limits.file) throw new Unreadable('too-large', 'Tệp lớn hơn 100 MB.')
  const kind = sniff(bytes)
  if (kind === 'pdf') return await readPdf(shared(bytes), progress)
  if (pictures.includes(kind)) return await readImage(shared(bytes), progress)
  if (kind === 'text') return readPlainText(bytes)
  throw new Unreadable('unknown-kind', 'Chưa đọc được loại tệp này. Đọc được: PDF, ảnh (PNG, JPEG, TIFF), TXT, MD.')
}

/** A copy that all threads see, so that it is not copied again for each step. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}
