import type { Page, PaperText, Warning } from '../../paper.ts'
import { limits, pagesWithin } from '../limits.ts'
import { withMarks } from '../office/page-edges.ts'
import { pageOfWords } from '../ocr/page-of-words.ts'
import { lookAtPictures, orLeave } from '../pictured/look-at-pictures.ts'
import type { Progress } from '../progress.ts'
import { likeness } from '../text-quality.ts'
import { inThread } from '../threads/pool.ts'
import { recogniseDrawn } from '../threads/recognise-drawn.ts'
import { Unreadable } from '../unreadable.ts'
import type { Pixels } from './picture-pixels.ts'
import type { Layer } from './read-layer.ts'
import { headsToLookAt, stampedOn } from './stamped-heads.ts'

/** The text of a PDF: its own where it can be believed, recognised in the picture of the page where not. */
export async function readPdf(
  bytes: Uint8Array,
  { onProgress, signal, leavePictures, recognised = limits.recognised }: Progress,
): Promise<PaperText> {
  const {
    layers: own,
    pages: count,
    pixels,
    marks,
    pictures,
  } = await inThread({ do: 'read-layers', bytes }, { signal })
  const layers = withJunkThroughout(own)
  const doubtful = layers.filter((layer) => isDoubtful(layer, pixels.all)).map(({ page }) => page.number)
  const drawn = new Set(pagesWithin(doubtful.length, recognised).map((at) => doubtful[at - 1]!))
  const isRead = drawn.size === 0 || pixels.largest <= limits.whole.pdf
  const tooLarge = !isRead || (drawn.size > 0 && !leavePictures && !(await shrinkPictures(bytes, pixels, signal)))
  if (tooLarge && layers.every(({ page }) => page.lines.length === 0))
    throw new Unreadable('too-large', `${largePicture} Không quét lại được thì vào sổ bằng tay kèm tệp này.`)
  const heads = headsToLookAt(layers, drawn)
  const waiting = new Set([...drawn, ...heads.map(({ page }) => page.number)]).size + pictures.length
  if (leavePictures && waiting > 0) {
    const known = { pages: layers.map(({ page }) => page), warnings: [] }
    return await orLeave(withMarks(known, marks), waiting, signal)
  }
  let read = 0
  const pages = await inOrder(layers, async (layer) => {
    const page = drawn.has(layer.page.number) ? await readPicture(bytes, layer, signal) : layer.page
    read += 1
    onProgress?.({ page: read, of: layers.length })
    return page
  })
  if (pages.every((page) => page.lines.length === 0))
    throw new Unreadable('no-text', 'Không thấy chữ nào trong tệp PDF này.')
  const warnings = partly(count, layers.length, doubtful.length - drawn.size)
  const said: Warning[] = tooLarge ? [...warnings, { about: 'pages', says: largePicture }] : warnings
  const stamped = await stampedOn(bytes, heads, signal)
  const attached = await lookAtPictures(pictures, { signal })
  return withMarks({ pages, warnings: said }, [...marks, ...stamped, ...attached.marks])
}

const largePicture = `Tệp PDF có ảnh hơn ${limits.whole.pdf / 1_000_000} triệu điểm ảnh, lớn quá mức đọc được. Hãy quét lại ở 300 dpi.`

/** Makes smaller in their place what is too large to be unpacked whole. @returns whether all of them could be */
async function shrinkPictures(bytes: Uint8Array, { toShrink }: Pixels, signal: AbortSignal | undefined) {
  for (let left = toShrink; left > 0; left -= 1)
    if (!(await inThread({ do: 'shrink-picture', bytes }, { signal }))) return false
  return true
}

/** Pages of one file that are drawn or recognised at once: enough to keep two threads at work, and few pictures in memory. */
const pagesAtOnce = 3

/** What becomes of each layer, in their order. */
async function inOrder(layers: readonly Layer[], read: (layer: Layer) => Promise<Page>): Promise<Page[]> {
  const pages: Page[] = []
  const left = layers.entries()
  const lane = async () => {
    for (const [at, layer] of left) pages[at] = await read(layer)
  }
  await Promise.all(Array.from({ length: pagesAtOnce }, lane))
  return pages
}

/** Where one page's text is junk so is that of a page which has too little of it to tell: one program wrote them all. */
function withJunkThroughout(layers: readonly Layer[]): Layer[] {
  const isJunk = layers.some(({ worth }) => worth === 'junk')
  return layers.map((layer) => (isJunk && layer.worth === 'scarce' ? { ...layer, worth: 'junk' } : layer))
}

/** Pictures of fewer pixels together are emblems and signatures, not scanned pages: a page of A4 at 72 dpi has 500,000. */
const scanPixels = 500_000

/** A page with few letters is looked at only where the file holds a picture that could be a page, or the page says nothing. */
function isDoubtful({ worth, page }: Layer, pixels: number): boolean {
  return worth === 'junk' || (worth === 'scarce' && (pixels > scanPixels || page.lines.every(({ stamped }) => stamped)))
}

async function readPicture(bytes: Uint8Array, layer: Layer, signal: AbortSignal | undefined): Promise<Page> {
  const { number, width = 0, height = 0 } = layer.page
  const known = layer.worth === 'junk' ? [] : layer.page.lines.flatMap(({ box }) => box ?? [])
  const drawn = await inThread({ do: 'draw', bytes, page: number, known }, { signal })
  if (drawn.bands.length === 0) return layer.page
  const { words, marks } = await recogniseDrawn(drawn, signal)
  const page = pageOfWords(words, { number, width, height, stamps: layer.stamps, marks })
  return isBetter(page, layer) ? page : layer.page
}

const textOf = ({ lines }: Page) => lines.map(({ text }) => text).join('\n')

/** A short text that can be believed gives way only where the picture says much more. */
const muchMore = 1.3

/** What was recognised counts unless the page's own text has more that reads like Vietnamese. */
function isBetter(recognised: Page, { page, worth }: Layer): boolean {
  const [seen, written] = [textOf(recognised), textOf(page)]
  const least = worth === 'scarce' ? muchMore : 1
  return seen.length * likeness(seen) >= least * written.length * likeness(written)
}

function partly(count: number, read: number, unseen: number): Warning[] {
  const warnings: Warning[] = []
  if (read < count)
    warnings.push({
      about: 'pages',
      says: `Tệp có ${count} trang; chỉ đọc ${limits.pages.first} trang đầu và ${limits.pages.last} trang cuối.`,
    })
  if (unseen > 0)
    warnings.push({
      about: 'pages',
      says: `Có ${unseen} trang ảnh chưa được nhận dạng chữ: tệp có quá nhiều trang ảnh.`,
    })
  return warnings
}
