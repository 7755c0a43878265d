import type { Box, PaperText } from '../../paper.ts'
import type { Reading } from '../../reading.ts'
import { readArchive, type Unpacked } from '../archive/read-archive.ts'
import { listEntries } from '../archive/unzip.ts'
import type { Word } from '../lines/words.ts'
import { cutInTwo, inkOutside, type Picture } from '../ocr/picture.ts'
import { drawPage } from '../pdf/draw-page.ts'
import { withMarks } from '../office/page-edges.ts'
import { attachedTo } from '../pdf/attached.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { picturePixels, type Pixels } from '../pdf/picture-pixels.ts'
import { readLayers, type Layer } from '../pdf/read-layer.ts'
import { shrinkPicture } from '../pdf/shrink-picture.ts'
import { limits, pagesWithin } from '../limits.ts'
import { readAnnex, type Annex } from '../annex/read-annex.ts'
import { packedKind, readDocx, readOdt, readRtf } from '../office/read-office.ts'
import { readPlainText } from '../plain-text.ts'
import { show } from '../show/show.ts'
import { readTableFile } from '../table/read-table-file.ts'
import type { TableFile } from '../table/table-file.ts'
import { unknownKind } from '../unreadable.ts'
import { withinReach } from '../within-reach.ts'
import { embeddedIn, marksWithin } from './embedded.ts'
import { readCompound } from './read-compound.ts'

/** One step of reading a file, done in a thread beside the program. */
export type Work =
  | { do: 'read-layers'; bytes: Uint8Array }
  | { do: 'shrink-picture'; bytes: Uint8Array }
  | { do: 'draw'; bytes: Uint8Array; page: number; known: readonly Box[] }
  | { do: 'count-pictures'; bytes: Uint8Array }
  | { do: 'read-pictures'; bytes: Uint8Array }
  | { do: 'recognise'; picture: Picture }
  | { do: 'read-packed'; bytes: Uint8Array }
  | { do: 'read-compound'; bytes: Uint8Array }
  | { do: 'read-rtf'; bytes: Uint8Array }
  | { do: 'read-text'; bytes: Uint8Array }
  | { do: 'show'; bytes: Uint8Array; page: number; width: number; area: Box | undefined }
  | { do: 'read-paper'; paper: PaperText }
  | { do: 'read-table'; bytes: Uint8Array; sheet: number }

/** What each step gives: of a picture its bands, page by page; of a PDF the marks of secrecy of what is attached to it. `shrink-picture` changes the bytes in the memory that all threads share. `draw` gives none where the page shows no more than its known lines. */
export type Done = {
  'read-layers': { layers: Layer[]; pages: number; pixels: Pixels; marks: string[] }
  'shrink-picture': boolean
  draw: Picture[]
  'count-pictures': number
  'read-pictures': Picture[][]
  recognise: Word[]
  'read-packed': { paper: PaperText } | { files: Unpacked[] } | { annex: Annex }
  'read-compound': { paper: PaperText } | { annex: Annex }
  'read-rtf': PaperText
  'read-text': PaperText
  show: Uint8Array
  'read-paper': Reading
  'read-table': TableFile
}

/** Opening and showing PDF files is loaded with the thread; what else a file may need, when it comes to it. */
export async function doWork(work: Work): Promise<Done[Work['do']]> {
  switch (work.do) {
    case 'read-layers':
      return await readAllLayers(work.bytes)
    case 'shrink-picture':
      return await shrinkPicture(work.bytes)
    case 'draw':
      return await draw(work)
    case 'count-pictures':
      return await (await import('../image/read-pictures.ts')).countPictures(work.bytes)
    case 'read-pictures':
      return await readBands(work.bytes)
    case 'recognise':
      return await (await import('../ocr/recognise.ts')).recognise(work.picture)
    case 'read-packed':
      return await readPacked(work.bytes)
    case 'read-compound':
      return readCompound(work.bytes)
    case 'read-rtf':
      return withinReach(readRtf(work.bytes))
    case 'read-text':
      return withinReach(readPlainText(work.bytes))
    case 'read-paper':
      return await readLong(work.paper)
    case 'read-table':
      return await readTableFile(work.bytes, work.sheet)
    case 'show':
      return await show(work)
  }
}

async function readBands(bytes: Uint8Array): Promise<Picture[][]> {
  const { readPictures } = await import('../image/read-pictures.ts')
  const { straighten } = await import('../ocr/straighten.ts')
  return (await readPictures(bytes)).map((picture) => cutInTwo(straighten(picture)))
}

async function readLong(paper: PaperText): Promise<Reading> {
  const { readPaper } = await import('../../read-paper.ts')
  return readPaper(paper)
}

async function readAllLayers(bytes: Uint8Array): Promise<Done['read-layers']> {
  const document = await openPdf(bytes, 'text')
  try {
    const numbers = pagesWithin(document.numPages, limits.pages)
    const layers = await readLayers(document, numbers)
    const marks = await marksWithin(attachedTo(document, numbers))
    return { layers, pages: document.numPages, pixels: picturePixels(bytes), marks }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Ink beyond what the known lines explain: two lines of letters, or a picture. */
const unknownInk = 0.003
/** Ink on a page that says nothing otherwise: a name, as where a foot has run over to a page of its own. */
const leastInk = 0.0003

async function draw({ bytes, page: number, known }: Extract<Work, { do: 'draw' }>): Promise<Picture[]> {
  const document = await openPdf(bytes, 'pictures')
  try {
    const picture = await drawPage(await document.getPage(number))
    if (inkOutside(picture, known) < (known.length === 0 ? leastInk : unknownInk)) return []
    const { straighten } = await import('../ocr/straighten.ts')
    return cutInTwo(straighten(picture))
  } finally {
    await document.loadingTask.destroy()
  }
}

async function readPacked(bytes: Uint8Array): Promise<Done['read-packed']> {
  const entries = listEntries(bytes)
  switch (packedKind(entries)) {
    case 'docx':
      return { paper: withMarks(withinReach(readDocx(bytes)), await marksWithin(embeddedIn(entries))) }
    case 'odt':
      return { paper: withinReach(readOdt(bytes)) }
    case 'files':
      return { files: readArchive(entries) }
    case 'unknown': {
      const annex = await readAnnex(entries)
      if (!annex) throw unknownKind()
      const [mark] = annex.mark === null ? await marksWithin(embeddedIn(entries)) : [annex.mark]
      return { annex: { mark: mark ?? null } }
    }
  }
}
