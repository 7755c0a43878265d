import { z } from 'zod'

/** The answer to every decision: what it moved, where to, and its place in the record. */
export const decided = z.object({
  subject: z.string(),
  state: z.string(),
  seq: z.int().min(0),
  at: z.string(),
  receipt: z.literal('pending'),
})

/** A reason as a person gives it: from the closed list of the step, in one's own words, or both. */
export const reasonGiven = z.object({
  code: z.string().max(60).optional(),
  text: z.string().trim().max(4_000).optional(),
})
