import { Link } from '@tanstack/react-router'
import { useSpeech } from '../words/language.tsx'
import { useAsked } from './asked.ts'
import type { ListDefinition } from './list-definition.ts'
import look from './list.module.css'

/** Rows of two lines: beside an open thing, and on a phone. */
export function NarrowRows<Row>({
  list,
  rows,
  chosen,
}: {
  list: ListDefinition<Row>
  rows: readonly Row[]
  chosen: ReadonlyMap<string, Row>
}) {
  const speech = useSpeech()
  const [asked] = useAsked()
  const [title, ...others] = list.columns
  const part = (place: 'note' | 'aside', row: Row) =>
    others
      .filter((column) => column.narrow === place)
      .map((column) => ({ header: column.header, shown: column.show?.(row, speech) ?? column.text(row, speech) }))
  return (
    <ul className={look.narrow}>
      {rows.map((row) => {
        const inside = (
          <>
            <span className={look.narrowTitle}>{title.text(row, speech)}</span>
            <span className={look.narrowAside}>
              {part('aside', row).map(({ header, shown }) => (
                <span key={header}>{shown}</span>
              ))}
            </span>
            <span className={look.narrowNote}>
              {part('note', row).map(({ header, shown }) => shown && <span key={header}>{shown}</span>)}
            </span>
          </>
        )
        return (
          <li key={list.rowKey(row)} data-chosen={chosen.has(list.rowKey(row))}>
            {list.to ? (
              <Link to={list.to(row)} search={asked} className={look.narrowRow} data-row>
                {inside}
              </Link>
            ) : (
              <div className={look.narrowRow}>{inside}</div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
