import type { Page } from '#reading/paper.ts'
import type { Reading } from '#reading/reading.ts'
import type { Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import '../tables.ts'
import './tables.ts'
import type { PaperFacts } from '../papers/schema.ts'
import { findCorrections } from './find-corrections.ts'

/** Keeps what the clerk corrected in a draft, as test cases for the reader. No case says which paper or whose work it was. */
export async function keepCases(
  shell: Shell,
  batch: Batch,
  { paper, facts }: { paper: string; facts: PaperFacts },
): Promise<void> {
  const read = await batch.tx
    .selectFrom('paper_readings')
    .select(['reading', 'pages'])
    .where('authority_id', '=', shell.authority)
    .where('paper_id', '=', paper)
    .executeTakeFirst()
  if (!read) return
  const found = findCorrections({ reading: read.reading as Reading, pages: read.pages as Page[] }, facts)
  if (found.length === 0) return
  await batch.tx
    .insertInto('reader_cases')
    .values(
      found.map(({ supposed, entered, lines, pageFrom, ...rest }) => ({
        authority_id: shell.authority,
        case_id: shell.newId(),
        ...rest,
        supposed: supposed === null ? null : JSON.stringify(supposed),
        entered: entered === null ? null : JSON.stringify(entered),
        lines: JSON.stringify(lines),
        page_from: pageFrom,
        side: facts.side,
        corrected_at: batch.at,
      })),
    )
    .execute()
}
