import { ranks } from '../mark.ts'
import type { Paragraph } from '../paragraph.ts'
import { sentencesOf } from '../sentences.ts'
import { chargesOf, isSelf } from './charges-of.ts'
import { type ActorHeading, actorHeading, askedAtEnd, headingAsBeside, instructs } from './heading.ts'
import { isSubstantial } from './lead-in.ts'
import { isParticular, type Lead, leadingUnit } from './leads.ts'
import { leadAsTask, type Level, roleOf } from './own-task.ts'
import { isBase, isHeadline, isPartyBase, lengthOfAccount } from './opening.ts'
import type { DraftTask } from './read-tasks.ts'
import { isTellingLabel, type Mode, modeOf, modeOfReportLead, isTold } from './sections.ts'
import { addLater, isOther, takePoint } from './take-point.ts'
import { tellsWho } from './tells-who.ts'
import { consists, isTitle } from './title.ts'
import { addCharge, beginsList, close, draftOf, type Given, openFor, takeDue, type Walk } from './walk.ts'

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
    take(walk, paragraph, paragraphs.slice(index + 1, index + 3))
    const top = walk.levels.at(-1) ?? null
    walk.last = top === before ? null : top
  })
  while (walk.levels.length > 1) close(walk)
  return walk
}

function take(walk: Walk, paragraph: Paragraph, [next, after]: readonly Paragraph[]): void {
  const parent = openFor(walk, paragraph, next)
  const rank = paragraph.mark?.rank ?? parent.rank + 0.5
  const deeper =
    next !== undefined &&
    (next.mark === null
      ? paragraph.mark !== null || bothLead(paragraph, next) || leadsBeyond(paragraph, next, after)
      : next.mark.rank > rank)
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
  if (tellsOnly(walk, paragraph, parent)) {
    takeParticular(walk, paragraph, deeper ? level : null)
    return
  }
  const heading = headingOf(walk, paragraph, { parent, rank, deeper })
  if (heading) {
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

type Place = { parent: Level; rank: number; deeper: boolean }

/** The heading of an actor that a paragraph is, where one may stand. */
function headingOf(walk: Walk, paragraph: Paragraph, { parent, rank, deeper }: Place): ActorHeading | undefined {
  const { mark, text } = paragraph
  if (parent.mode === 'silent' || (walk.manner === 'proposal' && !isAhead(parent.mode))) return undefined
  const beside = parent.heads === rank && (deeper || /^đối với\s[^:]*:\s/iu.test(text))
  const heading = actorHeading(text, deeper, walk.names) ?? (beside ? headingAsBeside(text) : undefined)
  if (heading === undefined)
    return deeper && walk.setUp !== null && dutiesAlone.test(text)
      ? { actor: walk.setUp, inline: null, role: null }
      : undefined
  const speaksItself =
    mark === null && (isSelf(heading.actor, walk.issuer) || (walk.manner === 'decision' && text === text.toUpperCase()))
  const tells =
    heading.inline === null ? parent.heading && isRankBelow(paragraph) : tellsWho(text.slice(heading.inline))
  return speaksItself || tells ? undefined : heading
}

/** "Điều 2. Nhiệm vụ, quyền hạn": of what the decision sets up. */
const dutiesAlone =
  /^(?:chức năng,? (?:và )?)?nhiệm vụ(?:(?:,| và) (?:quyền hạn|trách nhiệm))*(?: (?:cụ thể|như sau|sau đây))*[.:]?$/iu

/** "1. Đối với cấp xã: Tổ chức hội nghị" outside what assigns work: on what level something is held. */
const onLevel = /^đối với cấp\s[^:;.]{2,40}:/iu

/** Whether a point only says with what or by when, what a meeting is about, or on what level something is held. */
const tellsOnly = ({ meets }: Walk, { text }: Paragraph, { mode }: Level) =>
  isParticular(text) || (meets && /^nội dung[^:]{0,30}:\s/iu.test(text)) || (mode !== 'assign' && onLevel.test(text))

/** "Kinh phí: …": what says with what, by when or with whom, and all that stands under it where it is a heading. */
function takeParticular(walk: Walk, paragraph: Paragraph, level: Level | null): void {
  const { mark, text } = paragraph
  // "Kỳ báo cáo: từ ngày 15/9 đến ngày 14/12" without a mark stands by itself.
  if (level && (mark !== null || /:\s*$/.test(text) || text === text.toUpperCase()))
    walk.levels.push({ ...level, mode: 'blocked' })
  // "III. KINH PHÍ VÀ TIẾN ĐỘ:" begins a section: who leads what it says leads nothing before it.
  if (level && text === text.toUpperCase()) {
    walk.unled = []
    walk.titled = null
  }
  addLater(walk, paragraph)
}

/** "… thực hiện các quy định sau:" and right below it "Trong giờ học:". */
const bothLead = (...pair: Paragraph[]) => pair.every(({ text }) => /:\s*$/.test(text))

/** "Sở có ý kiến như sau:", how things are, and only then the first of the points. */
const leadsBeyond = (lead: Paragraph, between: Paragraph, first: Paragraph | undefined) =>
  /:\s*$/.test(lead.text) && !/:\s*$/.test(between.text) && beginsList(first)

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

/** Whether a section of a report says what is to be done, rather than what was. */
const isAhead = (mode: Mode) => mode === 'coming' || mode === 'assign'

const isRankBelow = ({ mark }: Paragraph) => (mark?.rank ?? 0) >= ranks.dash

/** The last point of a list whose points end in no full stop, behind which the paper goes on without marks. */
const isLastPoint = ({ last }: Walk, { mark, text }: Paragraph, next: Paragraph | undefined) =>
  next?.mark === null &&
  last !== null &&
  last.rank === mark?.rank &&
  !last.title &&
  instructs(text) &&
  !/^yêu cầu (?:đối với|về|của)\s/iu.test(text)

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

/** "… báo cáo, các đơn vị tham gia ý kiến, Chủ tịch kết luận như sau:": who spoke at a meeting before the points of who presides. */
const concludes =
  /(?:chủ tịch|giám đốc|bí thư|bộ trưởng|thứ trưởng|thủ trưởng|hiệu trưởng|trưởng ban|trưởng phòng|thường trực|đồng chí)\s[^.;:]{0,80}?(?:kết luận|có ý kiến|cho ý kiến)(?:,? (?:kết luận|chỉ đạo))?(?: [^.;:,]{0,40})?:\s*$/iu

/** A sentence that leads to points: who is charged in it is charged with them; what it says itself counts where it is more. */
function takeLeadIn(walk: Walk, paragraph: Paragraph, level: Level): void {
  const only = concludes.test(paragraph.text) || (walk.manner === 'proposal' && !isAhead(level.mode))
  const charges = chargesOf(paragraph, { ...walk, self: level.mode !== 'assign' || !level.title }).filter(
    ({ charged }) => charged || !only,
  )
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
    const mode =
      walk.manner === 'proposal'
        ? modeOfReportLead(paragraph.text, level.mode)
        : (isTold(paragraph.text) ?? (label ? 'blocked' : level.mode))
    const asks = /(?:yêu cầu|đề nghị|giao|chỉ đạo|chỉ thị|phân công(?: nhiệm vụ)?)\s?:\s*$/iu.test(paragraph.text)
    const actor = askedAtEnd(paragraph.text)
    const whole = level.mode === 'assign' && consists.test(paragraph.text)
    const own = asks || actor !== null || (mode !== 'assign' && !whole) ? undefined : leadAsTask(paragraph, level)
    if (own?.sentence || (own && whole)) walk.drafts.push(own.draft)
    walk.levels.push({
      ...level,
      mode,
      ...(own && !own.sentence && !whole && { said: { draft: own.draft, at: walk.drafts.length } }),
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
