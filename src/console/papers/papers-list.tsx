import { useMemo } from 'react'
import { listPaperChoices, listPapers, type PaperRow } from '#modules/documents/papers/schema.ts'
import { listRegisters } from '#modules/documents/registers/schema.ts'
import { getUnitTree } from '#modules/staff/units/schema.ts'
import { countedPapersFilter } from '../list/counted-filter.ts'
import type { Column, Filter, ListDefinition } from '../list/list-definition.ts'
import { DueMark } from '../parts/due-mark.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { endOfDay, isOpen, paperStates, stateTone, stateWords, type Direction } from './paper-words.ts'
import { PresentChosen } from './present-chosen.tsx'
import '../words/intake-words.ts'

type Row = PaperRow

/** Of a draft that nobody could read a subject from, the same words as among the arrivals. */
const subject: Column<Row> = {
  header: 'papers.column.subject',
  text: (row, { say }) => (row.subject === '…' ? say('arrivals.noSubject') : row.subject),
  wide: true,
}
const number: Column<Row> = { header: 'papers.column.number', text: (row) => row.number ?? '', narrow: 'note' }
const dated: Column<Row> = {
  header: 'papers.column.dated',
  sort: 'dated',
  text: ({ dated: on }, { dates }) => (on ? dates.dayOf(on) : ''),
}
const type: Column<Row> = { header: 'papers.column.type', text: (row) => row.type ?? '' }
const due: Column<Row> = {
  header: 'papers.column.due',
  sort: 'dueOn',
  text: ({ dueOn }, { dates }) => (dueOn ? dates.dayOf(dueOn) : ''),
  show: ({ dueOn, state }) => (dueOn && isOpen(state) ? <DueMark at={endOfDay(dueOn)} /> : null),
  narrow: 'note',
}
const state: Column<Row> = {
  header: 'papers.column.state',
  text: (row, { inWords }) => inWords(stateWords(row.direction, row.state)),
  show: (row, { inWords, say }) => (
    <>
      <StateMark tone={stateTone(row.state)}>{inWords(stateWords(row.direction, row.state))}</StateMark>
      {row.tasks > 0 && <div className="soft">{say('papers.tasksDone', { done: row.tasksEnded, all: row.tasks })}</div>}
    </>
  ),
  narrow: 'aside',
}
const registered = (direction: Direction): Column<Row> => ({
  header: direction === 'in' ? 'papers.column.registered' : 'papers.column.issued',
  sort: 'registeredOn',
  text: ({ registeredOn }, { dates }) => (registeredOn ? dates.dayOf(registeredOn) : ''),
})
const serial = (direction: Direction): Column<Row> => ({
  header: direction === 'in' ? 'papers.column.serialIn' : 'papers.column.serialOut',
  sort: 'serial',
  text: (row) => (row.serial === null ? '' : String(row.serial)),
  align: 'end',
})

const columns: Readonly<Record<Direction, ListDefinition<Row>['columns']>> = {
  in: [
    subject,
    serial('in'),
    number,
    dated,
    { header: 'papers.column.issuer', text: ({ issuer }) => issuer ?? '', narrow: 'note', named: true },
    due,
    state,
  ],
  out: [subject, number, registered('out'), type, state],
}

const daysFilters: readonly Filter[] = [
  { kind: 'day', name: 'from', label: 'papers.filter.from' },
  { kind: 'day', name: 'until', label: 'papers.filter.until' },
  countedPapersFilter,
]

/** The list of the papers of one direction, with what it can now be filtered by. */
export function usePapersList(direction: Direction): ListDefinition<Row> {
  const choices = useAnswer(listPaperChoices, { query: { direction } }).data
  const registers = useAnswer(listRegisters, { query: { direction, size: 100 } }).data
  const units = useAnswer(getUnitTree, { query: {} }).data
  return useMemo(() => {
    const plain = (values: readonly string[] = []) => values.map((value) => ({ value, label: value }))
    const filters: Filter[] = [
      {
        kind: 'choice',
        name: 'state',
        label: 'papers.column.state',
        choices: ({ inWords }) =>
          Object.entries(paperStates(direction)).map(([value, words]) => ({ value, label: inWords(words) })),
      },
      {
        kind: 'choice',
        name: 'registerId',
        label: 'papers.filter.register',
        choices: () => (registers?.rows ?? []).map(({ id, title }) => ({ value: id, label: title })),
      },
      { kind: 'choice', name: 'type', label: 'papers.column.type', choices: () => plain(choices?.types) },
      ...(direction === 'in'
        ? [
            {
              kind: 'choice' as const,
              name: 'issuer',
              label: 'papers.column.issuer' as const,
              choices: () => plain(choices?.issuers),
            },
          ]
        : []),
      {
        kind: 'choice',
        name: 'unitId',
        label: 'papers.filter.unit',
        choices: () => (units?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      ...daysFilters,
    ]
    return {
      name: direction === 'in' ? 'incoming-papers' : 'outgoing-papers',
      title: direction === 'in' ? 'papers.in' : 'papers.out',
      source: listPapers,
      fixed: { direction },
      rowKey: ({ id }) => id,
      to: ({ id }) => paths.paper(direction, id),
      columns: columns[direction],
      filters,
      searchable: true,
      ...(direction === 'in' && {
        withChosen: (papers: readonly Row[], clear: () => void) => <PresentChosen papers={papers} onDone={clear} />,
      }),
      empty: {
        title: direction === 'in' ? 'papers.in.empty' : 'papers.out.empty',
        text: direction === 'in' ? 'papers.in.empty.text' : 'papers.out.empty.text',
      },
    }
  }, [direction, choices, registers, units])
}
