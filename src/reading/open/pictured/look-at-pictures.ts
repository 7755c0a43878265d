import type { Line, Page, PaperText } from '../../paper.ts'
import { pageOfWords } from '../ocr/page-of-words.ts'
import type { Progress } from '../progress.ts'
import { inThread } from '../threads/pool.ts'
import { recogniseDrawn } from '../threads/recognise-drawn.ts'
import { LeftForPictures, Unreadable } from '../unreadable.ts'

/** What pictures within a document say: pages where they are scans, without places, and marks of secrecy on any of them. */
export type Seen = { pages: Page[]; marks: string[] }

type Watched = { signal: AbortSignal | undefined; onProgress?: Progress['onProgress'] | undefined }

/** One after the other: somebody else may wait for the same threads. */
export async function lookAtPictures(pictures: readonly Uint8Array[], { signal, onProgress }: Watched): Promise<Seen> {
  const seen: Seen = { pages: [], marks: [] }
  for (const [at, bytes] of pictures.entries()) {
    const page = await readPictured(bytes, signal)
    onProgress?.({ page: at + 1, of: pictures.length })
    if (!page || page.lines.length === 0) continue
    const mark = await markOf({ pages: [page], warnings: [] }, signal)
    if (mark !== undefined) seen.marks.push(mark)
    seen.pages.push({ ...page, number: seen.pages.length + 1 })
  }
  return seen
}

/**
 * A paper of which so many pictures were not looked at yet, where its letters alone say that it is secret: it does not wait for them.
 * @throws LeftForPictures where they do not
 */
export async function orLeave(paper: PaperText, pictures: number, signal: AbortSignal | undefined): Promise<PaperText> {
  if ((await markOf(paper, signal)) === undefined) throw new LeftForPictures(pictures)
  return paper
}

const markOf = async (paper: PaperText, signal: AbortSignal | undefined) =>
  (await inThread({ do: 'read-paper', paper }, { slow: true, signal })).secrecy?.value

async function readPictured(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<Page | undefined> {
  try {
    const drawn = await inThread({ do: 'draw-pictured', bytes }, { signal })
    const { words, marks } = await recogniseDrawn(drawn, signal)
    const page = pageOfWords(words, { number: 1, width: 595, height: 842, stamps: [], marks })
    return { number: 1, from: 'plain', lines: page.lines.map(withoutPlace) }
  } catch (error) {
    if (error instanceof Unreadable && error.because !== 'stopped') return undefined
    throw error
  }
}

/** Nobody can be shown where on the picture a line stands: the document shows its text alone. */
function withoutPlace(line: Line): Line {
  const { box, ...rest } = line
  return box ? rest : line
}
