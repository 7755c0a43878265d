import type { z } from 'zod'
import type { Words } from '#kernel/workflow.ts'
import { countMyWork, listMyWork, type workRow } from '#modules/desk/work/schema.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { DueMark } from '../parts/due-mark.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Columns } from '../shell/columns.tsx'
import { useSpeech } from '../words/language.tsx'

type Row = z.output<typeof workRow>

type Kinds = readonly { kind: string; label: Words }[]
type Filters = NonNullable<ListDefinition<Row>['filters']>

/** As many as keep a row low; the thing itself shows all. */
const fewSteps = 3

const columns: ListDefinition<Row>['columns'] = [
  { header: 'work.column.thing', text: (row) => row.title },
  {
    header: 'work.column.kind',
    text: (row, { inWords }) => inWords(row.kindLabel),
    show: (row, speech) => <Kind row={row} words={speech.inWords(row.kindLabel)} />,
    narrow: 'note',
  },
  {
    header: 'work.column.state',
    text: (row, { inWords }) => inWords(row.stateLabel),
    show: (row, { inWords }) => (
      <StateMark tone={toneOf(row.state, false, row.kind)}>{inWords(row.stateLabel)}</StateMark>
    ),
    narrow: 'note',
  },
  {
    header: 'work.column.due',
    text: (row, { dates }) => (row.dueAt ? dates.full(row.dueAt) : ''),
    show: (row, { say }) => <DueMark at={row.dueAt} of={ofStep(row, say('work.thisStep'))} />,
    narrow: 'aside',
  },
  {
    header: 'work.column.steps',
    text: (row, { inWords }) => row.steps.map((step) => inWords(step.label)).join(', '),
    show: (row, { inWords, say }) => {
      const more = row.steps.length - fewSteps
      const few = row.steps.slice(0, more > 0 ? fewSteps : undefined).map((step) => inWords(step.label))
      return [...few, ...(more > 0 ? [say('work.moreSteps', { n: more })] : [])].join(', ')
    },
  },
]

function filtersFor(kinds: Kinds): Filters {
  return [
    {
      kind: 'choice',
      name: 'due',
      label: 'work.filter.due',
      choices: (speech) => [
        { value: 'overdue', label: speech.say('work.filter.overdue') },
        { value: 'today', label: speech.say('work.filter.today') },
        { value: 'week', label: speech.say('work.filter.week') },
      ],
    },
    {
      kind: 'choice',
      name: 'kind',
      label: 'work.filter.kind',
      choices: ({ inWords }) => kinds.map(({ kind, label }) => ({ value: kind, label: inWords(label) })),
    },
    { kind: 'flag', name: 'show', label: 'work.filter.all', value: 'all' },
  ]
}

/** A task has a term of its own beside that of its present step: here it is the step's, in the list of tasks the task's. */
export const ofStep = ({ kind }: { kind: string }, words: string) => (kind === 'task' ? words : undefined)

/** “Việc của tôi”: what waits for this person, nearest deadline first. */
export function WorkScreen() {
  const { say } = useSpeech()
  const counts = useAnswer(countMyWork).data
  const list: ListDefinition<Row> = {
    name: 'work',
    title: 'work.title',
    source: listMyWork,
    rowKey: (row) => `${row.module}/${row.kind}/${row.id}`,
    to: paths.subject,
    searchable: true,
    empty: { title: 'work.empty', text: 'work.empty.text' },
    filters: filtersFor(counts?.kinds ?? []),
    columns,
  }
  return (
    <Columns home={paths.work}>
      {(beside) => <List list={list} beside={beside} lead={<p>{say('work.lead')}</p>} />}
    </Columns>
  )
}

function Kind({ row, words }: { row: Row; words: string }) {
  const { say } = useSpeech()
  return (
    <>
      {capital(words)}
      {row.concernsMe && <b> · {say(row.kind === 'task' ? 'work.givenToMe' : 'work.concernsMe')}</b>}
    </>
  )
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
