import { z } from 'zod'
import { refuse } from '#kernel/refusal.ts'
import type { Json } from '#kernel/entry.ts'
import { getLogKeys, getReceipt, readEntries, rotateKey, rotateRoot } from './endpoints.ts'
import { logKeyKind } from './log-key.ts'
import { handle, handlePublic, type Handler, type Module } from './module.ts'
import { listEntries, recordSize } from './read.ts'
import { rotateLogKey, showLogKeys, type KeyFolder } from './rotate-key.ts'
import { rotateRootKey } from './rotate-root.ts'

/** What the record's endpoints need of the keys and the published files. */
export type RecordFiles = KeyFolder & {
  /** Origin of the record that is published now. */
  origin(authority: string): Promise<string>
  /** Undefined until a checkpoint covers the entry. */
  receipt(authority: string, seq: number): Promise<Json | undefined>
}

/**
 * The key is rotated through rotateKey only, which takes a key that was prepared on the server and the root's certificate of
 * it. What anyone else names as the key would stand in the record for good: no other door takes an input.
 */
const ownDoor = z.never({ error: 'Khoá ký sổ chỉ đổi được ở màn hình “Khoá ký sổ”, với chứng nhận của khoá gốc.' })

/** The record's own face: what it plugs into the program. */
export function createRecordModule(files: RecordFiles): Module {
  const subjectKinds = [{ ...logKeyKind, inputShape: ownDoor }]
  return { name: 'record', subjectKinds, publicTables: [], handlers: recordHandlers(files) }
}

function recordHandlers(files: RecordFiles): Handler[] {
  return [
    handlePublic(readEntries, async ({ shell, query }) => {
      const views = await listEntries(shell.db, shell.authority, { from: query.from, to: query.from + query.limit })
      const origin = await files.origin(shell.authority)
      return { origin, size: await recordSize(shell.db, shell.authority), entries: views.map((view) => view.entry) }
    }),
    handlePublic(getReceipt, async ({ shell, params }) => {
      if (params.seq >= (await recordSize(shell.db, shell.authority)))
        return refuse('not-found', 'Sổ chưa có mục này.', { field: 'seq' })
      const receipt = await files.receipt(shell.authority, params.seq)
      return receipt === undefined ? { state: 'pending' as const } : { state: 'published' as const, receipt }
    }),
    handle(getLogKeys, ({ shell }) => showLogKeys(shell, files)),
    handle(rotateKey, ({ shell, person, body }) => rotateLogKey(shell, files, { person, ...body })),
    handle(rotateRoot, ({ shell, person, body }) => rotateRootKey(shell, files, { person, ...body })),
  ]
}
