import { useDebouncedValue } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { findDuplicates } from '#modules/documents/duplicates/schema.ts'
import type { Answer } from '../server/call.ts'
import { asking, useAnswer } from '../server/queries.ts'
import type { Facts } from './fields.ts'

/** So long somebody who registers waits for what was not answered yet, in milliseconds; the server looks once more itself. */
const limit = 3_000

type Told = Pick<Facts, 'number' | 'dated' | 'issuer'>

const queryOf = (paper: string | undefined, { number, dated, issuer }: Told) => ({
  query: {
    ...(paper !== undefined && { draftId: paper }),
    ...(number && { number }),
    ...(dated && { dated }),
    ...(issuer && { issuer }),
  },
})

/**
 * Papers that seem the same as the line as it stands now, without those that a person found to be others. `find` waits for
 * the answer about a line that may have been changed a moment ago.
 */
export function useAlike(paper: string | undefined, facts: Told, despite: ReadonlySet<string>) {
  const client = useQueryClient()
  const { number, dated, issuer } = facts
  const [told] = useDebouncedValue({ number, dated, issuer }, 400)
  const { data } = useAnswer(findDuplicates, queryOf(paper, told), { keep: true })
  // What was found for the line as it stands is shown at once, also where that was asked for by `find`.
  const found = client.getQueryData(asking(findDuplicates, queryOf(paper, facts)).queryKey) ?? data
  const others = (answer: Answer<typeof findDuplicates> | undefined) =>
    (answer?.rows ?? []).filter(({ id }) => !despite.has(id))
  const find = async (now: Told) => {
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), limit))
    const answer = client.ensureQueryData(asking(findDuplicates, queryOf(paper, now)))
    return others(await Promise.race([answer, late]).catch(() => undefined))
  }
  return { alike: others(found), find }
}
