import pg from 'pg'
import { countChange, watchesOf, type Watch } from './watch-tables.ts'

/** A statement is prepared once it has been run so often: what is asked once costs the server no memory. */
const often = 5

/** Statements that are prepared at most, on each connection. */
const most = 250

const runs = new Map<string, number>()
const names = new Map<string, string>()

type Row = pg.QueryResultRow
type Text<I> = string | pg.QueryConfig<I>
type Done<Result> = (error: Error, result: Result) => void

/**
 * A connection that prepares what is asked again and again, so that the server parses and plans it once: measured, finding
 * a person with their roles takes a fifth of the time. The text decides; nothing else of a query changes.
 * An upgrade that changes the columns of a table restarts the program, and with it the connections.
 * It also tells the watches of tables what it changed.
 */
export class PreparingClient extends pg.Client {
  readonly #changed = new Set<Watch>()

  /** Whatever is not text with values goes on unchanged. */
  override query<T extends pg.Submittable>(query: T): T
  override query<R extends unknown[], I = unknown[]>(
    query: pg.QueryArrayConfig<I>,
    values?: pg.QueryConfigValues<I>,
  ): Promise<pg.QueryArrayResult<R>>
  override query<R extends Row, I = unknown[]>(
    text: Text<I>,
    values?: pg.QueryConfigValues<I>,
  ): Promise<pg.QueryResult<R>>
  override query<R extends unknown[], I = unknown[]>(
    query: pg.QueryArrayConfig<I>,
    done: Done<pg.QueryArrayResult<R>>,
  ): void
  override query<R extends Row, I = unknown[]>(text: Text<I>, done: Done<pg.QueryResult<R>>): void
  override query<R extends Row, I = unknown[]>(
    text: string,
    values: pg.QueryConfigValues<I>,
    done: Done<pg.QueryResult<R>>,
  ): void
  override query(text: unknown, values?: unknown, callback?: unknown): unknown {
    const ask = super.query.bind(this) as (...given: unknown[]) => unknown
    if (typeof text !== 'string' || !Array.isArray(values)) return ask(text, values, callback)
    const name = values.length > 0 ? nameOf(text) : undefined
    const answer = name === undefined ? ask(text, values, callback) : ask({ name, text, values }, callback)
    return answer instanceof Promise ? this.#telling(text, answer) : answer
  }

  /** A change counts when the statement is done, and once more when a transaction around it has ended. */
  #telling(text: string, answer: Promise<unknown>): Promise<unknown> {
    const ends = text === 'commit' || text === 'rollback'
    const watches = ends ? [...this.#changed] : watchesOf(text)
    if (watches.length === 0) return answer
    for (const watch of watches) this.#changed.add(watch)
    if (ends) this.#changed.clear()
    return answer.finally(() => countChange(watches))
  }
}

function nameOf(text: string): string | undefined {
  const name = names.get(text)
  if (name !== undefined || names.size >= most) return name
  const count = (runs.get(text) ?? 0) + 1
  if (count < often) {
    // Texts with lists of varying length would fill the table of those that are counted.
    if (runs.size >= 20 * most) runs.clear()
    runs.set(text, count)
    return undefined
  }
  runs.delete(text)
  const next = `s${names.size}`
  names.set(text, next)
  return next
}
