import type { Words } from '#kernel/workflow.ts'
import { outgoingPaperWorkflow } from '#modules/documents/outgoing/rules.ts'
import { incomingPaperWorkflow } from '#modules/documents/papers/rules.ts'
import type { Tone } from '../parts/state-mark.tsx'
import { paperWords } from '../words/paper-words.ts'

export type Direction = 'in' | 'out'

/** States that a paper of the direction can be in, in the order of its way. */
export function paperStates(direction: Direction): Readonly<Record<string, Words>> {
  const { states } = direction === 'in' ? incomingPaperWorkflow : outgoingPaperWorkflow
  return {
    draft: direction === 'in' ? paperWords['papers.state.draft.in'] : paperWords['papers.state.draft.out'],
    ...states,
    imported: paperWords['papers.state.imported'],
  }
}

const unnamed: Words = { vi: '—', en: '—' }

export const stateWords = (direction: Direction, state: string): Words => paperStates(direction)[state] ?? unnamed

const tones: Readonly<Record<string, Tone>> = {
  draft: 'waiting',
  presented: 'waiting',
  submitted: 'waiting',
  approved: 'waiting',
  returned: 'waiting',
  settled: 'good',
  issued: 'good',
  registered: 'info',
  assigned: 'info',
}

export const stateTone = (state: string): Tone => tones[state] ?? 'plain'

/** What is over has no deadline any more. */
export const isOpen = (state: string) => ['draft', 'registered', 'presented', 'assigned'].includes(state)

/** Closing time of a day in Vietnam, 17:00. */
export const endOfDay = (day: string) => `${day}T10:00:00.000Z`
