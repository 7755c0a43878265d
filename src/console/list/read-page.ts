import { call, type Asked } from '../server/call.ts'
import type { AskedOf } from './asked.ts'
import type { ListDefinition, PageOf } from './list-definition.ts'

/** Only what the list itself asks: an address may hold more, and sort by what is no column. */
export function ownQuestions<Row>(list: ListDefinition<Row>, asked: AskedOf): Record<string, string> {
  const names = new Set([
    'page',
    'size',
    'sort',
    ...(list.searchable ? ['q'] : []),
    ...(list.filters ?? []).map(({ name }) => name),
  ])
  const sorts = list.columns.flatMap(({ sort }) => (sort ? [sort, `-${sort}`] : []))
  const isOwn = ([name, value]: [string, string]) => names.has(name) && (name !== 'sort' || sorts.includes(value))
  const own = Object.fromEntries(Object.entries(asked).filter(isOwn))
  return { ...own, ...list.fixed }
}

/** One page of a list, from its endpoint or from wherever else it comes. */
export async function readPage<Row>(list: ListDefinition<Row>, asked: AskedOf): Promise<PageOf<Row>> {
  const query = ownQuestions(list, asked)
  if (typeof list.source === 'function')
    return list.source({ page: Number(query['page'] ?? 1), size: Number(query['size'] ?? 25) })
  return call(list.source, { query, ...(list.params && { params: list.params }) } as Asked<typeof list.source>)
}
