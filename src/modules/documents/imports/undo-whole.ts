import type { Person } from '#kernel/actor.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { actIn, type Done, type Shell } from '#record/act.ts'
import { listTogether } from './read.ts'
import { registerImportKind } from './store.ts'

type Asked = { id: string; by: Person; reason: string }

/** Undoes, in one commit, what one file brought into several registers at one time: what refuses for one, refuses all. */
export function undoWholeImport(
  shell: Shell,
  { id, by, reason }: Asked,
): Promise<(Done & { imports: number; lines: number }) | Refusal> {
  const { authority } = shell
  return shell.appender.run(authority, async (batch) => {
    const standing = (await listTogether(batch.tx, { authority, id })).filter(({ state }) => state === 'imported')
    let first: Done | undefined
    for (const one of standing) {
      const attempted = { id: one.id, do: 'undo-import', by, reason: { text: reason }, input: {} }
      const done = await actIn(shell, batch, registerImportKind, attempted)
      if (isRefusal(done)) return { ...done, rule: `“${one.registerTitle}”: ${done.rule}` }
      first ??= done
    }
    if (!first) return refuse('not-found', 'Không còn gì của lần nhập này để lấy lại.')
    return { ...first, imports: standing.length, lines: standing.reduce((sum, { lines }) => sum + lines, 0) }
  })
}
