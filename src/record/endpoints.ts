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
  output: z.object({ size: z.int(), entries: z.array(entry) }),
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

export const rotateKey = endpoint({
  name: 'rotate-record-key',
  method: 'POST',
  path: '/record/key',
  summary: 'Makes a key that was prepared on the server the one that signs the record from now on',
  access: ['administrator'],
  scope: 'none',
  body: z.strictObject({
    vkey: z.string().min(20).max(300),
    reason: z.string().trim().min(1).max(500),
  }),
  output: z.object({ seq: z.int(), at: z.string() }),
})
