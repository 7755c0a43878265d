import { taskWorkflow } from '#modules/documents/tasks/rules.ts'

/** Of the tasks of a paper those that a letter of ours takes over: an answer tells of all, what has ended is handed on to nobody. */
export function tasksToTake<Task extends { state: string }>(
  kind: 'carries-on' | 'answers',
  tasks: readonly Task[],
): readonly Task[] {
  return kind === 'answers' ? tasks : tasks.filter(({ state }) => !taskWorkflow.states[state]?.end)
}
