import { writeCsv } from '#kernel/csv.ts'

/** A table as a CSV file. */
export function csvOf(table: readonly (readonly string[])[]): Blob {
  return new Blob([writeCsv(table)], { type: 'text/csv; charset=utf-8' })
}
