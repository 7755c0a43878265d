import { z } from 'zod'
import { refuse } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import type { SubjectKind } from '#record/kinds.ts'
import '../tables.ts'
import { accessTokenWorkflow, refuseTooMany } from './rules.ts'

export type NewToken = {
  ownerId: string
  name: string
  prefix: string
  hash: Uint8Array
  scopes: readonly string[]
  secondFactor: boolean
  expiresAt: Date
  /** Tokens that the owner has in use already. */
  inUse: number
}

type TokenRow = { owner_id: string; name: string; prefix: string; scopes: string[]; expires_at: Date }

/** A token begins through issueToken() only; the steps on it need nothing more. */
export type TokenInput = { begins?: NewToken }

export const accessTokenKind: SubjectKind<TokenRow, TokenInput> = {
  workflow: accessTokenWorkflow,
  inputShape: z.object({}),
  load: (tx, { authority, id }) =>
    tx
      .selectFrom('access_tokens')
      .select(['owner_id', 'name', 'prefix', 'scopes', 'expires_at'])
      .where('authority_id', '=', authority)
      .where('token_id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  decide: ({ row, input: { begins }, step, now }) => {
    const ownerId = row?.owner_id ?? begins?.ownerId
    if (ownerId === undefined) return refuse('not-found', 'Không tìm thấy mã truy cập này.')
    if (step.do === 'expire' && row && row.expires_at > now)
      return refuse('wrong-state', 'Mã truy cập này chưa hết hạn.')
    const refused = begins && refuseTooMany(begins.inUse)
    if (refused) return refused
    const body = begins && { name: begins.name, scopes: [...begins.scopes], expiresAt: begins.expiresAt.toISOString() }
    return {
      public: {},
      body: { owner: ownerId, prefix: row?.prefix ?? begins?.prefix ?? '', ...body },
      concerned: [ownerId],
    }
  },
  save: async (tx, { authority, id, input: { begins }, now }) => {
    if (!begins) return
    const { ownerId, name, prefix, hash, scopes, secondFactor, expiresAt } = begins
    await tx
      .insertInto('access_tokens')
      .values({
        authority_id: authority,
        token_id: id,
        owner_id: ownerId,
        name,
        prefix,
        hash,
        scopes: [...scopes],
        second_factor: secondFactor,
        issued_at: now,
        expires_at: expiresAt,
        last_used_on: null,
      })
      .execute()
  },
  describe: describeTokens,
}

async function describeTokens(db: Db, { authority, ids }: { authority: string; ids: readonly string[] }) {
  if (ids.length === 0) return new Map<string, { title: string; href: string }>()
  const rows = await db
    .selectFrom('access_tokens')
    .select(['token_id', 'name', 'prefix'])
    .where('authority_id', '=', authority)
    .where('token_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map((row) => [row.token_id, { title: `Mã truy cập: ${row.name} (${row.prefix}…)`, href: '/console/ket-noi' }]),
  )
}
