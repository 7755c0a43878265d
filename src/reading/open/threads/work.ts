import type { Word } from '../lines/words.ts'
import { cutInTwo, type Picture } from '../ocr/picture.ts'
import { readPictures } from '../image/read-pictures.ts'
import { recognise } from '../ocr/recognise.ts'
import { drawPage, pictureShare } from '../pdf/draw-page.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { readLayers, type Layer } from '../pdf/read-layer.ts'
import { limits, pagesWithin } from '../limits.ts'

/** One step of reading a file, done in a thread beside the program. */
export type Work =
  | { do: 'read-layers'; bytes: Uint8Array }
  | { do: 'draw'; bytes: Uint8Array; page: number; scarce: boolean }
  | { do: 'read-pictures'; bytes: Uint8Array }
  | { do: 'recognise'; picture: Picture }

/** What each step gives: of a picture its bands, page by page. `draw` gives none for a page that holds no picture to speak of. */
export type Done = {
  'read-layers': { layers: Layer[]; pages: number }
  draw: Picture[]
  'read-pictures': Picture[][]
  recognise: Word[]
}

export async function doWork(work: Work): Promise<Done[Work['do']]> {
  switch (work.do) {
    case 'read-layers':
      return await readAllLayers(work.bytes)
    case 'draw':
      return await draw(work)
    case 'read-pictures':
      return (await readPictures(work.bytes)).map(cutInTwo)
    case 'recognise':
      return await recognise(work.picture)
  }
}

async function readAllLayers(bytes: Uint8Array): Promise<Done['read-layers']> {
  const document = await openPdf(bytes, 'text')
  try {
    const layers = await readLayers(document, pagesWithin(document.numPages, limits.pages))
    return { layers, pages: document.numPages }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Of a page with few letters and no large picture its few letters are all there is. */
async function draw({ bytes, page: number, scarce }: Extract<Work, { do: 'draw' }>): Promise<Picture[]> {
  const document = await openPdf(bytes, 'pictures')
  try {
    const page = await document.getPage(number)
    if (scarce && (await pictureShare(page)) < 0.3) return []
    return cutInTwo(await drawPage(page))
  } finally {
    await document.loadingTask.destroy()
  }
}
