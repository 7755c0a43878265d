import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Workflow } from '#kernel/workflow.ts'
import { readTree, root } from './source-tree.ts'

/** Every workflow table that a file of the program exports, found by looking, not by a list somebody must keep. */
export async function findWorkflows(): Promise<Workflow[]> {
  const files = readTree(['src'], /\.ts$/).filter(
    ({ path, text }) => !path.includes('.test.') && /: Workflow = \{|satisfies Workflow\b/.test(text),
  )
  const modules = await Promise.all(
    files.map(
      ({ path }) => import(/* @vite-ignore */ pathToFileURL(join(root, path)).href) as Promise<Record<string, unknown>>,
    ),
  )
  return modules.flatMap((exported) => Object.values(exported)).filter(isWorkflow)
}

function isWorkflow(value: unknown): value is Workflow {
  return typeof value === 'object' && value !== null && 'steps' in value && 'states' in value && 'kind' in value
}
