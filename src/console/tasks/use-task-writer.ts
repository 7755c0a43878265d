import { useEffect, useState, useSyncExternalStore } from 'react'
import { changedFacts, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { keepUnsent, readUnsent } from '../server/unsent.ts'
import { useMe } from '../shell/me.tsx'
import { enrol, TaskWriter, type Written } from './task-writer.ts'

/** The writer of a proposal on the screen; it begins with what this tab still holds of it. */
export function useTaskWriter({ id, paperId }: TaskRow, save: (facts: Written) => Promise<unknown>): TaskWriter {
  const key = `${useMe().staffId}/task/${id}`
  const [writer] = useState(() => {
    const held: Written = Object.fromEntries(Object.entries(readUnsent(key, changedFacts) ?? {}))
    return new TaskWriter({ save, hold: (waiting) => keepUnsent(key, waiting) }, held)
  })
  useSyncExternalStore(writer.subscribe, () => writer.state)
  useEffect(() => {
    const leave = enrol(paperId ?? id, writer)
    void writer.settle()
    return () => {
      leave()
      void writer.settle()
    }
  }, [paperId, id, writer])
  return writer
}
