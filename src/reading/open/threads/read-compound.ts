import type { PaperText } from '../../paper.ts'
import type { Annex } from '../annex/read-annex.ts'
import { readXlsAnnex } from '../annex/read-xls-annex.ts'
import { readDoc } from '../office/doc.ts'
import { Unreadable } from '../unreadable.ts'
import { withinReach } from '../within-reach.ts'

/**
 * A file of Office as it was before 2007: a document of Word, or a workbook.
 * @throws Unreadable where it is neither, damaged or locked
 */
export function readCompound(bytes: Uint8Array): { paper: PaperText } | { annex: Annex } {
  try {
    return { paper: withinReach(readDoc(bytes)) }
  } catch (error) {
    const annex = error instanceof Unreadable && error.because === 'unknown-kind' ? readXlsAnnex(bytes) : undefined
    if (annex) return { annex }
    throw error
  }
}
