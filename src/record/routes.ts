import { z } from 'zod'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import type { Json } from '#kernel/entry.ts'
import { act } from './act.ts'
import { getReceipt, readEntries, rotateKey } from './endpoints.ts'
import { findLogKey, logKeyKind } from './log-key.ts'
import { handle, handlePublic, type Handler, type Module } from './module.ts'
import { listEntries, recordSize } from './read.ts'

/** What the record's endpoints need of the keys and the published files. */
export type RecordFiles = {
  /** Undefined until a checkpoint covers the entry. */
  receipt(authority: string, seq: number): Promise<Json | undefined>
  /** The root's certificate of a key that was prepared on this server; undefined where there is none. */
  certificate(authority: string, vkey: string): Promise<string | undefined>
  activate(authority: string, vkey: string): Promise<void>
}

/**
 * The key is rotated through rotateKey only, which takes a key that was prepared on the server and the root's certificate of
 * it. What anyone else names as the key would stand in the record for good: no other door takes an input.
 */
const ownDoor = z.never({ error: 'Khoá ký sổ chỉ đổi được bằng lệnh “minhbach keys”.' })

/** The record's own face: what it plugs into the program. */
export function createRecordModule(files: RecordFiles): Module {
  const subjectKinds = [{ ...logKeyKind, inputShape: ownDoor }]
  return { name: 'record', subjectKinds, publicTables: [], handlers: recordHandlers(files) }
}

function recordHandlers(files: RecordFiles): Handler[] {
  return [
    handlePublic(readEntries, async ({ shell, query }) => {
      const views = await listEntries(shell.db, shell.authority, { from: query.from, to: query.from + query.limit })
      return { size: await recordSize(shell.db, shell.authority), entries: views.map((view) => view.entry) }
    }),
    handlePublic(getReceipt, async ({ shell, params }) => {
      if (params.seq >= (await recordSize(shell.db, shell.authority)))
        return refuse('not-found', 'Sổ chưa có mục này.', { field: 'seq' })
      const receipt = await files.receipt(shell.authority, params.seq)
      return receipt === undefined ? { state: 'pending' as const } : { state: 'published' as const, receipt }
    }),
    handle(rotateKey, async ({ shell, person, body }) => {
      const certificate = await files.certificate(shell.authority, body.vkey)
      if (certificate === undefined) {
        return refuse('not-found', 'Máy chủ chưa chuẩn bị khoá này. Hãy chạy “minhbach keys prepare” trước.', {
          field: 'vkey',
        })
      }
      const id = await findLogKey(shell.db, shell.authority)
      const done = await act(shell, logKeyKind, {
        ...(id !== undefined && { id }),
        do: 'rotate',
        by: person,
        reason: { text: body.reason },
        input: { vkey: body.vkey, certificate },
      })
      if (isRefusal(done)) return done
      await files.activate(shell.authority, body.vkey)
      return { seq: done.seq, at: done.at }
    }),
  ]
}
