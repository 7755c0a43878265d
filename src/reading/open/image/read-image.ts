import type { Page, PaperText } from '../../paper.ts'
import { pageOfWords } from '../ocr/page-of-words.ts'
import type { Picture } from '../ocr/picture.ts'
import type { Progress } from '../progress.ts'
import { inThread } from '../threads/pool.ts'
import { recogniseDrawn } from '../threads/recognise-drawn.ts'
import { LeftForPictures, Unreadable } from '../unreadable.ts'

/** The text of a scan or photograph of a paper, page by page. */
export async function readImage(
  bytes: Uint8Array,
  { onProgress, signal, leavePictures }: Progress,
): Promise<PaperText> {
  if (leavePictures) throw new LeftForPictures(await inThread({ do: 'count-pictures', bytes }, { signal }))
  const pictures = await inThread({ do: 'read-pictures', bytes }, { signal })
  let read = 0
  const pages = await Promise.all(
    pictures.map(async (drawn, at): Promise<Page> => {
      const { words, marks } = await recogniseDrawn(drawn, signal)
      read += 1
      onProgress?.({ page: read, of: pictures.length })
      return pageOfWords(words, { number: at + 1, ...sizeOf(drawn.bands), stamps: [], marks })
    }),
  )
  if (pages.every(({ lines }) => lines.length === 0))
    throw new Unreadable('no-text', 'Không nhận ra chữ nào trong ảnh này.')
  return { pages, warnings: [] }
}

function sizeOf(bands: readonly Picture[]): { width: number; height: number } {
  const edge = (band: Picture) => (band.top + band.height) * band.scale
  return { width: (bands[0]?.width ?? 0) * (bands[0]?.scale ?? 0), height: Math.max(0, ...bands.map(edge)) }
}
