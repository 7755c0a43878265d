import type { DraftTask } from './read-tasks.ts'
import { actorText } from './actor-text.ts'

/** "Đơn vị chủ trì: Sở Nội vụ": who leads what the point before says. */
const leading =
  /^(?:(?:cơ quan|đơn vị|bộ phận|phòng|ban)\s)?(?:chủ trì|thực hiện chính|chịu trách nhiệm chính|phụ trách)(?:\s(?:thực hiện|tham mưu))?\s?:\s*(.+)$/isu

/** The unit that a point of this kind names as leading; undefined for other points. */
export function leadingUnit(text: string): string | undefined {
  const named = leading.exec(text.slice(0, 400))?.[1]
  const first = named?.split(/[;.]\s|;\s?(?:cơ quan|đơn vị|phối hợp)|\s?[–-]\s(?:phối hợp|đơn vị)/iu)[0]
  const actor = first === undefined ? '' : actorText(first)
  return actor.length >= 2 && actor.length < 200 ? actor : undefined
}

/** Lays the leading unit on the draft before, unless that names its actor itself. */
export function readLead(drafts: DraftTask[], actor: string): void {
  const last = drafts.at(-1)
  if (last && last.actor === null) drafts[drafts.length - 1] = { ...last, actor, role: 'lead' }
}
