import { ranks } from '../mark.ts'
import type { Paragraph } from '../paragraph.ts'
import type { Stretch } from '../sentences.ts'
import type { Spoken } from './charges-of.ts'
import { dueStatement, namelessOrder } from './due-statement.ts'
import type { KnownNames } from './known-names.ts'
import { type Level, roleOf } from './own-task.ts'
import type { DraftTask } from './read-tasks.ts'
import type { Manner } from './sections.ts'

export type Given = {
  manner: Manner
  issuer: string | null
  addressees: readonly string[]
  names: KnownNames
  /** What a decision sets up: whose duties stand under "Nhiệm vụ, quyền hạn". */
  setUp: string | null
  /** Whether something is due within a stretch of a paragraph. */
  isDue: (paragraph: Paragraph, stretch: Stretch) => boolean
}
export type Walk = Given & {
  /** Whether the paper calls to a meeting: what stands under "Nội dung" is its agenda then. */
  meets: boolean
  levels: Level[]
  drafts: DraftTask[]
  chargedLast: string | null
  last: Level | null
  unled: Paragraph[]
  titled: Paragraph | null
  /** What only tells how things are, before the sentence that leads to the points. */
  account: ReadonlySet<Paragraph>
}

/** Closes the lowest level; what its lead says is a task by itself where the points under it made none. */
export function close(walk: Walk): void {
  const said = walk.levels.pop()?.said
  if (!said || walk.drafts.slice(said.at).some(({ paragraph }) => paragraph.mark !== null)) return
  walk.drafts.splice(said.at, 0, said.draft)
}

/** "1.", "a)", "I." */
const firstOfList = /^\(?(?:1|a|i)\s?[.)/–-]/iu
export const beginsList = (paragraph: Paragraph | undefined): boolean =>
  paragraph?.mark ? firstOfList.test(paragraph.mark.label) : false

/** "a) Phòng Kinh tế" and under it paragraphs without marks: they are its, as long as each says something to do. */
function goesOn({ last, drafts }: Walk, level: Level): boolean {
  if (!level.heading || !level.title || level.rank > ranks.letter) return false
  const draft = drafts.at(-1)
  return last === level || (draft?.paragraph.mark === null && draft.actor === level.actor)
}

/** Closes what a paragraph ends and gives the level it stands under; a list that begins anew behind its lead-in ends the one before. */
export function openFor(walk: Walk, { mark, text }: Paragraph, next: Paragraph | undefined): Level {
  const { levels } = walk
  const root = levels[0]
  const begins = mark === null && beginsList(next) ? (next?.mark?.rank ?? null) : null
  const colon = /:\s*$/.test(text)
  const anew = colon ? begins : null
  // "… thực hiện các quy định sau:" and below it "Trong giờ học:".
  const leads = mark === null && colon
  // "Sở có ý kiến như sau:", how things are in a paragraph, and then the points of which the sentence spoke.
  const between = (top: Level) => begins !== null && !colon && !Number.isInteger(top.rank) && walk.last === top
  const closes = (level: Level) =>
    mark === null
      ? !goesOn(walk, level) &&
        (level.rank >= ranks.letter || !Number.isInteger(level.rank) || (anew !== null && level.rank >= anew))
      : level.rank >= mark.rank
  while (levels.length > 1) {
    const top = levels.at(-1)
    if (!top || !closes(top) || (leads && top.lead && walk.last === top) || between(top)) break
    close(walk)
  }
  const parent = levels.at(-1) ?? root
  if (!parent) throw new Error('The walk has no root.')
  return parent
}

export const addCharge = (walk: Walk, paragraph: Paragraph, charge: Spoken) =>
  walk.drafts.push(draftOf(paragraph, charge))

export function draftOf(paragraph: Paragraph, { actor, start, end, charged }: Spoken): DraftTask {
  return { actor, paragraph, start, end, role: roleOf(paragraph.text.slice(start, end)), sure: charged ? 0.85 : 0.8 }
}

/**
 * What is to be sent or finished by some time, though its sentence names nobody: whoever was charged last is to do it. `until` is
 * where in the paragraph somebody is charged with something else.
 */
export function takeDue(walk: Walk, paragraph: Paragraph, level: Level, until = paragraph.text.length): boolean {
  const { actor, role } = level
  const stretch = dueStatement(paragraph, (part) => walk.isDue(paragraph, part), level.lead)
  if (walk.manner === 'proposal' || !stretch || stretch.start >= until) return false
  const before = walk.drafts.at(-1)
  const sending = paragraph.text.slice(stretch.start)
  const report = walk.drafts.findLast((draft) => draft.paragraph !== paragraph && asksFor(draft, sending))
  if (report && !walk.isDue(report.paragraph, report)) {
    report.sentBy = { paragraph, start: stretch.start, end: until }
    return true
  }
  const last =
    actor ?? (paragraph.mark === null ? walk.chargedLast : null) ?? (level.lead ? null : before?.actor) ?? null
  walk.drafts.push({ actor: last, paragraph, start: stretch.start, end: until, role, sure: 0.6 })
  // What follows says how and where it is sent.
  if (/:\s*$/.test(paragraph.text)) walk.levels.push({ ...level, mode: 'blocked', lead: true })
  return true
}

/** "3. Báo cáo kết quả về Văn phòng." and below it "Báo cáo gửi về Văn phòng trước ngày 5/6": the same report. */
const asksFor = ({ paragraph, start, end }: DraftTask, sending: string) =>
  paragraph.mark !== null &&
  /^báo cáo\s(?:\p{L}+,?\s){0,12}?(?:gửi|nộp)\s/iu.test(sending) &&
  /^(?:tổng hợp,? )?báo cáo\s/iu.test(paragraph.text.slice(start, end))

/**
 * What a sentence orders that names nobody: it goes to whoever is charged with the points, else to all the paper is sent to. Among the
 * points of an opinion it is what the office thinks of another's draft.
 */
export function takeOrder(walk: Walk, paragraph: Paragraph, { actor, rank, mode }: Level): void {
  const orders = walk.manner === 'directive' && (mode !== 'blocked' || paragraph.mark === null)
  const stretch = orders ? namelessOrder(paragraph, rank >= 0) : undefined
  if (stretch) walk.drafts.push({ actor, paragraph, ...stretch, role: null, sure: 0.6 })
}
