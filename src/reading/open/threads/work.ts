import type { Box, PaperText } from '../../paper.ts'
import type { Reading } from '../../reading.ts'
import { readArchive, type Unpacked } from '../archive/read-archive.ts'
import { listEntries } from '../archive/unzip.ts'
import type { Word } from '../lines/words.ts'
import { cutInTwo, inkOutside, type Picture, type Sheet } from '../ocr/picture.ts'
import type { Crop } from '../ocr/stamps.ts'
import { drawHead, drawPage } from '../pdf/draw-page.ts'
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
import { picturesOfDoc, picturesOfRtf } from '../pictured/pictures-in-bytes.ts'
import { picturesOfPacked } from '../pictured/pictures-of-packed.ts'
import { show } from '../show/show.ts'
import { readTableFile } from '../table/read-table-file.ts'
import type { TableFile } from '../table/table-file.ts'
import { unknownKind, Unreadable } from '../unreadable.ts'
import { withinReach } from '../within-reach.ts'
import { embeddedIn, lookWithin, type Within } from './embedded.ts'
import { readCompound } from './read-compound.ts'

/** One step of reading a file, done in a thread beside the program. */
export type Work =
  | { do: 'read-layers'; bytes: Uint8Array }
  | { do: 'shrink-picture'; bytes: Uint8Array }
  | { do: 'draw'; bytes: Uint8Array; page: number; known: readonly Box[] }
  | { do: 'draw-head'; bytes: Uint8Array; page: number; pictures: readonly Box[] }
  | { do: 'count-pictures'; bytes: Uint8Array }
  | { do: 'read-pictures'; bytes: Uint8Array }
  | { do: 'recognise'; picture: Picture }
  | { do: 'draw-pictured'; bytes: Uint8Array }
  | { do: 'read-stamps'; stamps: readonly Crop[] }
  | { do: 'read-packed'; bytes: Uint8Array }
  | { do: 'read-compound'; bytes: Uint8Array }
  | { do: 'read-rtf'; bytes: Uint8Array }
  | { do: 'read-text'; bytes: Uint8Array }
  | { do: 'show'; bytes: Uint8Array; page: number; width: number; area: Box | undefined }
  | { do: 'read-paper'; paper: PaperText }
  | { do: 'read-table'; bytes: Uint8Array; sheet: number }

/** What is to be recognised of a page: the bands of its picture, and what may be stamps. */
export type Drawn = { bands: Picture[]; stamps: Crop[] }

/** What a document says in letters, and pictures in it that may be scans or stamps. */
type Carrying<D> = D & { pictures: Uint8Array[] }

