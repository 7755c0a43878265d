import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  hashKey,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useState } from 'react'
import type { Endpoint } from '#kernel/endpoint.ts'
import { getMe } from '#modules/staff/me/schema.ts'
import { call, type Answer, type Asked } from './call.ts'
import { asProblem, type Problem } from './problem.ts'

/**
 * Whoever is answered 401 in the midst of work is signed in no longer: the desk finds out and leads to the sign-in. What is
 * written by `call` alone says so itself.
 */
export function noticeEnd(error: unknown, asked?: string): void {
  if (asked !== getMe.name && asProblem(error).status === 401)
    void queryClient.invalidateQueries({ queryKey: [getMe.name] })
}

/**
 * What is sent is sent now, or fails now and says so. A decision that waits for the connection would be taken later, by whoever has
 * thought better of it since; and a server in the house is reached without the internet.
 */
const atOnce = { networkMode: 'always' } as const

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, { queryKey }) => noticeEnd(error, String(queryKey[0])) }),
  mutationCache: new MutationCache({ onError: (error) => noticeEnd(error) }),
  defaultOptions: {
    queries: {
      ...atOnce,
      staleTime: 15_000,
      /** A refusal stays a refusal; only a lost connection is tried again. */
      retry: (failures, error) => asProblem(error).status === 0 && failures < 2,
      refetchOnWindowFocus: true,
    },
    mutations: atOnce,
  },
})

export function asking<E extends Endpoint>(endpoint: E, asked: Asked<E> = {} as Asked<E>) {
  return queryOptions<Answer<E>, Problem>({ queryKey: [endpoint.name, asked], queryFn: () => call(endpoint, asked) })
}

/** What an endpoint answers, kept and refreshed; where it is asked for, also `every` so many milliseconds while the page is seen. */
export function useAnswer<E extends Endpoint>(
  endpoint: E,
  asked: Asked<E> = {} as Asked<E>,
  more: { enabled?: boolean; keep?: boolean; every?: number } = {},
) {
  const options = asking(endpoint, asked)
  const answer = useQuery({
    ...options,
    enabled: more.enabled ?? true,
    ...(more.every !== undefined && { refetchInterval: more.every }),
    ...(more.keep && { placeholderData: keepPreviousData }),
  })
  return useHeldProblem(answer, hashKey(options.queryKey))
}

/**
 * What was answered, with the problem that it last was until there is an answer: whoever asks again by itself forgets it meanwhile,
 * and the screen of a thing that is not found was empty for that long.
 */
function useHeldProblem<Data>(answer: UseQueryResult<Data, Problem>, key: string): UseQueryResult<Data, Problem> {
  const { error, status } = answer
  const [held, setHeld] = useState<{ key: string; problem: Problem }>()
  if (error && (held?.key !== key || held.problem !== error)) setHeld({ key, problem: error })
  if (status !== 'pending' || held?.key !== key) return answer
  const still = { status: 'error', isError: true, isLoadingError: true, isPending: false, isLoading: false } as const
  return { ...answer, ...still, isPlaceholderData: false, error: held.problem }
}

/** Writes through an endpoint; afterwards the answers of the named endpoints are asked for again. */
export function useWrite<E extends Endpoint>(
  endpoint: E,
  { refreshes = [] }: { refreshes?: readonly Endpoint[] } = {},
) {
  const client = useQueryClient()
  return useMutation<Answer<E>, Problem, Asked<E>>({
    mutationFn: (asked) => call(endpoint, asked),
    onSuccess: () => refresh(client, refreshes),
  })
}

/** For each endpoint the round of asking that is on its way, and the one after it. */
const rounds = new Map<string, { now: Promise<void>; next?: Promise<void> }>()

/**
 * Asks again for the answers of the named endpoints. Where that is being done already, it is done once more afterwards, however
 * often it is wanted in between: an answer that is always given up for a newer question never comes.
 */
export async function refresh(client: QueryClient, endpoints: readonly { name: string }[]): Promise<void> {
  await Promise.all(endpoints.map(({ name }) => refreshOne(client, name)))
}

function refreshOne(client: QueryClient, name: string): Promise<void> {
  const going = rounds.get(name)
  if (going) return (going.next ??= going.now.then(() => refreshOne(client, name)))
  const now = client.invalidateQueries({ queryKey: [name] }).finally(() => rounds.delete(name))
  rounds.set(name, { now })
  return now
}
