import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { stop, type Stop } from './problem.ts'

declare module '#platform/db.ts' {
  interface Tables {
    idempotency_keys: {
      authority_id: string
      caller: string
      key: string
      request_hash: Uint8Array
      started_at: Date
      status: number | null
      answer: string | null
    }
  }
}

export type Kept = { status: number; text: string }

/** A key as the request gives it; `caller` is the person, so that nobody meets another's answers. */
export type Keyed = { authority: string; caller: string; key: string; hash: Uint8Array }

/** How long a key is remembered. */
export const keyHours = 24

/** A second request with the same key looks this often, and waits so long between, before it is turned away. */
const looks = 100
const pauseMs = 50

/** Longer than any request may take: a key without an answer by then was cut off. */
const cutOff = 150_000

export const keyShape = /^[\x21-\x7e]{8,200}$/

/** What must be the same for a request to be the same: endpoint, address with query, body. */
export function requestHash(parts: readonly unknown[]): Uint8Array {
  return createHash('sha256').update(JSON.stringify(parts)).digest()
}

/**
 * Runs a write at most once per key. The key is committed before the write and its answer after it: a crash between
 * the two leaves a key whose outcome is unknown, which is said and never tried again. An outcome that is not kept
 * (a refusal: nothing was written) frees the key.
 */
export async function once<T>(
  { db, clock }: { db: Db; clock: Clock },
  keyed: Keyed,
  run: () => Promise<{ outcome: T; keep?: Kept }>,
): Promise<{ outcome: T } | { replayed: Kept } | Stop> {
  if (!(await claim(db, keyed, clock()))) return replay(db, keyed, clock)
  let ran: { outcome: T; keep?: Kept }
  try {
    ran = await run()
  } catch (error) {
    // It broke: what was written before, if anything, is unknown. The key stays, without an answer, so that nothing happens twice.
    await keepStatus(db, keyed, { status: 500, answer: null })
    throw error
  }
  if (ran.keep) await keepStatus(db, keyed, { status: ran.keep.status, answer: ran.keep.text })
  else await whereKey(db.deleteFrom('idempotency_keys'), keyed).execute()
  return { outcome: ran.outcome }
}

async function claim(db: Db, keyed: Keyed, now: Date): Promise<boolean> {
  const { authority, caller, key, hash } = keyed
  const expired = new Date(now.getTime() - keyHours * 3_600_000)
  const claimed = await db
    .insertInto('idempotency_keys')
    .values({ authority_id: authority, caller, key, request_hash: hash, started_at: now, status: null, answer: null })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'caller', 'key'])
        .doUpdateSet({ request_hash: hash, started_at: now, status: null, answer: null })
        .where('idempotency_keys.started_at', '<', expired),
    )
    .executeTakeFirst()
  return Number(claimed.numInsertedOrUpdatedRows) === 1
}

async function replay(db: Db, keyed: Keyed, clock: Clock): Promise<{ replayed: Kept } | Stop> {
  for (let look = 0; look < looks; look++) {
    if (look > 0) await pause(pauseMs)
    const row = await whereKey(db.selectFrom('idempotency_keys').selectAll(), keyed).executeTakeFirst()
    if (!row) return stop('key-in-use', { headers: { 'retry-after': '1' } })
    if (!Buffer.from(row.request_hash).equals(keyed.hash)) return stop('key-reused')
    if (row.status !== null && row.answer !== null) return { replayed: { status: row.status, text: row.answer } }
    if (row.status !== null || clock().getTime() - row.started_at.getTime() > cutOff) return stop('outcome-unknown')
  }
  return stop('key-in-use', { headers: { 'retry-after': '5' } })
}

async function keepStatus(db: Db, keyed: Keyed, kept: { status: number; answer: string | null }): Promise<void> {
  await whereKey(db.updateTable('idempotency_keys').set(kept), keyed).execute()
}

type Narrowing<T> = { where(column: 'authority_id' | 'caller' | 'key', operator: '=', value: string): T }

function whereKey<T extends Narrowing<T>>(query: T, { authority, caller, key }: Keyed): T {
  return query.where('authority_id', '=', authority).where('caller', '=', caller).where('key', '=', key)
}
