import { ranks } from '../mark.ts'
import type { Paragraph } from '../paragraph.ts'
import { sentencesOf } from '../sentences.ts'
import { bareLetters } from '#vietnamese/bare.ts'
import { chargesOf, isSelf, type Spoken } from './charges-of.ts'
import { actorHeading, askedAtEnd, beginsWithVerb, headingAsBeside, instructs } from './heading.ts'
import { isSubstantial } from './lead-in.ts'
import { isParticular, type Lead, leadingUnit } from './leads.ts'
import { labelOf, leadAsTask, type Level, ownTask, roleOf } from './own-task.ts'
import { isBase, isHeadline, isPartyBase, lengthOfAccount } from './opening.ts'
import type { DraftTask } from './read-tasks.ts'
import { isTellingLabel, type Mode, modeOf, isTold } from './sections.ts'
import { tellsWho } from './tells-who.ts'
import { isTitle } from './title.ts'
import { addCharge, close, draftOf, type Given, openFor, takeDue, takeOrder, type Walk } from './walk.ts'

/** Walks through the paragraphs with the open headings in hand and gathers what somebody is charged with. */
export function gather(
  paragraphs: readonly Paragraph[],
  given: Given,
): { drafts: DraftTask[]; chargedLast: string | null } {
  const mode: Mode = given.manner === 'directive' ? 'assign' : 'plain'
  const root: Level = { rank: -1, mode, actor: null, heading: false, role: null, title: false, lead: false }
  const meets = [/^thời gian[^:]{0,30}:/iu, /^địa điểm[^:]{0,30}:/iu].every((form) =>
    paragraphs.some(({ text }) => form.test(text)),
  )
  const walk: Walk = {
    ...given,
    meets,
    levels: [root],
    drafts: [],
    chargedLast: null,
    last: null,
    unled: [],
    titled: null,
    account: new Set(paragraphs.slice(0, lengthOfAccount(paragraphs))),
  }
  paragraphs.forEach((paragraph, index) => {
    if (index === 0 && paragraphs.length > 1 && isHeadline(paragraph)) return
    const before = walk.levels.at(-1)
    take(walk, paragraph, paragraphs[index + 1])
    const top = walk.levels.at(-1) ?? null
    walk.last = top === before ? null : top
  })
  while (walk.levels.length > 1) close(walk)
  return walk
}

function take(walk: Walk, paragraph: Paragraph, next: Paragraph | undefined): void {
  const parent = openFor(walk, paragraph, next)
  const rank = paragraph.mark?.rank ?? parent.rank + 0.5
  const deeper =
    next !== undefined &&
    (next.mark === null ? paragraph.mark !== null || bothLead(paragraph, next) : next.mark.rank > rank)
  const level: Level = { ...parent, rank, title: false, lead: false, said: undefined, heads: undefined }
  const lead = leadingUnit(paragraph.text)
  // Who chairs a meeting leads no work.
  if (walk.meets && /^\W*chủ trì(?:\s\p{L}+){0,3}\s?:/iu.test(paragraph.text)) return
  if (lead) {
    takeLead(walk, paragraph, lead)
    return
  }
  if (walk.drafts.length === 0 && (isBase(paragraph) || (walk.levels.length === 1 && isPartyBase(paragraph, next))))
    return
  if (isParticular(paragraph.text) || (walk.meets && /^nội dung[^:]{0,30}:\s/iu.test(paragraph.text))) {
    if (deeper) walk.levels.push({ ...level, mode: 'blocked' })
    addLater(walk, paragraph)
    return
  }
  const beside = parent.heads === rank && (deeper || /^đối với\s[^:]*:\s/iu.test(paragraph.text))
  const heading =
    actorHeading(paragraph.text, deeper, walk.names) ?? (beside ? headingAsBeside(paragraph.text) : undefined)
  const speaksItself =
    heading &&
    paragraph.mark === null &&
    (isSelf(heading.actor, walk.issuer) ||
      (walk.manner === 'decision' && paragraph.text === paragraph.text.toUpperCase()))
  if (
    heading &&
    !speaksItself &&
    parent.mode !== 'silent' &&
    !(heading.inline !== null && tellsWho(paragraph.text.slice(heading.inline))) &&
    !(heading.inline === null && parent.heading && isRankBelow(paragraph))
  ) {
    if (paragraph.mark) parent.heads = rank
    walk.levels.push({
      ...level,
      mode: 'assign',
      actor: heading.actor,
      heading: true,
      role: heading.role,
      title: heading.inline === null,
    })
    if (heading.inline !== null) addInline(walk, paragraph, { ...heading, inline: heading.inline })
    return
  }
  if (isTitle(paragraph, deeper) && !isLastPoint(walk, paragraph, next)) {
    const agenda = walk.meets && /^nội dung\P{L}*$/iu.test(paragraph.text)
    const mode = agenda ? 'blocked' : modeOf(paragraph.text, parent.mode, walk.manner)
    walk.levels.push({ ...level, mode, title: true })
    walk.unled = []
    walk.titled = paragraph
    return
  }
  if (/:\s*$/.test(paragraph.text) && deeper) takeLeadIn(walk, paragraph, level)
  else takePoint(walk, paragraph, { level, parent, next })
}

