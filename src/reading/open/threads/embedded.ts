import type { PaperText } from '../../paper.ts'
import { readAnnex } from '../annex/read-annex.ts'
import type { Entry } from '../archive/unzip.ts'
import { listEntries, unpack } from '../archive/unzip.ts'
import { limits, pagesWithin } from '../limits.ts'
import { packedKind, readDocx, readOdt, readRtf } from '../office/read-office.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { readLayers } from '../pdf/read-layer.ts'
import { readPlainText } from '../plain-text.ts'
import { sniff } from '../sniff.ts'
import { Unreadable } from '../unreadable.ts'
import { readCompound } from './read-compound.ts'

/** Files that lie within one: as many are looked at. */
const most = 20
const embedded = /^(?:word|xl|ppt)\/embeddings\/[^/]+$/

/** The files that were put into a document of an office program as they are. */
export function embeddedIn(entries: readonly Entry[]): Iterable<Uint8Array> {
  return entries
    .values()
    .filter(({ name }) => embedded.test(name))
    .map(unpack)
}

/** The marks of secrecy of files that lie within one; a picture, and what cannot be read, is passed over. */
export async function marksWithin(files: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<string[]> {
  const marks: string[] = []
  let left = most
  for await (const bytes of files) {
    const mark = await markOf(bytes).catch(unlessUnreadable)
    if (mark !== null) marks.push(mark)
    left -= 1
    if (left === 0) break
  }
  return marks
}

async function markOf(bytes: Uint8Array): Promise<string | null> {
  const kind = sniff(bytes)
  if (kind === 'zip') return await markOfPacked(bytes)
  if (kind === 'pdf') return await markOfPdf(bytes)
  if (kind === 'rtf') return await markOfPaper(readRtf(bytes))
  if (kind === 'text') return await markOfPaper(readPlainText(bytes))
  if (kind !== 'ole') return null
  const read = readCompound(bytes)
  return 'annex' in read ? read.annex.mark : await markOfPaper(read.paper)
}

async function markOfPacked(bytes: Uint8Array): Promise<string | null> {
  const entries = listEntries(bytes)
  const kind = packedKind(entries)
  if (kind === 'docx') return await markOfPaper(readDocx(bytes))
  if (kind === 'odt') return await markOfPaper(readOdt(bytes))
  return (await readAnnex(entries))?.mark ?? null
}

async function markOfPdf(bytes: Uint8Array): Promise<string | null> {
  const document = await openPdf(bytes, 'text')
  try {
    const layers = await readLayers(document, pagesWithin(document.numPages, limits.recognised))
    return await markOfPaper({ pages: layers.map(({ page }) => page), warnings: [] })
  } finally {
    await document.loadingTask.destroy()
  }
}

async function markOfPaper(paper: PaperText): Promise<string | null> {
  const { readPaper } = await import('../../read-paper.ts')
  return readPaper(paper).secrecy?.value ?? null
}

function unlessUnreadable(error: unknown): null {
  if (error instanceof Unreadable) return null
  throw error
}
