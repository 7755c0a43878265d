import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { SeenProposal } from './schema.ts'

type Standing = SeenProposal & { text: string }

/** How much of a text is enough to find it again on the screen, in characters. */
const shown = 60

/** Refuses what is asked of proposals that another changed since they were seen, and names the first of them. One that is gone is not told of here. */
export function refuseUnseen(seen: readonly SeenProposal[], standing: readonly Standing[]): Refusal | undefined {
  const now = new Map(standing.map((row) => [row.id, row]))
  const at = seen.findIndex(({ id, version }) => (now.get(id)?.version ?? version) !== version)
  const changed = now.get(seen[at]?.id ?? '')
  return changed && unseen(changed.text, { field: `tasks.${at}` })
}

/** The same for one proposal alone. */
export const refuseUnseenOne = (version: number, now: Omit<Standing, 'id'>): Refusal | undefined =>
  now.version === version ? undefined : unseen(now.text, { field: 'version' })

function unseen(text: string, at: { field: string }): Refusal {
  const words = text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text
  return refuse('out-of-date', `Nhiệm vụ “${words}” vừa có người sửa. Hãy đọc lại rồi làm tiếp.`, at)
}
