import type { Page, PaperText } from '../../paper.ts'
import { pageOfWords } from '../ocr/page-of-words.ts'
import type { Progress } from '../progress.ts'
import { inThread } from '../threads/pool.ts'
import { recogniseDrawn } from '../threads/recognise-drawn.ts'
import { LeftForPictures, Unreadable } from '../unreadable.ts'

/** What pictures within a document say: pages where they are scans, without places, and marks of secrecy on any of them. */
export type Seen = { pages: Page[]; marks: string[] }

/** @throws LeftForPictures where there is no time for pictures now */
export async function lookAtPictures(pictures: readonly Uint8Array[], progress: Progress): Promise<Seen> {
  if (progress.leavePictures && pictures.length > 0) throw new LeftForPictures(pictures.length)
  const seen: Seen = { pages: [], marks: [] }
  for (const [at, bytes] of pictures.entries()) {
    const page = await readPictured(bytes, progress.signal)
    progress.onProgress?.({ page: at + 1, of: pictures.length })
    if (!page || page.lines.length === 0) continue
    const paper: PaperText = { pages: [page], warnings: [] }
    const { secrecy } = await inThread({ do: 'read-paper', paper }, { slow: true, signal: progress.signal })
    if (secrecy) seen.marks.push(secrecy.value)
    seen.pages.push({ ...page, number: seen.pages.length + 1 })
  }
  return seen
}

async function readPictured(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<Page | undefined> {
  try {
    const drawn = await inThread({ do: 'draw-pictured', bytes }, { signal })
    const { words, marks } = await recogniseDrawn(drawn, signal)
    const page = pageOfWords(words, { number: 1, width: 595, height: 842, stamps: [], marks })
    return { number: 1, from: 'plain', lines: page.lines.map(({ box: _, ...line }) => line) }
  } catch (error) {
    if (error instanceof Unreadable && error.because !== 'stopped') return undefined
    throw error
  }
}
