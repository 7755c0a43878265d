import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { writeLooks, type Look } from './store.ts'

/** One answer of an endpoint that shows personal data. */
export type PersonalAccess = {
  authority: string
  /** Who looked. */
  staffId: string
  /** Name of the endpoint. */
  endpoint: string
  /** Ids of persons and subjects shown; subjects stand for the persons they concern. */
  subjectIds: readonly string[]
  at: Date
}

export type AccessLog = { note(access: PersonalAccess): void; flush(): Promise<void>; close(): Promise<void> }

export type AccessLogParts = {
  db: Db
  newId: () => string
  log: { error(facts: object, text: string): void }
  /** Milliseconds between writes. */
  pause?: number
}

/** Waiting looks beyond this are given up, with an error in the log: the database has been away for long. */
const mostWaiting = 20_000
const batchSize = 500

/**
 * Notes who looked at whose data, in batches, off the path of the answer. What was noted within the last pause is lost
 * when the program is killed; when it stops in order, nothing is.
 */
export function createAccessLog({ db, newId, log, pause = 1_000 }: AccessLogParts): AccessLog {
  let waiting: PersonalAccess[] = []
  let writing = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  async function write(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchSize)
      try {
        const looks = (await Promise.all(byAuthority(batch).map((part) => resolve(db, part)))).flat()
        await writeLooks(
          db,
          looks.map((look) => ({ ...look, id: newId() })),
        )
      } catch (error) {
        waiting = [...batch, ...waiting]
        if (waiting.length > mostWaiting) waiting = waiting.slice(-mostWaiting)
        log.error({ err: error, waiting: waiting.length }, 'access log: cannot write, will try again')
        later()
        return
      }
    }
  }
  const flush = () => (writing = writing.then(write))
  function later(): void {
    timer ??= setTimeout(() => void flush(), pause)
    timer.unref()
  }

  return {
    note(access) {
      waiting.push(access)
      if (waiting.length >= batchSize) void flush()
      else later()
    },
    flush,
    async close() {
      await flush()
      clearTimeout(timer)
    },
  }
}

function byAuthority(batch: readonly PersonalAccess[]): PersonalAccess[][] {
  return [...Map.groupBy(batch, (access) => access.authority).values()]
}

/** Whose data the ids stand for. Nobody is told of looking at their own. */
async function resolve(db: Db, batch: readonly PersonalAccess[]): Promise<Look[]> {
  const authority = batch[0]?.authority ?? ''
  const persons = await personsOf(db, authority, [...new Set(batch.flatMap((access) => access.subjectIds))])
  const looks = new Map<string, Look>()
  for (const { staffId, endpoint, subjectIds, at } of batch) {
    for (const id of subjectIds) {
      for (const concerned of persons.get(id) ?? []) {
        if (concerned === staffId) continue
        const subject = concerned === id ? null : id
        const look = { authority, at, by: staffId, concerned, endpoint, subject }
        const minute = Math.floor(at.getTime() / 60_000)
        looks.set([minute, staffId, concerned, endpoint, subject].join(' '), look)
      }
    }
  }
  return [...looks.values()]
}

async function personsOf(db: Db, authority: string, ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (ids.length === 0) return found
  const { rows } = await sql<{ id: string; person: string }>`
    select staff_id::text as id, staff_id::text as person from staff
      where authority_id = ${authority} and staff_id::text = any(${[...ids]}::text[])
    union
    select subject, unnest(concerned) from record_subjects
      where authority_id = ${authority} and subject = any(${[...ids]}::text[])`.execute(db)
  for (const { id, person } of rows) found.set(id, [...(found.get(id) ?? []), person])
  return found
}

const idLike = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Ids under `id` and `staffId` in the parameters and in the answer, and in each row where it is a list. */
export function idsShown({ params, output }: { params: unknown; output: unknown }): string[] {
  const rows = (output as { rows?: unknown } | undefined)?.rows
  const things = [params, output, ...(Array.isArray(rows) ? (rows as unknown[]) : [])]
  const ids = things.flatMap((thing) => {
    const { id, staffId } = (thing ?? {}) as { id?: unknown; staffId?: unknown }
    return [id, staffId].filter((value): value is string => typeof value === 'string' && idLike.test(value))
  })
  return [...new Set(ids)]
}
