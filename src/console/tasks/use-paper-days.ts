import { getPaper } from '#modules/documents/papers/schema.ts'
import type { PaperDays } from '#vietnamese/read-due.ts'
import { useAnswer } from '../server/queries.ts'

/** From when terms of a paper are counted: the day on which it was signed, and the one on which it was entered as received. */
export function usePaperDays(id: string): PaperDays {
  const { data } = useAnswer(getPaper, { params: { id } })
  return { received: data?.registeredOn ?? null, signed: data?.dated ?? null }
}
