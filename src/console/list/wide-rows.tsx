import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSpeech } from '../words/language.tsx'
import { useAsked } from './asked.ts'
import type { Column, ListDefinition } from './list-definition.ts'
import look from './list.module.css'

type Props<Row> = {
  list: ListDefinition<Row>
  rows: readonly Row[]
  chosen: ReadonlyMap<string, Row>
  onChoose: (row: Row) => void
  onChooseAll: (rows: ReadonlyMap<string, Row>) => void
}

/** Rows as a table, all columns. */
export function WideRows<Row>({ list, rows, chosen, onChoose, onChooseAll }: Props<Row>) {
  const speech = useSpeech()
  const [asked] = useAsked()
  const { say } = speech
  const all = rows.every((row) => chosen.has(list.rowKey(row)))
  return (
    <table className={look.table}>
      <caption className="unseen">{say(list.title)}</caption>
      <thead>
        <tr>
          <th className={look.check}>
            <Checkbox
              size="xs"
              aria-label={say('list.chooseAll')}
              checked={all}
              indeterminate={!all && rows.some((row) => chosen.has(list.rowKey(row)))}
              onChange={() => onChooseAll(new Map(all ? [] : rows.map((row) => [list.rowKey(row), row])))}
            />
          </th>
          {list.columns.map((column) => (
            <Header key={column.header} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={list.rowKey(row)} data-chosen={chosen.has(list.rowKey(row))}>
            <td className={look.check}>
              <Checkbox
                size="xs"
                aria-label={say('list.choose', { title: list.columns[0].text(row, speech) })}
                checked={chosen.has(list.rowKey(row))}
                onChange={() => onChoose(row)}
              />
            </td>
            {list.columns.map((column, at) => (
              <td key={column.header} data-align={column.align} data-wide={column.wide} data-named={column.named}>
                {at === 0 && list.to ? (
                  <Link to={list.to(row)} search={asked} className={look.rowLink} data-row>
                    {column.show?.(row, speech) ?? column.text(row, speech)}
                  </Link>
                ) : (
                  <div className={look.cell}>{column.show?.(row, speech) ?? column.text(row, speech)}</div>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Header<Row>({ column }: { column: Column<Row> }) {
  const { say } = useSpeech()
  const [asked, change] = useAsked()
  const { sort } = column
  if (sort === undefined) return <th data-align={column.align}>{say(column.header)}</th>
  const way = asked['sort'] === sort ? 'ascending' : asked['sort'] === `-${sort}` ? 'descending' : 'none'
  const next = way === 'none' ? sort : way === 'ascending' ? `-${sort}` : undefined
  return (
    <th aria-sort={way} data-align={column.align} data-header={say(column.header)}>
      <button
        type="button"
        className={look.sort}
        onClick={() => change({ sort: next })}
        title={say('list.sortBy', { column: say(column.header) })}
      >
        {say(column.header)}
        {way === 'ascending' && <IconArrowUp size={14} stroke={2} aria-label={say('list.sorted.up')} />}
        {way === 'descending' && <IconArrowDown size={14} stroke={2} aria-label={say('list.sorted.down')} />}
      </button>
    </th>
  )
}
