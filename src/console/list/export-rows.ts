import { dayOf } from '#kernel/day.ts'
import { fold } from '#vietnamese/fold.ts'
import type { Speech } from '../words/language.tsx'
import type { AskedOf } from './asked.ts'
import { fetchRows } from './fetch-rows.ts'
import type { ListDefinition } from './list-definition.ts'

export const exportLimit = 50_000

export type Exported<Row> = {
  list: ListDefinition<Row>
  asked: AskedOf
  speech: Speech
  format: 'csv' | 'xlsx'
  /** Only these rows, which are at hand already. */
  chosen?: readonly Row[]
  onProgress: (done: number, total: number) => void
}

/** Fetches all rows as the list now asks for them, and hands them to the person as a file. Returns whether some were left out. */
export async function exportRows<Row>({
  list,
  asked,
  speech,
  format,
  chosen,
  onProgress,
}: Exported<Row>): Promise<boolean> {
  const { rows, total } = chosen
    ? { rows: chosen, total: chosen.length }
    : await fetchRows({ list, asked, most: exportLimit, onProgress })
  const table = [
    list.columns.map((column) => speech.say(column.header)),
    ...rows.map((row) => list.columns.map((column) => column.text(row, speech))),
  ]
  const file =
    format === 'csv'
      ? (await import('./csv.ts')).csvOf(table)
      : (await import('./xlsx.ts')).xlsxOf(table, speech.say(list.title))
  save(file, fileName(speech.say(list.title), { at: new Date(), format }))
  return total > rows.length
}

/** `can-bo-2026-09-05.xlsx`: what the list is, and of which day. */
export function fileName(title: string, { at, format }: { at: Date; format: string }): string {
  return `${fold(title).replaceAll(/[^a-z0-9]+/g, '-')}-${dayOf(at)}.${format}`
}

/** Lets the person save a file under a name. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
