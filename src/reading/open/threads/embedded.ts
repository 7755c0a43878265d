import type { PaperText } from '../../paper.ts'
import { readAnnex } from '../annex/read-annex.ts'
import type { Entry } from '../archive/unzip.ts'
import { listEntries, unpack } from '../archive/unzip.ts'
import { limits, pagesWithin } from '../limits.ts'
import { packedKind, readDocx, readOdt, readRtf } from '../office/read-office.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { readLayers } from '../pdf/read-layer.ts'
import { readPlainText } from '../plain-text.ts'
import { picturesOfDoc, picturesOfRtf } from '../pictured/pictures-in-bytes.ts'
import { picturesOfPacked } from '../pictured/pictures-of-packed.ts'
import { picturesToLookAt } from '../pictured/to-look-at.ts'
import { sniff, type Kind } from '../sniff.ts'
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

/** What files that lie within one bear: marks of secrecy in their text, and pictures that may bear one. */
export type Within = { marks: string[]; pictures: Uint8Array[] }

/** Looks at files that lie within one; what cannot be read is passed over. */
export async function lookWithin(files: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<Within> {
  const within: Within = { marks: [], pictures: [] }
  let left = most
  for await (const bytes of files) {
    const mark = await markOf(bytes).catch(unlessUnreadable)
    if (mark !== null) within.marks.push(mark)
    within.pictures.push(...((await picturesOf(bytes).catch(unlessUnreadable)) ?? []))
    left -= 1
    if (left === 0) break
  }
  return within
}

const pictures: ReadonlySet<Kind> = new Set<Kind>(['png', 'jpeg', 'tiff', 'webp', 'gif'])

async function picturesOf(bytes: Uint8Array): Promise<Uint8Array[]> {
  const kind = sniff(bytes)
  if (pictures.has(kind)) return await picturesToLookAt([{ bytes, isFirst: true }])
  if (kind === 'zip') return await picturesOfPacked(listEntries(bytes))
  if (kind === 'ole') return await picturesOfDoc(bytes)
  return kind === 'rtf' ? await picturesOfRtf(bytes) : []
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
