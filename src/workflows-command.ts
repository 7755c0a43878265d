import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { logKeyKind } from '#record/log-key.ts'
import type { Workflow } from '#kernel/workflow.ts'
import type { Command } from '#platform/command.ts'
import { modules } from './modules.ts'
import { workflowPage } from './workflow-page.ts'

const folder = fileURLToPath(new URL('../docs/workflows/', import.meta.url))

/** Every workflow table of the program. */
export function allWorkflows(): Workflow[] {
  const kinds = [logKeyKind, ...modules.flatMap((module) => module.subjectKinds)]
  return kinds.map(({ workflow }) => workflow).toSorted((a, b) => pageName(a).localeCompare(pageName(b)))
}

const pageName = ({ module, kind }: Workflow) => `${module}-${kind}.md`

/** Pages of docs/workflows that differ from their tables; empty where all agree. */
export async function staleWorkflowPages(): Promise<string[]> {
  const stale: string[] = []
  for (const workflow of allWorkflows()) {
    const found = await readFile(folder + pageName(workflow), 'utf8').catch(() => '')
    if (found !== workflowPage(workflow)) stale.push(pageName(workflow))
  }
  return stale
}

/** Writes docs/workflows from the workflow tables. */
export const run: Command = async (_parameters, io) => {
  const stale = await staleWorkflowPages()
  await mkdir(folder, { recursive: true })
  for (const workflow of allWorkflows()) await writeFile(folder + pageName(workflow), workflowPage(workflow))
  io.out(stale.length === 0 ? 'docs/workflows: không có gì đổi / unchanged' : `docs/workflows: ${stale.join(', ')}`)
  return 0
}
