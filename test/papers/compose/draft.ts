import type { Chance } from '../chance.ts'
import type { AnsweredCite, AnsweredTask, Block } from '../made-paper.ts'
import type { Office } from '../offices/office.ts'
import type { Place } from '../offices/place.ts'
import { generalActs } from '../phrases/generic.ts'
import type { Matter } from '../phrases/matter.ts'

/** A paper that is being written: what it says so far and what a clerk would note of it. */
export type Draft = {
  chance: Chance
  office: Office
  place: Place
  matter: Matter
  /** What this paper is about; of a letter, with what it does in the matter: "đôn đốc …". */
  subject: string
  /** The day of the paper: "2026-03-05". */
  day: string
  /** In lower case: "công văn". */
  type: string
  /** Whether the paper has the form that the Party gives its papers since May 2026. */
  newForm: boolean
  blocks: Block[]
  cites: AnsweredCite[]
  deadlines: { text: string; date: string | null }[]
  tasks: AnsweredTask[]
  /** What of the matter has been said already. */
  said: Set<string>
}

export function say(draft: Draft, text: string, kind: 'text' | 'heading' | 'centre' = 'text'): void {
  draft.blocks.push({ kind, text })
}

/** Notes a task; the annotation keeps the first 120 characters. */
export function noteTask(draft: Draft, actor: string, text: string, deadline?: string | null): void {
  draft.tasks.push({ actor, text: text.slice(0, 120), ...(deadline ? { deadline } : {}) })
}

/** The formula that closes a paper is a task only where hardly anything else says what is to be done. */
export function noteClosing(draft: Draft, actor: string, text: string): void {
  if (draft.tasks.length < 2) noteTask(draft, actor, text)
}

export function noteDeadline(draft: Draft, text: string, date: string | null): void {
  if (!draft.deadlines.some((known) => known.text === text)) draft.deadlines.push({ text, date })
}

/** Notes a cite once; a bare mention of a paper already noted with its day adds nothing. */
export function noteCite(draft: Draft, cite: AnsweredCite): void {
  const known = draft.cites.find(({ number }) => number === cite.number)
  if (!known) draft.cites.push(cite)
  else known.date ??= cite.date
}

/** Something not yet said in this paper, of the list or of what fits anywhere where the list is used up. */
export function unsaid(draft: Draft, list: readonly string[]): string {
  const left = list.filter((text) => !draft.said.has(text))
  const further = generalActs.filter((text) => !draft.said.has(text))
  const text = draft.chance.pick(left.length > 0 ? left : further.length > 0 ? further : list)
  draft.said.add(text)
  return text
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** A group's name inside a sentence: proper names keep their capital. */
export const inside = (actor: string): string =>
  /^(Các|Toàn thể|Hiệu trưởng|Thủ trưởng|Trưởng (các )?thôn|Bí thư các|Đại biểu|Điều dưỡng|Nhân viên|Công chức|Chủ tịch UBND các|Ban thường vụ các|Đồng chí) /.test(
    `${actor} `,
  )
    ? actor.slice(0, 1).toLowerCase() + actor.slice(1)
    : actor

/** How the office calls itself here, mostly briefly. */
export function self(draft: Draft): string {
  const { selves } = draft.office
  return draft.chance.maybe(0.7) ? (selves.at(-1) ?? draft.office.issuer) : draft.chance.pick(selves)
}

export const voice = (draft: Draft): string => draft.office.voice ?? self(draft)
