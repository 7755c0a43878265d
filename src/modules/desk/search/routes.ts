import { sql } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import { handle, type Found, type Module } from '#record/module.ts'
import type { Db } from '#platform/db.ts'
import { fold } from '#vietnamese/fold.ts'
import { searchEverything } from './schema.ts'

/** Milliseconds that one module may take to answer. */
const patience = 1_500
/** Modules asked at the same time: the search leaves connections for everything else. */
const lanes = 3

type Asked = { authority: string; person: Person; folded: string; limit: number }
type Result = { module: string; found: Found[] | 'late' }

export const searchHandlers = [
  handle(searchEverything, async ({ shell, services, person, query }) => {
    const folded = fold(query.q)
    const asked = { authority: shell.authority, person, folded, limit: query.limit }
    const waiting = services.modules.filter((module) => module.search)
    const results: Result[] = []
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        for (let module = waiting.shift(); module; module = waiting.shift())
          results.push({ module: module.name, found: await ask(shell.db, module, asked) })
      }),
    )
    const rows = results
      .flatMap(({ module, found }) => (found === 'late' ? [] : found.map((one) => ({ module, ...one }))))
      .toSorted((a, b) => distance(a.title, folded) - distance(b.title, folded) || a.title.localeCompare(b.title, 'vi'))
      .slice(0, query.limit)
    return { rows, late: results.filter(({ found }) => found === 'late').map(({ module }) => module) }
  }),
]

/** PostgreSQL cancels a search that takes too long, so that none goes on after the answer. */
async function ask(db: Db, module: Module, asked: Asked): Promise<Found[] | 'late'> {
  try {
    return await db.transaction().execute(async (tx) => {
      await sql`select set_config('statement_timeout', ${String(patience)}, true)`.execute(tx)
      return (await module.search?.(tx, asked)) ?? []
    })
  } catch (error) {
    if ((error as { code?: string }).code === '57014') return 'late'
    throw error
  }
}

/** 0 where the title begins with the words asked for, 1 where a word of it does, 2 anywhere else. */
function distance(title: string, folded: string): number {
  const text = fold(title)
  if (text.startsWith(folded)) return 0
  return text.includes(` ${folded}`) ? 1 : 2
}
