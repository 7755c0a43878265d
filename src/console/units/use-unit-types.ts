import { useQueryClient } from '@tanstack/react-query'
import { deleteUnitType, listUnitTypes, orderUnitTypes, putUnitType } from '#modules/staff/units/schema.ts'
import type { Answer } from '../server/call.ts'
import { asking, useAnswer, useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/unit-words.ts'

export type TypeRow = Answer<typeof listUnitTypes>['types'][number]

/** The types of unit and what can be done to them; each change can be undone for a while. */
export function useUnitTypes() {
  const { say } = useSpeech()
  const tell = useTell()
  const client = useQueryClient()
  const { data, error, refetch } = useAnswer(listUnitTypes)
  const refreshes = [listUnitTypes]
  const put = useWrite(putUnitType, { refreshes })
  const drop = useWrite(deleteUnitType, { refreshes })
  const order = useWrite(orderUnitTypes, { refreshes })
  const types = data?.types

  const putBack = ({ code, vi, en, side, rank }: TypeRow) => ({ params: { code }, body: { vi, en, side, rank } })
  const told = (text: string, run: () => void) => tell({ text, undo: { label: say('shell.undo'), run } })

  /** Drawn at once; asked for again, and so put right, where the server refuses. */
  const arrange = (next: readonly TypeRow[], onSuccess?: () => void) => {
    client.setQueryData(asking(listUnitTypes).queryKey, { types: [...next] })
    order.mutate(
      { body: { codes: next.map(({ code }) => code) } },
      { ...(onSuccess && { onSuccess }), onError: () => void refetch() },
    )
  }

  const writes = {
    pending: put.isPending,
    putError: put.error,
    forgetProblem: () => put.reset(),
    put: (type: TypeRow, { onSuccess }: { onSuccess: () => void }) => {
      const before = types?.find(({ code }) => code === type.code)
      put.mutate(putBack(type), {
        onSuccess: () => {
          onSuccess()
          told(say(before ? 'types.saved' : 'types.added', { name: type.vi }), () =>
            before ? put.mutate(putBack(before)) : drop.mutate({ params: { code: type.code } }),
          )
        },
      })
    },
    remove: (type: TypeRow) =>
      drop.mutate(
        { params: { code: type.code } },
        { onSuccess: () => told(say('types.removed', { name: type.vi }), () => put.mutate(putBack(type))) },
      ),
    move: (type: TypeRow, by: -1 | 1) => {
      if (!types) return
      const before = types
      const next = moved(before, type, by)
      arrange(next, () => told(say('types.moved', { name: type.vi }), () => arrange(before)))
    },
  }
  return { types, problem: error ?? drop.error ?? order.error, writes }
}

function moved(types: readonly TypeRow[], type: TypeRow, by: -1 | 1): TypeRow[] {
  const at = types.findIndex(({ code }) => code === type.code)
  const next = types.filter(({ code }) => code !== type.code)
  next.splice(at + by, 0, type)
  return next
}
