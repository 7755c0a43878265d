import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { entry } from '#kernel/entry.ts'

const seq = z.coerce.number().int().min(0)

export const readEntries = endpoint({
  name: 'read-entries',
  method: 'GET',
  path: '/record/entries',
  summary: 'Entries of the record in order, at most 200 at a time, exactly as the tree holds them',
  access: 'public',
  scope: 'record:read',
  query: z.strictObject({ from: seq.default(0), limit: z.coerce.number().int().min(1).max(200).default(100) }),
  /** `origin` is that of the record which is published now; its files lie under the path that follows the host. */
  output: z.object({ origin: z.string(), size: z.int(), entries: z.array(entry) }),
})

export const getReceipt = endpoint({
  name: 'get-receipt',
  method: 'GET',
  path: '/record/receipts/{seq}',
  summary: 'Receipt of one entry: the entry, its inclusion proof and the checkpoint; pending until the next checkpoint',
  access: 'public',
  scope: 'record:read',
  params: z.strictObject({ seq }),
  output: z.object({ state: z.enum(['pending', 'published']), receipt: z.json().optional() }),
})

/** A verifier key in signed-note text form: `name+hash+base64`. */
const vkey = z.string()

export const getLogKeys = endpoint({
  name: 'get-record-keys',
  method: 'GET',
  path: '/record/keys',
  summary:
    'The keys of the record: which signs, since when, certified by which root, which still signs beside it, and which wait',
  access: ['administrator'],
  scope: 'record:read',
  output: z.object({
    origin: z.string(),
    /** The subject whose entries are the decisions about the key. */
    subject: z.string(),
    root: vkey,
    current: z.object({
      vkey,
      /** The entry that made it the key of the record; null until that is written. */
      since: z.iso.datetime().nullable(),
      seq: z.int().nullable(),
      certifiedAt: z.iso.datetime().nullable(),
    }),
    /** Keys that sign beside the current one after a rotation. */
    retiring: z.array(z.object({ vkey, until: z.iso.datetime() })),
    /** Keys that were prepared on this server and never signed; `certificate` where the root has certified them. */
    prepared: z.array(z.object({ vkey, certificate: z.string().nullable() })),
  }),
})

export const rotateRoot = endpoint({
  name: 'rotate-record-root',
  method: 'POST',
  path: '/record/root-key',
  summary: 'Puts another root key in the place of the one that certified log keys so far; both have signed that',
  access: ['administrator'],
  scope: 'none',
  body: z.strictObject({
    /** Both certificates, as `minhbach keys rotate-root` printed them. */
    certificate: z.string().trim().min(1).max(8_000),
    reason: z.string().trim().min(1).max(500),
  }),
  output: z.object({ seq: z.int(), at: z.string() }),
})

export const rotateKey = endpoint({
  name: 'rotate-record-key',
  method: 'POST',
  path: '/record/key',
  summary: 'Makes a key that was prepared on the server, and that the root certified, the one that signs from now on',
  access: ['administrator'],
  scope: 'none',
  body: z.strictObject({
    /** The root's certificate of the key, as `minhbach keys certify` or `keys prepare --root` printed it. */
    certificate: z.string().trim().min(1).max(8_000),
    reason: z.string().trim().min(1).max(500),
  }),
  output: z.object({ seq: z.int(), at: z.string() }),
})
