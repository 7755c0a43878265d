import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import './tables.ts'

/** How guessing is slowed down: `free` tries, then pauses that double from `pause` to `longest` seconds. */
export type Limit = {
  /** What is counted; part of the key. */
  name: string
  free: number
  pause: number
  longest: number
  /** Seconds without a try after which the count begins again. */
  forget: number
}

const day = 86_400

/** One account from one address: what a person who forgot a password meets. */
export const accountHere: Limit = { name: 'account-here', free: 5, pause: 15, longest: 900, forget: day }
/** One account from anywhere: higher, so that a stranger does not easily keep its owner out. */
export const accountAnywhere: Limit = { name: 'account', free: 20, pause: 15, longest: 900, forget: day }
/** One address at any account: an office behind one address has many people. */
export const address: Limit = { name: 'address', free: 60, pause: 15, longest: 900, forget: day }
/** Codes of one account: six digits stand a guess far worse than a password. */
export const codes: Limit = { name: 'codes', free: 5, pause: 30, longest: 3_600, forget: day }
/** Letters that somebody can have sent to one address. */
export const letters: Limit = { name: 'letters', free: 3, pause: 300, longest: 3_600, forget: day }
/** Requests that cost little but write a row. */
export const starts: Limit = { name: 'starts', free: 200, pause: 1, longest: 60, forget: 60 }

export type Claim = { limit: Limit; whom: string }

export type Guessing = { db: Db; secret: string; authority: string; now: Date }

/**
 * Counts a guess before it is looked at, in one statement each: two guesses at the same moment are two, in however many processes.
 * @returns 0, or the seconds to wait: then the guess must not be looked at
 */
export async function claimGuess(guessing: Guessing, claims: readonly Claim[]): Promise<number> {
  for (const claim of claims) {
    const wait = await claimOne(guessing, claim)
    if (wait > 0) return wait
  }
  return 0
}

/** Takes back what was counted, because the guess was right: an account's counts end, an address's lose one. */
export async function forgetGuess({ db, secret, authority }: Guessing, claims: readonly Claim[]): Promise<void> {
  for (const { limit, whom } of claims) {
    const key = keyOf(secret, limit, whom)
    const rows = db.updateTable('auth_guesses').where('authority_id', '=', authority).where('key', '=', key)
    await (
      limit.name === 'address'
        ? rows.set((eb) => ({
            guesses: sql`greatest(${eb.ref('guesses')} - 1, 0)`,
            blocked_until: sql<Date>`to_timestamp(0)`,
          }))
        : rows.set({ guesses: 0, blocked_until: sql<Date>`to_timestamp(0)` })
    ).execute()
  }
}

async function claimOne({ db, secret, authority, now }: Guessing, { limit, whom }: Claim): Promise<number> {
  const key = keyOf(secret, limit, whom)
  const guesses = sql`case when g.last_at < ${now}::timestamptz - ${limit.forget} * interval '1 second' then 1 else g.guesses + 1 end`
  const pause = sql`least(${limit.longest}, ${limit.pause} * power(2, least((${guesses}) - ${limit.free}, 20)))`
  // Without a pause the past stands, not now: another process's clock may be a little behind.
  const claimed = await sql<{ guesses: number }>`
    insert into auth_guesses as g (authority_id, key, guesses, last_at, blocked_until)
    values (${authority}, ${key}, 1, ${now}, to_timestamp(0))
    on conflict (authority_id, key) do update
      set guesses = ${guesses}, last_at = ${now}, blocked_until =
        case when (${guesses}) < ${limit.free} then to_timestamp(0) else ${now}::timestamptz + (${pause}) * interval '1 second' end
      where g.blocked_until <= ${now}
    returning guesses`.execute(db)
  if (claimed.rows.length > 0) return 0
  const row = await db
    .selectFrom('auth_guesses')
    .select('blocked_until')
    .where('authority_id', '=', authority)
    .where('key', '=', key)
    .executeTakeFirst()
  return Math.max(1, Math.ceil(((row?.blocked_until.getTime() ?? 0) - now.getTime()) / 1_000))
}

function keyOf(secret: string, limit: Limit, whom: string): string {
  return createHmac('sha256', secret).update(`guess\n${limit.name}\n${whom}`).digest('base64url')
}

/** IPv6 hands every household 2^64 addresses: they count as one. */
export function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip
  const [head = '', tail = ''] = ip.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail.split(':').filter(Boolean)
  const missing = ip.includes('::') ? 8 - front.length - back.length : 0
  return [...front, ...Array<string>(Math.max(0, missing)).fill('0'), ...back].slice(0, 4).join(':')
}
