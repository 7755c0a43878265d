import type { Entry } from '../archive/unzip.ts'
import { listEntries, unpack } from '../archive/unzip.ts'
import { readAnnex } from '../annex/read-annex.ts'
import { packedKind, readDocx } from '../office/read-office.ts'
import { sniff } from '../sniff.ts'
import { Unreadable } from '../unreadable.ts'

/** Documents that lie within one of an office program: as many are looked at. */
const most = 20
const embedded = /^(?:word|xl|ppt)\/embeddings\/[^/]+$/

/** The marks of secrecy of the documents that were put into one of an office program as they are; others are passed over. */
export async function marksWithin(entries: readonly Entry[]): Promise<string[]> {
  const marks: string[] = []
  for (const entry of entries.filter(({ name }) => embedded.test(name)).slice(0, most)) {
    const mark = await markOf(entry).catch(unlessUnreadable)
    if (mark !== null) marks.push(mark)
  }
  return marks
}

async function markOf(entry: Entry): Promise<string | null> {
  const bytes = unpack(entry)
  if (sniff(bytes) !== 'zip') return null
  const entries = listEntries(bytes)
  if (packedKind(entries) !== 'docx') return (await readAnnex(entries))?.mark ?? null
  const { readPaper } = await import('../../read-paper.ts')
  return readPaper(readDocx(bytes)).secrecy?.value ?? null
}

function unlessUnreadable(error: unknown): null {
  if (error instanceof Unreadable) return null
  throw error
}
