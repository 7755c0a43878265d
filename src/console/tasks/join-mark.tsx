import { IconUsers } from '@tabler/icons-react'
import type { TaskRow } from '#modules/documents/tasks/schema.ts'
import { useMe } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './join-mark.module.css'
import '../words/task-words.ts'

type Joined = Pick<TaskRow, 'unitId' | 'joins'>

/** The unit, where it joins in a task that another one leads. */
export const joinedBy = ({ unitId, joins }: Joined, unit: string | null | undefined) =>
  unitId === unit ? undefined : joins.find(({ id }) => id === unit)

/** That a unit only joins in: a task that it leads looks the same otherwise. */
export function JoinMark({ task, unit }: { task: Joined; unit: string | null | undefined }) {
  const { say } = useSpeech()
  const { unitId: own } = useMe()
  const joined = joinedBy(task, unit)
  if (!joined) return null
  return (
    <span className={look.mark} title={say('tasks.joinsIn', { unit: joined.name })}>
      <IconUsers size={14} stroke={2} aria-hidden />
      {say(unit === own ? 'tasks.mine.unit-joins' : 'tasks.joinsOnly')}
    </span>
  )
}
