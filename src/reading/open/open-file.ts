import type { PaperText } from '../paper.ts'
import type { Annex } from './annex/read-annex.ts'
import type { Unpacked } from './archive/read-archive.ts'
import { readImage } from './image/read-image.ts'
import { limits } from './limits.ts'
import { withMarks } from './office/page-edges.ts'
import { lookAtPictures, orLeave } from './pictured/look-at-pictures.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { readPlainText } from './plain-text.ts'
import type { Progress } from './progress.ts'
import { sniff } from './sniff.ts'
import { inThread } from './threads/pool.ts'
import { annexNotPaper, LeftForPictures, unknownKind, Unreadable } from './unreadable.ts'

/**
 * What came of one file: a paper, or why there is none. One of an archive has the name of its entry, and its bytes. A workbook and slides are no
 * papers; of them there is the mark of secrecy that they bear.
 */
export type Opened = { entry?: string; bytes?: Uint8Array } & (
  | { paper: PaperText }
  | { problem: Unreadable; mark?: string }
)

/** The papers in a file: one, or those of a ZIP archive and of the archives within it, each for itself. The bytes are never changed. */
export async function openPapers(bytes: Uint8Array, progress: Progress = {}): Promise<Opened[]> {
  try {
    const opened = await open(bytes, progress)
    if (!('files' in opened)) return [openedOf(opened)]
    const { files } = opened
    if (files.length === 0) throw new Unreadable('empty', 'Tệp nén không chứa tệp nào.')
    const papers: Opened[] = []
    for (const [at, { name, bytes: packed }] of files.entries()) {
      const one = await openOne(packed, progress)
      const left = pagesLeft([one])
      if (left > 0) return [{ problem: new LeftForPictures(left + files.length - at - 1) }]
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
    const opened = await open(bytes, progress)
    return 'files' in opened ? { problem: archiveNotPaper() } : openedOf(opened)
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error }
    throw error
  }
}

type Content = { paper: PaperText } | { files: Unpacked[] } | { annex: Annex }

function openedOf(content: Exclude<Content, { files: Unpacked[] }>): Opened {
  if ('paper' in content) return content
  const { mark } = content.annex
  return { problem: annexNotPaper(), ...(mark !== null && { mark }) }
}

/**
 * The text of a file that is one paper, with places where it has pages.
 * @throws Unreadable with a sentence in Vietnamese where the file gives no text
 */
export async function openFile(bytes: Uint8Array, progress: Progress = {}): Promise<PaperText> {
  const opened = await open(bytes, progress)
  if ('files' in opened) throw archiveNotPaper()
  if ('annex' in opened) throw annexNotPaper()
  return opened.paper
}

const archiveNotPaper = () =>
  new Unreadable('too-many', 'Đây là tệp nén chứa nhiều tệp. Hãy giải nén rồi gửi từng tệp.')

/** A text of this many bytes is read in less time than it takes to hand it to a thread. */
const shortText = 65_536

async function open(bytes: Uint8Array, progress: Progress): Promise<Content> {
  if (bytes.length === 0) throw new Unreadable('empty', 'Tệp trống (0 byte).')
  if (bytes.length > limits.file) throw new Unreadable('too-large', `Tệp lớn hơn ${limits.file / 1_048_576} MB.`)
  const kind = sniff(bytes)
  if (kind === 'text' && bytes.length <= shortText) return { paper: readPlainText(bytes) }
  const copy = shared(bytes)
  const { signal } = progress
  switch (kind) {
    case 'pdf':
      return { paper: await readPdf(copy, progress) }
    case 'png':
    case 'jpeg':
    case 'tiff':
    case 'webp':
    case 'gif':
    case 'heic':
      return { paper: await readImage(copy, progress) }
    case 'zip': {
      const packed = await inThread({ do: 'read-packed', bytes: copy }, { signal })
      return 'files' in packed ? packed : await withPictures(packed, progress)
    }
    case 'ole':
      return await withPictures(await inThread({ do: 'read-compound', bytes: copy }, { signal }), progress)
    case 'rtf':
      return await withPictures(await inThread({ do: 'read-rtf', bytes: copy }, { signal }), progress)
    case 'text':
      return { paper: await inThread({ do: 'read-text', bytes: copy }, { signal }) }
    case 'unknown':
      throw unknownKind()
  }
}

type Carrying = ({ paper: PaperText } | { annex: Annex }) & { pictures: readonly Uint8Array[] }

/** A document with the marks of secrecy that its pictures bear; of one that has no letters its scans are the pages. */
async function withPictures(content: Carrying, progress: Progress): Promise<Content> {
  const { pictures } = content
  if (progress.leavePictures && pictures.length > 0) {
    if ('paper' in content) return { paper: await orLeave(content.paper, pictures.length, progress.signal) }
    if (content.annex.mark === null) throw new LeftForPictures(pictures.length)
  }
  const { pages, marks } = await lookAtPictures(pictures, { signal: progress.signal, onProgress: progress.onProgress })
  if ('annex' in content) return { annex: { mark: content.annex.mark ?? marks[0] ?? null } }
  const paper = content.paper.pages.length > 0 ? content.paper : { pages, warnings: [] }
  if (paper.pages.length === 0) throw new Unreadable('no-text', 'Văn bản này không có chữ nào.')
  return { paper: withMarks(paper, marks) }
}

/** A copy that all threads see, so that it is not copied again for each step. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}
