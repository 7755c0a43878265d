import { movesOf, nothing, type Step, type Words, type Workflow } from '#kernel/workflow.ts'

/** A workflow table as a page of Markdown with a Mermaid state diagram: what docs/workflows/ holds. */
export function workflowPage(workflow: Workflow): string {
  const title = `# ${workflow.module} / ${workflow.kind}: ${both(workflow.label)}`
  const note = 'Generated from the workflow table by `npm run minhbach -- workflows`; do not edit.'
  return (
    [title, note, diagram(workflow), stepTable(workflow), reasonTable(workflow)].filter(Boolean).join('\n\n') + '\n'
  )
}

const both = ({ vi, en }: Words) => `${vi} (${en})`
const node = (state: string) => (state === nothing ? '[*]' : state.replaceAll('-', '_'))

function diagram({ states, steps }: Workflow): string {
  const names = Object.entries(states).map(([state, words]) => `  ${node(state)}: ${words.vi}`)
  const arrows = steps.flatMap((step) =>
    movesOf(step).map(({ from, to }) => `  ${node(from)} --> ${node(to)}: ${step.label.vi}`),
  )
  const ends = Object.entries(states)
    .filter(([, { end }]) => end)
    .map(([state]) => `  ${node(state)} --> [*]`)
  return ['```mermaid', 'stateDiagram-v2', ...names, ...arrows, ...ends, '```'].join('\n')
}

function stepTable({ steps }: Workflow): string {
  const rows = steps.map(
    (step) =>
      `| \`${step.do}\` | ${both(step.label)} | ${who(step)} | ${not(step)} | ${term(step)} | ${reasonOf(step)} | ${(step.notify ?? []).join(', ')} | ${step.basis ?? ''} |`,
  )
  return [
    '| step | words | by | not by who did | within | reason | told | basis |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const who = (step: Step) => (step.by === 'clock' ? 'clock' : step.by.join(', '))
const not = (step: Step) => (step.notBy ?? []).join(', ')
const reasonOf = (step: Step) =>
  step.reason === undefined ? '' : step.reason === 'text' ? 'in words' : step.reason.join(', ')

function term({ within }: Step): string {
  if (!within) return ''
  return 'hours' in within ? `${within.hours} h` : `${within.workingDays} working days`
}

function reasonTable({ reasons }: Workflow): string {
  const rows = Object.entries(reasons ?? {}).map(([code, words]) => `| \`${code}\` | ${words.vi} | ${words.en} |`)
  return rows.length > 0 ? ['| reason | lý do | in English |', '|---|---|---|', ...rows].join('\n') : ''
}
