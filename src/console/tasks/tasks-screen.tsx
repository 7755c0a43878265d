import type { z } from 'zod'
import { listTasks, type taskRow } from '#modules/documents/tasks/schema.ts'
import { useAsked } from '../list/asked.ts'
import { countedTasksFilter } from '../list/counted-filter.ts'
import { List } from '../list/list.tsx'
import type { Column, Filter, ListDefinition } from '../list/list-definition.ts'
import { DueMark } from '../parts/due-mark.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useUnitChoices } from '../units/use-unit-choices.ts'
import { Columns } from '../shell/columns.tsx'
import { useMe } from '../shell/me.tsx'
import type { Speech } from '../words/language.tsx'
import { JoinMark, joinedBy } from './join-mark.tsx'
import { doerWords, dueInstant, openStates, stateWords, taskTone } from './task-words-of.ts'
import { TaskTabs } from './task-tabs.tsx'
import '../words/task-words.ts'

type Row = z.output<typeof taskRow>
type Choices = { value: string; label: string }[]

const due = (row: Row, { dates }: Speech) => (row.dueOn ? dates.dayOf(row.dueOn) : '')

/** Who leads, and whether the unit that is looked at only joins in. */
const leadColumn = (unit: string | null): Column<Row> => ({
  header: 'tasks.column.unit',
  text: (row, speech) => {
    const joined = joinedBy(row, unit)
    const joins = joined && speech.say('tasks.joinsIn', { unit: joined.name })
    return [row.unitName, doerWords(row, speech), joins].filter(Boolean).join(' · ')
  },
  show: (row, speech) => (
    <>
      {row.unitName}
      <div className="soft">{doerWords(row, speech)}</div>
      <JoinMark task={row} unit={unit} />
    </>
  ),
  narrow: 'note',
  named: true,
})

const columnsFor = (unit: string | null): ListDefinition<Row>['columns'] => [
  { header: 'tasks.column.text', text: (row) => row.text },
  leadColumn(unit),
  {
    header: 'work.column.state',
    text: (row, speech) => stateWords(row.state, speech),
    show: (row, speech) => (
      <>
        <StateMark tone={taskTone(row.state)}>{stateWords(row.state, speech)}</StateMark>
        {row.askedDueOn && (
          <span className="soft"> {speech.say('tasks.asked.day', { day: speech.dates.dayOf(row.askedDueOn) })}</span>
        )}
      </>
    ),
    narrow: 'note',
  },
  {
    header: 'tasks.column.due',
    sort: 'dueOn',
    text: due,
    show: (row, speech) =>
      row.workingDaysLeft === null || !row.dueOn ? due(row, speech) : <DueMark at={dueInstant(row.dueOn)} />,
    narrow: 'aside',
  },
  {
    header: 'tasks.column.progress',
    text: (row) => (row.progress === null ? '' : `${row.progress}%`),
    align: 'end',
  },
  { header: 'tasks.column.paper', text: (row) => row.paperNumber ?? '' },
]

function filtersFor(units: Choices): readonly Filter[] {
  return [
    {
      kind: 'choice',
      name: 'mine',
      label: 'tasks.filter.mine',
      choices: ({ say }) =>
        (['me', 'unit', 'unit-leads', 'unit-joins', 'free'] as const).map((value) => ({
          value,
          label: say(`tasks.mine.${value}`),
        })),
    },
    {
      kind: 'choice',
      name: 'due',
      label: 'tasks.filter.due',
      choices: ({ say }) =>
        (['overdue', 'today', 'week', 'month', 'none'] as const).map((value) => ({
          value,
          label: say(`tasks.due.${value}`),
        })),
    },
    {
      kind: 'choice',
      name: 'state',
      label: 'tasks.filter.state',
      choices: (speech) => [
        { value: 'open', label: speech.say('tasks.state.open') },
        ...[...openStates, 'confirmed', 'cancelled'].map((value) => ({ value, label: stateWords(value, speech) })),
      ],
    },
    { kind: 'choice', name: 'unitId', label: 'tasks.filter.unit', choices: () => units },
    { kind: 'day', name: 'from', label: 'tasks.filter.from' },
    { kind: 'day', name: 'until', label: 'tasks.filter.until' },
    countedTasksFilter,
  ]
}

/** Every task that was assigned; what is over and nearly due stands first. */
export default function TasksScreen() {
  const units = useUnitChoices()
  const [asked] = useAsked()
  const { unitId } = useMe()
  const list: ListDefinition<Row> = {
    name: 'tasks',
    title: 'tasks.title',
    source: listTasks,
    rowKey: ({ id }) => id,
    to: ({ id }) => paths.task(id),
    searchable: true,
    empty: { title: 'tasks.empty', text: 'tasks.empty.text' },
    filters: filtersFor(units),
    columns: columnsFor(asked['unitId'] ?? unitId),
  }
  return <Columns home={paths.tasks}>{(beside) => <List list={list} beside={beside} lead={<TaskTabs />} />}</Columns>
}
