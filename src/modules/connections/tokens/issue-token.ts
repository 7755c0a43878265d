import { createHash, randomBytes } from 'node:crypto'
import type { Person } from '#kernel/actor.ts'
import { laterByDays } from '#kernel/day.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { actIn, type Shell } from '#record/act.ts'
import { countInUse } from './read.ts'
import { accessTokenKind } from './store.ts'

/** The token and what is kept of it: 256 random bits need no slow hash. */
export function newToken(): { token: string; prefix: string; hash: Uint8Array } {
  const token = `mb_${randomBytes(32).toString('base64url')}`
  return { token, prefix: token.slice(0, 9), hash: hashToken(token) }
}

export function hashToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest()
}

/** @returns the id of the new token and the token, which is shown this one time; or the refusal */
export function issueToken(
  shell: Shell,
  person: Person,
  { name, scopes, days }: { name: string; scopes: readonly string[]; days: number },
): Promise<{ id: string; token: string } | Refusal> {
  const { token, prefix, hash } = newToken()
  return shell.appender.run(shell.authority, async (batch) => {
    const begins = {
      ownerId: person.staffId,
      name,
      prefix,
      hash,
      scopes: [...new Set(scopes)],
      secondFactor: person.secondFactor,
      expiresAt: laterByDays(batch.at, days),
      inUse: await countInUse(batch.tx, shell.authority, person.staffId),
    }
    const done = await actIn(shell, batch, accessTokenKind, { do: 'issue', by: person, input: { begins } })
    return isRefusal(done) ? done : { id: done.subject, token }
  })
}
