import { z } from 'zod'
import type { SubjectKey } from './decision-panel.tsx'

export type Reason = { code?: string; text?: string }

export const reasonShape: z.ZodType<Reason> = z.record(z.string(), z.string())

/** Under what the tab holds what a person writes into a step of a subject. */
export const stepPlace = (staffId: string, { module, kind, id }: SubjectKey, step: string): string =>
  [staffId, module, kind, id, step].join('/')
