import { z } from 'zod'

const hex64 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hexadecimal digits')
const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'expected an instant such as 2026-09-05T07:30:00.000Z')

/** How far a machine took part in a decision. */
export const automated = z.enum(['none', 'held', 'suggested', 'lapsed', 'scheduled'])

/**
 * `who` = SHA-256(erasable salt of the subject || staff id), in hexadecimal. `inStead` is the same hash of the absent
 * person for whom a deputy signs (KT.): anyone can check that an appeal was decided by neither of the two.
 */
export const doer = z.union([
  z.literal('clock'),
  z.strictObject({ role: z.string().max(40), who: hex64, inStead: hex64.exactOptional() }),
])

/** An entry whose head anyone may read. `public` holds facts, never a person's words or name. */
export const publicEntry = z.strictObject({
  v: z.literal(1),
  seq: z.int().min(0),
  at: instant,
  module: z.string().max(40),
  subject: z.string().max(64),
  do: z.string().max(40),
  by: doer,
  reason: z.string().max(60).optional(),
  basis: z.string().max(400).optional(),
  policy: z.string().max(60).optional(),
  automated,
  prev: z.int().min(0).optional(),
  public: z.record(z.string(), z.json()),
  commitment: hex64,
})

/** An entry of which the world sees only that it is there; all else is in the salted body. */
export const internalEntry = z.strictObject({ v: z.literal(1), seq: z.int().min(0), at: instant, commitment: hex64 })

export const entry = z.union([publicEntry, internalEntry])

export type PublicEntry = z.infer<typeof publicEntry>
export type InternalEntry = z.infer<typeof internalEntry>
export type Entry = z.infer<typeof entry>

/** The most bytes one entry may have: C2SP tlog-tiles gives each a 16-bit length. */
export const maxEntryBytes = 65_535

export function isPublicEntry(value: Entry): value is PublicEntry {
  return 'module' in value
}

export type Json = z.infer<ReturnType<typeof z.json>>
