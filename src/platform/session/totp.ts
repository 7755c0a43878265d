import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import './tables.ts'

/** Codes are accepted one step of 30 s to either side: after this many seconds a code is worthless anyway. */
const spent = 120

/**
 * The TOTP code (RFC 6238: SHA-1, 30 s, six digits) of a secret as better-auth keeps it, whose bytes are the key.
 * An authenticator is given the same bytes in Base32.
 */
export function currentTotp(secret: string, now: Date): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(now.getTime() / 30_000)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const at = mac.readUInt8(mac.length - 1) & 15
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

/** The secret of an `otpauth:` address, as `currentTotp` wants it. */
export function secretOfUri(uri: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const text = new URL(uri).searchParams.get('secret') ?? ''
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString('utf8')
}

/**
 * Takes a code out of use for its account before it is verified, so that of two requests with one code only one is heard.
 * @returns false where it was given before
 */
export async function claimCode(
  db: Db,
  { authority, userId, code, now }: { authority: string; userId: string; code: string; now: Date },
): Promise<boolean> {
  await db
    .deleteFrom('auth_used_codes')
    .where('authority_id', '=', authority)
    .where('user_id', '=', userId)
    .where('at', '<', new Date(now.getTime() - spent * 1_000))
    .execute()
  const claimed = await sql`
    insert into auth_used_codes (authority_id, user_id, code, at) values (${authority}, ${userId}, ${code.slice(0, 12)}, ${now})
    on conflict do nothing returning code`.execute(db)
  return claimed.rows.length > 0
}
