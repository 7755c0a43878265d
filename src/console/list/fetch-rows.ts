import type { AskedOf } from './asked.ts'
import type { ListDefinition, PageOf } from './list-definition.ts'
import { readPage } from './read-page.ts'

/** The most rows that a page of the API holds: each page costs the server as much as counting the whole list. */
const pageSize = 1_000

/** Pages asked for at once. */
const together = 3

export type Fetching<Row> = {
  list: ListDefinition<Row>
  asked: AskedOf
  /** No more rows than these. */
  most: number
  onProgress: (done: number, total: number) => void
}

/** All rows as the list now asks for them, in its order, up to a limit; `total` is how many there are. */
export async function fetchRows<Row>({ list, asked, most, onProgress }: Fetching<Row>): Promise<PageOf<Row>> {
  const read = (page: number) => readPage(list, { ...asked, page: String(page), size: String(pageSize) })
  const first = await read(1)
  const wanted = Math.min(first.total, most)
  const pages = [first.rows]
  let done = first.rows.length
  onProgress(Math.min(done, wanted), wanted)
  let next = 2
  const fetchOn = async () => {
    for (let page = next++; (page - 1) * pageSize < wanted; page = next++) {
      const { rows } = await read(page)
      pages[page - 1] = rows
      done += rows.length
      onProgress(Math.min(done, wanted), wanted)
    }
  }
  await Promise.all(Array.from({ length: together }, fetchOn))
  return { ...first, rows: pages.flat().slice(0, most) }
}
