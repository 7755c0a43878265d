import type { Entry } from '../archive/unzip.ts'
import { readSheetTop } from '../table/sheet.ts'
import { readWorkbook } from '../table/workbook.ts'
import { leavesOfOpenDocument } from './open-document.ts'
import { headRows, stampOf, type Leaf } from './stamp.ts'
import { leavesOfSlides, shapesOf } from './slides.ts'

/** What goes with papers and is none: a workbook or slides. Of it only the mark of secrecy that it bears is read. */
export type Annex = { mark: string | null }

/** Undefined where the archive holds neither a workbook nor slides. @throws Unreadable where it is damaged, locked or too large */
export async function readAnnex(entries: readonly Entry[]): Promise<Annex | undefined> {
  const leaves =
    (await leavesOfOpenDocument(entries)) ?? (await leavesOfWorkbook(entries)) ?? (await leavesOfSlides(entries))
  return leaves && { mark: stampOf(leaves) }
}

const part = (entries: readonly Entry[], name: RegExp) => entries.filter((entry) => name.test(entry.name))

/** All sheets, the hidden ones too, with what is printed around them; and what is drawn on any of them. */
async function leavesOfWorkbook(entries: readonly Entry[]): Promise<Leaf[] | undefined> {
  const book = await readWorkbook(entries)
  if (!book) return undefined
  const leaves: Leaf[] = []
  for (const sheet of part(entries, /^xl\/(?:work|chart|dialog)sheets\/[^/]+\.xml$/)) {
    const { rows, around } = await readSheetTop(sheet, book, headRows)
    leaves.push({ rows, apart: around.flatMap(sectionsOf) })
  }
  for (const drawing of part(entries, /^xl\/drawings\/drawing[^/]*\.xml$/))
    leaves.push({ rows: [], apart: await shapesOf(drawing) })
  return leaves
}

/** “&L…&C&"Times New Roman,Bold"&14…&R…” is three texts with their looks (ECMA-376 part 1, 18.3.1.46). */
export const sectionsOf = (around: string): string[] =>
  around.split(/&[LCR]/).map((section) => section.replace(/&(?:"[^"]*"|K[\dA-F]{6}|\d+|[A-Za-z])/g, ''))
