import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import type { SubjectKind } from './kinds.ts'
import { logKeyWorkflow } from './log-key-workflow.ts'

/**
 * What the first entry of its own says in a record that succeeds another: which one, how far that was signed (`lastRoot`
 * in base64), how many entries the two share from the first on, and its own origin.
 */
const succeeded = z.strictObject({
  predecessor: z.string().max(300),
  lastSize: z.int().min(0),
  lastRoot: z.string().max(60),
  shared: z.int().min(0),
  origin: z.string().max(300),
})

/** `vkey`: verifier key in signed-note text form; `certificate`: the root key's signed note about it. */
export const logKeyInput = z.strictObject({
  vkey: z.string().max(300),
  certificate: z.string().max(2_000),
  /** Where this record succeeds another. */
  after: succeeded.optional(),
  /** Where another root key takes the place of the one before, with the certificate that both signed. */
  root: z.strictObject({ rootKey: z.string().max(300), rootCertificate: z.string().max(2_000) }).optional(),
})
export type LogKeyInput = z.infer<typeof logKeyInput>

export const logKeyKind: SubjectKind<undefined, LogKeyInput> = {
  workflow: logKeyWorkflow,
  inputShape: logKeyInput,
  load: async () => undefined,
  decide: ({ step, input: { vkey, certificate, after, root } }) => {
    if ((step.do === 'succeed') !== (after !== undefined)) throw new Error('a successor says what it succeeds')
    if ((step.do === 'rotate-root') !== (root !== undefined)) throw new Error('a change of the root key names it')
    return { public: { vkey, certificate, ...after, ...root }, body: {} }
  },
  save: async () => undefined,
  describe: async (_db, { ids }) =>
    new Map(ids.map((id) => [id, { title: 'Khoá ký sổ minh bạch', href: '/console/khoa-ky-so' }])),
}

/** The subject of the record's key; undefined before the record is opened. */
export async function findLogKey(db: Db, authority: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('record_subjects')
    .select('subject')
    .where('authority_id', '=', authority)
    .where('module', '=', logKeyWorkflow.module)
    .where('kind', '=', logKeyWorkflow.kind)
    .executeTakeFirst()
  return row?.subject
}