/** "… thực hiện các quy định sau:" and right below it "Trong giờ học:". */
const bothLead = (...pair: Paragraph[]) => pair.every(({ text }) => /:\s*$/.test(text))

/** "Đơn vị chủ trì: …" makes tasks of the points since the last title or lead, or of what stands before it in its own point. */
function takeLead(walk: Walk, paragraph: Paragraph, { actor, at }: Lead): void {
  const points =
    at > 12
      ? [{ paragraph, end: at }]
      : (walk.unled.length > 0 ? walk.unled : walk.titled ? [walk.titled] : []).map((one) => ({
          paragraph: one,
          end: one.text.length,
        }))
  for (const { paragraph: point, end } of points) {
    const drafted = walk.drafts.findIndex((draft) => draft.paragraph === point)
    const draft: DraftTask = {
      actor,
      paragraph: point,
      start: 0,
      end,
      reach: point.text.length,
      role: 'lead',
      sure: 0.75,
    }
    if (drafted < 0) walk.drafts.push(draft)
    else if (!/^(?:\p{Lu}|các\s)/u.test(walk.drafts[drafted]?.actor ?? '')) walk.drafts[drafted] = draft
  }
  walk.unled = []
  walk.titled = null
}

const isRankBelow = ({ mark }: Paragraph) => (mark?.rank ?? 0) >= ranks.dash

/** The last point of a list whose points end in no full stop, behind which the paper goes on without marks. */
const isLastPoint = ({ last }: Walk, { mark, text }: Paragraph, next: Paragraph | undefined) =>
  next?.mark === null && last !== null && last.rank === mark?.rank && !last.title && instructs(text)

/** "1. Sở Y tế: Xây dựng kế hoạch …": its own instruction, up to where another body is charged. */
function addInline(walk: Walk, paragraph: Paragraph, { actor, inline }: { actor: string; inline: number }): void {
  const others = chargesOf(paragraph, { ...walk, self: true }).filter(
    (charge) =>
      charge.at > inline &&
      charge.kind === 'body' &&
      charge.opens &&
      charge.sentence > 0 &&
      isOther(charge.actor, actor),
  )
  const end = others[0]?.at ?? paragraph.text.length
  walk.drafts.push({ actor, paragraph, start: inline, end, role: roleOf(paragraph.text.slice(inline)), sure: 0.85 })
  for (const charge of others) addCharge(walk, paragraph, charge)
}

/** A closing sentence that stands on the line of a point that only tells: "3. Địa điểm: … Đề nghị các đại biểu tham dự". */
function addLater(walk: Walk, paragraph: Paragraph): void {
  for (const charge of chargesOf(paragraph, { ...walk, self: true }))
    if (charge.charged && charge.sentence > 0) addCharge(walk, paragraph, charge)
}

/** A sentence that leads to points: who is charged in it is charged with them; what it says itself counts where it is more. */
function takeLeadIn(walk: Walk, paragraph: Paragraph, level: Level): void {
  const charges = chargesOf(paragraph, { ...walk, self: level.mode !== 'assign' || !level.title })
  const end = sentencesOf(paragraph.text).at(-1)?.start ?? 0
  if (end > 0 && charges.every(({ at }) => at < end) && isTellingLabel(paragraph.text.slice(end))) {
    for (const charge of charges) addCharge(walk, paragraph, { ...charge, end: Math.min(charge.end, end) })
    walk.levels.push({ ...level, mode: 'blocked' })
    return
  }
  const last = charges.at(-1)
  if (!last) {
    if (takeDue(walk, paragraph, level)) return
    const label = paragraph.text.length < 90 && isTellingLabel(paragraph.text)
    // "Ban Thanh tra kiến nghị:" leads to what a report asks for.
    const proposes =
      walk.manner === 'proposal' && /(?:kiến nghị|đề xuất)(?:\s[^.;:]{0,40})?:\s*$/iu.test(paragraph.text)
    const mode = proposes ? level.mode : (isTold(paragraph.text) ?? (label ? 'blocked' : level.mode))
    const asks = /(?:yêu cầu|đề nghị|giao|chỉ đạo|chỉ thị|phân công(?: nhiệm vụ)?)\s?:\s*$/iu.test(paragraph.text)
    const actor = askedAtEnd(paragraph.text)
    const own = asks || actor !== null || mode !== 'assign' ? undefined : leadAsTask(paragraph, level)
    if (own?.sentence) walk.drafts.push(own.draft)
    walk.levels.push({
      ...level,
      mode,
      ...(own && !own.sentence && { said: { draft: own.draft, at: walk.drafts.length } }),
      lead: asks || actor !== null,
      ...(actor !== null && { mode: 'assign', actor }),
    })
    return
  }
  if (last.charged && walk.chargedLast === null) walk.chargedLast = last.actor
  for (const charge of charges.slice(0, -1)) addCharge(walk, paragraph, charge)
  const own = paragraph.text.slice(last.start)
  // "Các cơ quan sau đây" are those that the points name.
  const substantial = isSubstantial(own) && !/\ssau(?: đây)?$/iu.test(last.actor)
  if (substantial) addCharge(walk, paragraph, last)
  walk.levels.push({
    ...level,
    ...(!substantial && { said: { draft: draftOf(paragraph, last), at: walk.drafts.length } }),
    mode: 'assign',
    actor: last.actor,
    heading: paragraph.mark !== null,
    role: roleOf(own) === 'lead' ? 'lead' : null,
    lead: true,
  })
}

