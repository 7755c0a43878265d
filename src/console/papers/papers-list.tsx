import { useMemo } from 'react'
import { listPaperChoices, listPapers, type PaperRow } from '#modules/documents/papers/schema.ts'
import { listRegisters } from '#modules/documents/registers/schema.ts'
import { countedPapersFilter } from '../list/counted-filter.ts'
import type { Column, Filter, ListDefinition } from '../list/list-definition.ts'
import { DueMark } from '../parts/due-mark.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import type { Answer } from '../server/call.ts'
import { useAnswer } from '../server/queries.ts'
import { endOfDay, isOpen, paperStates, stateTone, stateWords, type Direction } from './paper-words.ts'
import { PresentChosen } from './present-chosen.tsx'
import { useWrittenName } from './use-written-name.ts'
import { useUnitChoices } from '../units/use-unit-choices.ts'
import '../words/intake-words.ts'
import '../words/paper-words.ts'

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
  named: true,
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

const issuer = (written: (printed: string) => string): Column<Row> => ({
  header: 'papers.column.issuer',
  text: (row) => written(row.issuer ?? ''),
  narrow: 'note',
  named: true,
})

const columnsOf = (direction: Direction, written: (printed: string) => string): ListDefinition<Row>['columns'] =>
  direction === 'in'
    ? [subject, serial('in'), number, dated, issuer(written), due, state]
    : [subject, number, registered('out'), type, state]

const daysFilters: readonly Filter[] = [
  { kind: 'day', name: 'from', label: 'papers.filter.from' },
  { kind: 'day', name: 'until', label: 'papers.filter.until' },
  countedPapersFilter,
]

type Known = {
  choices: Answer<typeof listPaperChoices> | undefined
  registers: readonly { id: string; title: string }[]
  units: { value: string; label: string }[]
  written: (printed: string) => string
}

function filtersOf(direction: Direction, { choices, registers, units, written }: Known): Filter[] {
  const issuers: Filter = {
    kind: 'choice',
    name: 'issuer',
    label: 'papers.column.issuer',
    choices: () => (choices?.issuers ?? []).map((value) => ({ value, label: written(value) })),
  }
  return [
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
      choices: () => registers.map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      kind: 'choice',
      name: 'type',
      label: 'papers.column.type',
      choices: () => (choices?.types ?? []).map((value) => ({ value, label: value })),
    },
    ...(direction === 'in' ? [issuers] : []),
    {
      kind: 'choice',
      name: 'unitId',
      label: 'papers.filter.unit',
      choices: () => units,
    },
    ...daysFilters,
  ]
}

/** The list of the papers of one direction, with what it can now be filtered by. */
export function usePapersList(direction: Direction): ListDefinition<Row> {
  const choices = useAnswer(listPaperChoices, { query: { direction } }).data
  const registers = useAnswer(listRegisters, { query: { direction, size: 100 } }).data
  const units = useUnitChoices()
  const written = useWrittenName()
  return useMemo(() => {
    const known = { choices, registers: registers?.rows ?? [], units, written }
    return {
      name: direction === 'in' ? 'incoming-papers' : 'outgoing-papers',
      title: direction === 'in' ? 'papers.in' : 'papers.out',
      source: listPapers,
      fixed: { direction },
      rowKey: ({ id }) => id,
      to: ({ id }) => paths.paper(direction, id),
      columns: columnsOf(direction, written),
      filters: filtersOf(direction, known),
      searchable: true,
      ...(direction === 'in' && {
        withChosen: (papers: readonly Row[], clear: () => void) => <PresentChosen papers={papers} onDone={clear} />,
      }),
      empty: {
        title: direction === 'in' ? 'papers.in.empty' : 'papers.out.empty',
        text: direction === 'in' ? 'papers.in.empty.text' : 'papers.out.empty.text',
      },
    }
  }, [direction, choices, registers, units, written])
}
