import { useQueryClient } from '@tanstack/react-query'
import type { Words } from '#kernel/workflow.ts'
import { getSubject, takeStep } from '#modules/desk/subjects/schema.ts'
import { call } from '../server/call.ts'
import { asProblem, type Problem } from '../server/problem.ts'
import { asking, useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Offered, Panel } from './decision-panel.tsx'
import '../words/decide-words.ts'

type Props = { panel: Panel; step: Offered; onDone: () => void }

/** Records a step; then, where a step leads back without a reason, offers it as the way to undo. */
export function useRecordStep({ panel, step, onDone }: Props) {
  const { say, inWords } = useSpeech()
  const client = useQueryClient()
  const tell = useTell()
  const take = useWrite(takeStep)
  const params = { module: panel.module, kind: panel.kind, id: panel.id }

  /** Everything else that is shown may have changed with the step. */
  const settle = async (): Promise<Panel> => {
    const after = await call(getSubject, { params })
    client.setQueryData(asking(getSubject, { params }).queryKey, after)
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== getSubject.name && queryKey[0] !== 'get-me',
    })
    return after
  }

  /** Taken back, or said why not: an answer there is either way. */
  const takeBack = async ({ do: name, label, lastSeq }: { do: string; label: Words; lastSeq: number }) => {
    try {
      const { seq } = await call(takeStep, { params, body: { do: name, lastSeq } })
      await settle()
      tell({ text: say('decide.undone', { step: inWords(label), seq }) })
    } catch (error) {
      const { facts } = asProblem(error)
      const why = facts.detail ?? facts.title ?? say('problem.unreachable')
      tell({ text: say('decide.notUndone', { why }), tone: 'refused' })
    }
  }

  const undoOf = (after: Panel) => {
    const back = after.steps.find((offered) => offered.do === step.back?.do)
    if (!back) return undefined
    const run = () => void takeBack({ ...back, lastSeq: after.lastSeq })
    return { label: say('decide.undo', { step: inWords(back.label) }), run }
  }

  const finish = async (seq: number) => {
    onDone()
    const undo = undoOf(await settle())
    tell({ text: say('decide.done', { step: inWords(step.label), seq }), ...(undo && { undo }) })
  }

  return {
    error: take.error,
    isPending: take.isPending,
    /** What became of it is told wherever the person went meanwhile. */
    send: (asked: Parameters<typeof take.mutate>[0]) =>
      void take.mutateAsync(asked).then(
        ({ seq }) => finish(seq),
        // Somebody else decided in between: the panel shows what, and keeps what was typed here.
        (error: Problem) => (error.isStale ? settle() : undefined),
      ),
  }
}