type Place = { level: Level; parent: Level; next: Paragraph | undefined }

function takePoint(walk: Walk, paragraph: Paragraph, { level, parent, next }: Place): void {
  const marked = paragraph.mark !== null
  if (marked && parent.mode !== 'silent' && parent.mode !== 'blocked' && paragraph.text.length > 24)
    walk.unled.push(paragraph)
  // "1. Sở Y tế" and under it paragraphs without marks, each of which says something to do.
  const further =
    !marked &&
    (parent.heading || (walk.manner === 'directive' && parent.mode === 'assign' && parent.rank >= ranks.roman)) &&
    parent.title &&
    walk.drafts.at(-1)?.paragraph.mark === null &&
    beginsWithVerb(paragraph.text)
  // A second paragraph of a point: "1. Phổ biến tiêu chuẩn." and on a line of its own "Đề cử tập thể có đủ tiêu chuẩn."
  const second =
    !marked &&
    walk.manner === 'directive' &&
    next?.mark?.rank === parent.rank &&
    walk.drafts.at(-1)?.paragraph.mark?.rank === parent.rank &&
    beginsWithVerb(paragraph.text)
  const opens = further || second || (parent.title && walk.levels.at(-1) === parent && walk.last === parent)
  if (marked) walk.levels.push(level)
  if ((parent.mode === 'silent' && marked) || (parent.mode === 'blocked' && marked && walk.manner !== 'directive'))
    return
  const label = labelOf(paragraph.text)
  if (
    label > 0 &&
    (isTellingLabel(paragraph.text.slice(0, label)) || (parent.heading && tellsWho(paragraph.text.slice(label))))
  ) {
    addLater(walk, paragraph)
    return
  }
  const self = !marked || (walk.manner === 'directive' && parent.rank < 0 && !parent.lead)
  const spoken = chargesOf(paragraph, { ...walk, self })
  const charges = spoken.filter(
    (charge) =>
      (isAllowed(charge, { parent, marked }) || (!parent.heading && walk.isDue(paragraph, charge))) &&
      ((walk.manner !== 'proposal' && !walk.account.has(paragraph)) || charge.charged),
  )
  const [first] = charges
  const own =
    first?.sentence === 0
      ? undefined
      : ownTask(paragraph, {
          parent,
          opens: marked || opens,
          until: sentencesOf(paragraph.text)[first?.sentence ?? -1]?.start ?? paragraph.text.length,
        })
  if (own) walk.drafts.push(own)
  else if (first?.sentence !== 0 && !takeDue(walk, paragraph, parent, first?.at) && charges.length === 0)
    takeOrder(walk, paragraph, parent)
  for (const charge of charges) addCharge(walk, paragraph, charge)
  const closing = charges.findLast(({ charged }) => charged)
  if (closing && !marked) walk.chargedLast = closing.actor
}

/**
 * Under a heading that names an actor only a body that opens a sentence takes its place: persons speak for the body, and whom the
 * point names in small letters is whom the body is to charge.
 */
function isAllowed(
  { kind, at, charged, sentence, opens, actor, enforces }: Spoken,
  { parent, marked }: { parent: Level; marked: boolean },
): boolean {
  if (!parent.heading || !marked) return charged || marked || parent.mode === 'assign' || enforces
  if (kind !== 'body') return false
  if (sentence === 0) return at === 0 && (!charged || /^\p{Lu}/u.test(actor))
  return opens && (charged || isOther(actor, parent.actor ?? ''))
}

/** Whether a name is another than that of the heading, which a point may repeat in short. */
const isOther = (actor: string, heading: string) => {
  const [a, b] = [bareLetters(actor), bareLetters(heading)]
  return /^\p{Lu}/u.test(actor) && !a.includes(b) && !b.includes(a)
}
