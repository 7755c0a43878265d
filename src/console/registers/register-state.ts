import type { Words } from '#kernel/workflow.ts'
import { registerWorkflow } from '#modules/documents/registers/rules.ts'
import type { Tone } from '../parts/state-mark.tsx'

type State = 'open' | 'closed' | 'archived'
const tones: Readonly<Record<State, Tone>> = { open: 'good', closed: 'info', archived: 'plain' }

export const registerState = (state: State): { words: Words; tone: Tone } => ({
  words: registerWorkflow.states[state] ?? { vi: state, en: state },
  tone: tones[state],
})
