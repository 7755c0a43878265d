import { useEffect, useReducer } from 'react'
import { LeftBehindNote } from '../parts/left-behind.tsx'
import { leftBehind } from '../server/kept-draft.ts'
import { keepUnsent, readUnsent, unsentUnder } from '../server/unsent.ts'
import { useMe } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import { useTaskPlace, useTaskReading } from './task-conflict.tsx'
import { taskKeepers, taskKey, unsentTask } from './task-keepers.ts'
import '../words/task-words.ts'

/** `edited`: ids of the proposals that are written on the screen; undefined until they are known. */
type Props = {
  paperId: string
  edited: readonly string[] | undefined
  /** Told whether there is something. */
  onLeft?: (isLeft: boolean) => void
}

/** What this tab still holds of proposals that another dropped or assigned meanwhile: nothing that was typed is lost. */
export function LeftTasks({ paperId, edited, onLeft }: Props) {
  const [, lookAgain] = useReducer((count: number) => count + 1, 0)
  const { staffId } = useMe()
  const keys = edited && unsentUnder(taskKey(staffId, paperId)).filter((key) => !edited.some((id) => key.endsWith(id)))
  // One that is still being saved may be saved.
  const left = keys?.filter((key) => taskKeepers.get(key)?.kept.ended ?? !taskKeepers.has(key)) ?? []
  const waiting = keys?.join()
  useEffect(() => {
    const keepers = waiting?.split(',').flatMap((key) => taskKeepers.get(key) ?? []) ?? []
    const leave = keepers.map((keeper) => keeper.subscribe(lookAgain))
    return () => leave.forEach((stop) => stop())
  }, [waiting])
  const isLeft = left.length > 0
  useEffect(() => onLeft?.(isLeft), [onLeft, isLeft])
  const clear = () => {
    for (const key of left) {
      taskKeepers.get(key)?.forget()
      taskKeepers.delete(key)
      keepUnsent(key, undefined)
    }
    lookAgain()
  }
  return isLeft && <Left keys={left} onClear={clear} />
}

function Left({ keys, onClear }: { keys: readonly string[]; onClear: () => void }) {
  const { say } = useSpeech()
  const labelOf = useTaskPlace()
  const read = useTaskReading()
  const rows = keys.flatMap((key) => {
    const held = readUnsent(key, unsentTask)
    return held ? leftBehind(held).places.map((at) => ({ label: labelOf(at), lines: read(held.facts, at) })) : []
  })
  return <LeftBehindNote title={say('assign.ended')} rows={rows} onClear={onClear} />
}