/** What each step gives: of a PDF the marks of secrecy of what is attached to it. `shrink-picture` changes the bytes in the memory that all threads share. `draw` gives none where the page shows no more than its known lines. */
export type Done = {
  'read-layers': { layers: Layer[]; pages: number; pixels: Pixels } & Within
  'shrink-picture': boolean
  draw: Drawn
  'draw-head': Crop[]
  'count-pictures': number
  'read-pictures': Drawn[]
  recognise: Word[]
  'draw-pictured': Drawn
  'read-stamps': Word[]
  'read-packed': Carrying<{ paper: PaperText } | { annex: Annex }> | { files: Unpacked[] }
  'read-compound': Carrying<{ paper: PaperText } | { annex: Annex }>
  'read-rtf': Carrying<{ paper: PaperText }>
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
    case 'draw-head':
      return await stampsInHead(work)
    case 'count-pictures':
      return await (await import('../image/read-pictures.ts')).countPictures(work.bytes)
    case 'read-pictures':
      return await readDrawn(work.bytes)
    case 'recognise':
      return await (await import('../ocr/recognise.ts')).recognise(work.picture)
    case 'draw-pictured':
      return await drawPictured(work.bytes)
    case 'read-stamps':
      return await (await import('../ocr/read-stamps.ts')).readStamps(work.stamps)
    case 'read-packed':
      return await readPacked(work.bytes)
    case 'read-compound':
      return { ...readCompound(work.bytes), pictures: await picturesOfDoc(work.bytes) }
    case 'read-rtf':
      return { paper: withinReach(readRtf(work.bytes)), pictures: await picturesOfRtf(work.bytes) }
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

async function readDrawn(bytes: Uint8Array): Promise<Drawn[]> {
  const { readSheets } = await import('../image/read-pictures.ts')
  return await Promise.all((await readSheets(bytes)).map(drawnOf))
}

/** A picture within a document: one that could be a page whole, of a smaller one only whether it is a stamp. */
async function drawPictured(bytes: Uint8Array): Promise<Drawn> {
  const { shapeOf } = await import('../pictured/to-look-at.ts')
  const { readSheets, readStamp } = await import('../image/read-pictures.ts')
  if ((await shapeOf(bytes)) === 'small') return { bands: [], stamps: await readStamp(bytes) }
  const [sheet] = await readSheets(bytes)
  return sheet ? await drawnOf(sheet) : { bands: [], stamps: [] }
}

async function drawnOf(sheet: Sheet): Promise<Drawn> {
  const { straighten } = await import('../ocr/straighten.ts')
  const { stampsIn } = await import('../ocr/stamps.ts')
  const { width, height, grey, scale, top } = sheet
  const stamps = stampsIn(sheet)
  return { bands: cutInTwo(straighten({ width, height, grey, scale, top })), stamps }
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
    const within = await lookWithin(attachedTo(document, numbers))
    return { layers, pages: document.numPages, pixels: picturePixels(bytes), ...within }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Ink beyond what the known lines explain: two lines of letters, or a picture. */
const unknownInk = 0.003
/** Ink on a page that says nothing otherwise: a name, as where a foot has run over to a page of its own. */
const leastInk = 0.0003

async function draw({ bytes, page: number, known }: Extract<Work, { do: 'draw' }>): Promise<Drawn> {
  const document = await openPdf(bytes, 'pictures')
  try {
    const sheet = await drawPage(await document.getPage(number))
    if (inkOutside(sheet, known) < (known.length === 0 ? leastInk : unknownInk)) return { bands: [], stamps: [] }
    return await drawnOf(sheet)
  } finally {
    await document.loadingTask.destroy()
  }
}

/** What may be stamps in the head of a page, and the pictures there that are as large as one. */
async function stampsInHead({ bytes, page, pictures }: Extract<Work, { do: 'draw-head' }>): Promise<Crop[]> {
  const { cutOutAt, stampsIn } = await import('../ocr/stamps.ts')
  const document = await openPdf(bytes, 'pictures')
  try {
    const sheet = await drawHead(await document.getPage(page))
    return [...stampsIn(sheet), ...cutOutAt(sheet, pictures)]
  } finally {
    await document.loadingTask.destroy()
  }
}

async function readPacked(bytes: Uint8Array): Promise<Done['read-packed']> {
  const entries = listEntries(bytes)
  const kind = packedKind(entries)
  if (kind === 'files') return { files: readArchive(entries) }
  const within = await lookWithin(embeddedIn(entries))
  const pictures = [...(await picturesOfPacked(entries)), ...within.pictures]
  if (kind === 'unknown') {
    const annex = await readAnnex(entries)
    if (!annex) throw unknownKind()
    return { annex: { mark: annex.mark ?? within.marks[0] ?? null }, pictures }
  }
  const paper = unlessPictured(() => (kind === 'docx' ? readDocx(bytes) : readOdt(bytes)), pictures)
  return { paper: withMarks(withinReach(paper), within.marks), pictures }
}

/** A document without letters, but with pictures, may be a scan that was put into it: a paper without pages here. */
function unlessPictured(read: () => PaperText, pictures: readonly Uint8Array[]): PaperText {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable && error.because === 'no-text' && pictures.length > 0)
      return { pages: [], warnings: [] }
    throw error
  }
}
