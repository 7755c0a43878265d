import { outgoingPaperWorkflow } from '#modules/documents/outgoing/rules.ts'
import type { ReportRow } from '#modules/reports/reports/schema.ts'
import type { Speech } from '../words/language.tsx'
import '../words/report-words.ts'

type Paper = Pick<ReportRow, 'paperId' | 'paperNumber' | 'paperState'>

/** What became of the paper of a report: its number once it is issued, and its state where that is not all there is to say. */
export function paperWords({ paperId, paperNumber, paperState }: Paper, { say, inWords }: Speech): string {
  if (paperId === null) return say('reports.noPaper')
  if (paperState === 'draft') return say('reports.draft')
  const words = outgoingPaperWorkflow.states[paperState ?? '']
  const state = paperState === 'issued' || paperState === 'archived' || !words ? null : inWords(words)
  return [paperNumber, state].filter(Boolean).join(', ') || say('reports.hasPaper')
}
