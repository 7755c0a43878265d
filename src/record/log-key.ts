import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import type { SubjectKind } from './kinds.ts'
import { logKeyWorkflow } from './log-key-workflow.ts'

/** `vkey`: verifier key in signed-note text form; `certificate`: the root key's signed note about it. */
export const logKeyInput = z.strictObject({ vkey: z.string().max(300), certificate: z.string().max(2_000) })
export type LogKeyInput = z.infer<typeof logKeyInput>

export const logKeyKind: SubjectKind<undefined, LogKeyInput> = {
  workflow: logKeyWorkflow,
  inputShape: logKeyInput,
  load: async () => undefined,
  decide: ({ input }) => ({ public: { vkey: input.vkey, certificate: input.certificate }, body: {} }),
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
