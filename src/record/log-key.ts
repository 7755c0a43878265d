import { z } from 'zod'
import type { Workflow } from '#kernel/workflow.ts'
import type { Db } from '#platform/db.ts'
import type { SubjectKind } from './kinds.ts'

/** The key that signs the record: opened with the record itself, rotated by a decision. One subject an authority. */
export const logKeyWorkflow: Workflow = {
  module: 'record',
  kind: 'log-key',
  label: { vi: 'khoá ký sổ minh bạch', en: 'key of the record' },
  about: {
    vi: 'Khoá dùng để niêm phong sổ minh bạch: mở sổ và đổi khoá.',
    en: 'The key that seals the open record: how it begins and how it is changed.',
  },
  states: { signing: { vi: 'đang dùng', en: 'in use', end: true } },
  steps: [
    {
      from: ['nothing'],
      do: 'open',
      past: 'record-opened',
      to: 'signing',
      by: 'clock',
      label: { vi: 'Mở sổ', en: 'Open the record' },
    },
    {
      from: ['signing'],
      do: 'rotate',
      past: 'key-rotated',
      to: 'signing',
      by: ['administrator'],
      label: { vi: 'Đổi khoá ký', en: 'Rotate the key' },
      reason: 'text',
      notify: ['administrators'],
    },
  ],
}

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
    new Map(ids.map((id) => [id, { title: 'Khoá ký sổ minh bạch', href: '/quan-tri/khoa' }])),
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
