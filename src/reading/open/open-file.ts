import type { PaperText } from '../paper.ts'
import type { Unpacked } from './archive/read-archive.ts'
import { readImage } from './image/read-image.ts'
import { limits } from './limits.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { readPlainText } from './plain-text.ts'
import type { Progress } from './progress.ts'
import { sniff } from './sniff.ts'
import { inThread } from './threads/pool.ts'
import { LeftForPictures, unknownKind, Unreadable } from './unreadable.ts'

/** What came of one file: a paper, or why there is none. One of an archive has the name of its entry, and its bytes. */
export type Opened = { entry?: string; bytes?: Uint8Array } & ({ paper: PaperText } | { problem: Unreadable })

/** The papers in a file: one, or those of a ZIP archive, each for itself. The bytes are never changed. */
export async function openPapers(bytes: Uint8Array, progress: Progress = {}): Promise<Opened[]> {
  try {
    const opened = await open(bytes, progress)
    if (!Array.isArray(opened)) return [{ paper: opened }]
    if (opened.length === 0) throw new Unreadable('empty', 'Tệp nén không chứa tệp nào.')
    const papers: Opened[] = []
    for (const [at, { name, bytes: packed }] of opened.entries()) {
      const one = await openOne(packed, progress)
      const left = pagesLeft([one])
      if (left > 0) return [{ problem: new LeftForPictures(left + opened.length - at - 1) }]
      papers.push({ entry: name, bytes: packed, ...one })
    }
    return papers
  } catch (error) {
    if (error instanceof Unreadable) return [{ problem: error }]
    throw error
  }
}

/** How many pages wait until there is time for pictures: of an archive, a page of each file is taken for one behind the first. */
export function pagesLeft(opened: readonly Opened[]): number {
  const [first] = opened
  return first && 'problem' in first && first.problem instanceof LeftForPictures ? first.problem.pages : 0
}

async function openOne(bytes: Uint8Array, progress: Progress): Promise<Opened> {
  try {
    return { paper: await openFile(bytes, progress) }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error }
    throw error
  }
}

/**
 * The text of a file that is one paper, with places where it has pages.
 * @throws Unreadable with a sentence in Vietnamese where the file gives no text
 */
export async function openFile(bytes: Uint8Array, progress: Progress = {}): Promise<PaperText> {
  const opened = await open(bytes, progress)
  if (Array.isArray(opened))
    throw new Unreadable('too-many', 'Đây là tệp nén chứa nhiều tệp. Hãy giải nén rồi gửi từng tệp.')
  return opened
}

/** A text of this many bytes is read in less time than it takes to hand it to a thread. */
const shortText = 65_536

async function open(bytes: Uint8Array, progress: Progress): Promise<PaperText | Unpacked[]> {
  if (bytes.length === 0) throw new Unreadable('empty', 'Tệp trống (0 byte).')
  if (bytes.length > limits.file) throw new Unreadable('too-large', `Tệp lớn hơn ${limits.file / 1_048_576} MB.`)
  const kind = sniff(bytes)
  if (kind === 'text' && bytes.length <= shortText) return readPlainText(bytes)
  const copy = shared(bytes)
  const { signal } = progress
  switch (kind) {
    case 'pdf':
      return await readPdf(copy, progress)
    case 'png':
    case 'jpeg':
    case 'tiff':
    case 'webp':
    case 'gif':
    case 'heic':
      return await readImage(copy, progress)
    case 'zip': {
      const packed = await inThread({ do: 'read-packed', bytes: copy }, { signal })
      return 'paper' in packed ? packed.paper : packed.files
    }
    case 'ole':
      return await inThread({ do: 'read-doc', bytes: copy }, { signal })
    case 'text':
      return await inThread({ do: 'read-text', bytes: copy }, { signal })
    case 'rtf':
      throw new Unreadable('unknown-kind', 'Tệp RTF chưa đọc được. Hãy mở bằng Word và lưu thành DOCX.')
    case 'unknown':
      throw unknownKind()
  }
}

/** A copy that all threads see, so that it is not copied again for each step. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}
