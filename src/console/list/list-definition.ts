import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '#kernel/endpoint.ts'
import type { PlainKey } from '../words/catalogue.ts'
import type { Speech } from '../words/language.tsx'

export type PageOf<Row> = { rows: Row[]; total: number; page: number; size: number }

export type Column<Row> = {
  header: PlainKey
  /** Field of the endpoint to sort by. */
  sort?: string
  /** Plain text: what is exported, and shown where `show` says nothing else. */
  text: (row: Row, speech: Speech) => string
  show?: (row: Row, speech: Speech) => ReactNode
  /** Where it stands in the row of two lines that is left beside an open thing and on a phone. */
  narrow?: 'note' | 'aside'
  align?: 'end'
  /** Long texts: it has the room that others leave. */
  wide?: true
  /** Names and terms of several words, which a long title would press into one word a line. */
  named?: true
}

export type Choice = { value: string; label: string }

export type Filter =
  | { kind: 'choice'; name: string; label: PlainKey; choices: (speech: Speech) => readonly Choice[] }
  | { kind: 'flag'; name: string; label: PlainKey; value: string }
  | { kind: 'day'; name: string; label: PlainKey }
  /** Nobody chooses it here: the list was opened with it, says so in words, and can be rid of it. */
  | { kind: 'told'; name: string; label: PlainKey; words: (value: string, speech: Speech) => string }

/** Reads a page that no endpoint gives. */
export type ReadPage<Row> = (asked: { page: number; size: number }) => Promise<PageOf<Row>>

export type ListDefinition<Row> = {
  /** Name under which views are saved. */
  name: string
  title: PlainKey
  source: Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType<PageOf<Row>>> | ReadPage<Row>
  /** Path parameters and questions that the address does not hold. */
  params?: Record<string, string>
  fixed?: Readonly<Record<string, string>>
  rowKey: (row: Row) => string
  to?: (row: Row) => string
  /** The first column is the title of the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]]
  filters?: readonly Filter[]
  searchable?: boolean
  /** What can be done with the rows that are chosen, besides giving them as a file; `clear` leaves none chosen. */
  withChosen?: (rows: readonly Row[], clear: () => void) => ReactNode
  /** Said where there is nothing at all, no filter being set. */
  empty: { title: PlainKey; text: PlainKey }
}
