import { readCountedPapers, readCountedTasks } from '#modules/documents/figures/schema.ts'
import type { Speech } from '../words/language.tsx'
import '../words/counted-words.ts'
import type { Filter } from './list-definition.ts'

/** The list was opened from a figure of a report and holds what that counted. */
export const countedTasksFilter: Filter = { kind: 'told', name: 'counted', label: 'counted.list', words: taskWords }
export const countedPapersFilter: Filter = { kind: 'told', name: 'counted', label: 'counted.list', words: paperWords }

function taskWords(text: string, { say, dates }: Speech): string {
  const counted = readCountedTasks(text)
  if (!counted) return text
  const { as, of, side, from, until } = counted
  const words = say(`counted.${as}`, { from: dates.dayOf(from), until: dates.dayOf(until) })
  return [words, say(`counted.${of}`), ...(side ? [say(`counted.side.${side}`)] : [])].join(', ')
}

function paperWords(text: string, { say, dates }: Speech): string {
  const counted = readCountedPapers(text)
  if (!counted) return text
  const { as, side, from, until } = counted
  const words = say(`counted.${as}`, { from: dates.dayOf(from), until: dates.dayOf(until) })
  return side ? `${words}, ${say(`counted.side.${side}`)}` : words
}
