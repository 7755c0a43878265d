import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { findDuplicates } from '#modules/documents/duplicates/schema.ts'
import { listIntakes } from '#modules/documents/intake/schema.ts'
import { listPapers, registerPaper } from '#modules/documents/papers/schema.ts'
import type { Answer, Asked } from '../server/call.ts'
import { asProblem, fieldError, type Problem } from '../server/problem.ts'
import { refresh, useWrite } from '../server/queries.ts'
import { settleTasks } from '../tasks/task-keepers.ts'
import { fields } from './fields.ts'
import { tidy, type Draft } from './use-draft.ts'
import type { Goal } from './use-warning.ts'

type Entering = {
  paper: string | undefined
  draft: Draft
  despite: ReadonlySet<string>
  /** It stands in the register, as the server says. */
  isDecided: boolean
  focus: (to: Goal) => void
  here: RefObject<boolean>
  onEntered: (entered: Answer<typeof registerPaper>) => void
}
type Body = Asked<typeof registerPaper>['body']

export const afterEntering = [listIntakes, listPapers, findDuplicates]

/** Enters the line as it was typed last, of the version that was seen, when its tasks are saved and no saving of it is on its way any more. */
export function useEnter({ paper, draft, despite, isDecided, focus, here, onEntered }: Entering) {
  const { keeper } = draft
  const client = useQueryClient()
  const { mutateAsync, ...register } = useWrite(registerPaper, { refreshes: afterEntering })
  const going = useRef(false)
  const [isEntering, setEntering] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  /** What was sent and not answered: it may have been done. */
  const [lost, setLost] = useState<Body>()
  const onError = (problem: Problem) => {
    if (problem.isStale) return void keeper.meet(problem)
    keeper.resume()
    const wrong = fields.find(({ name }) => fieldError(problem, name))
    if (wrong) return focus(wrong.name)
    // One that came only now is shown like those that were found before.
    if (fieldError(problem, 'despite')) void refresh(client, [findDuplicates]).then(() => focus('alike'))
  }
  const ask = async (body: Body) => {
    try {
      onEntered(await mutateAsync({ body }))
    } catch (failed) {
      const problem = asProblem(failed)
      setLost(problem.isLost ? body : undefined)
      onError(problem)
    }
  }
  /** Whoever leaves before it is sent has thought better of it; what was sent is told wherever they went. */
  const send = async () => {
    const saved = paper === undefined || (await settleTasks(paper))
    setUnsaved(!saved)
    if (!saved) return
    // What was typed since an answer was lost is saved first: that is refused where the first was done after all.
    if (lost) await keeper.settle()
    if (!(await keeper.still()) || !here.current) return
    const { facts, version } = keeper.kept
    await ask({ facts: tidy(facts), despite: [...despite], ...(paper !== undefined && { draftId: paper, version }) })
  }
  const once = async (run: () => Promise<void>) => {
    if (going.current) return
    going.current = true
    setEntering(true)
    await run().finally(() => {
      going.current = false
      setEntering(false)
    })
  }
  const isEnded = isDecided || draft.ended === 'decided'
  const again = useRef(() => {})
  useEffect(() => {
    again.current = () => void (lost && once(() => ask(lost)))
  })
  // Of what was not answered the server says what it did, if that was it; else somebody else did it, and it is refused.
  useEffect(() => {
    if (isEnded && lost) again.current()
  }, [isEnded, lost])
  return { register, enter: () => once(send), isEntering, unsaved, isLost: lost !== undefined }
}
