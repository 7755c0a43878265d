import { bareLetters } from '#vietnamese/bare.ts'
import { ranks } from '../mark.ts'
import type { Paragraph } from '../paragraph.ts'
import { sentencesOf } from '../sentences.ts'
import { chargesOf, type Spoken } from './charges-of.ts'
import { beginsWithVerb } from './heading.ts'
import { labelOf, type Level, ownTask } from './own-task.ts'
import { isTellingLabel } from './sections.ts'
import { tellsWho } from './tells-who.ts'
import { addCharge, takeDue, takeOrder, type Walk } from './walk.ts'

/** A closing sentence that stands on the line of a point that only tells: "3. Địa điểm: … Đề nghị các đại biểu tham dự". */
export function addLater(walk: Walk, paragraph: Paragraph): void {
  for (const charge of chargesOf(paragraph, { ...walk, self: true }))
    if (charge.charged && charge.sentence > 0) addCharge(walk, paragraph, charge)
}

type Place = { level: Level; parent: Level; next: Paragraph | undefined }

export function takePoint(walk: Walk, paragraph: Paragraph, { level, parent, next }: Place): void {
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
  // "5. Ủy ban nhân dân các xã" and, behind points with dashes, one without: "Theo dõi, thống kê …", before the next body.
  const between =
    !marked &&
    parent.heading &&
    parent.title &&
    (walk.drafts.at(-1)?.paragraph.mark?.rank ?? 0) >= ranks.dash &&
    (next?.mark?.rank === parent.rank || (next?.mark === null && beginsWithVerb(next.text))) &&
    beginsWithVerb(paragraph.text)
  const opens = further || second || between || (parent.title && walk.levels.at(-1) === parent && walk.last === parent)
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
  const self = !marked || (walk.manner === 'directive' && parent.rank < 0 && !parent.lead && !followsUp(paragraph.text))
  const spoken = chargesOf(paragraph, { ...walk, self })
  const charges = spoken.filter(
    (charge) =>
      (isAllowed(charge, { parent, marked }) || (!parent.heading && walk.isDue(paragraph, charge))) &&
      ((walk.manner === 'proposal' ? parent.mode === 'coming' : !walk.account.has(paragraph)) || charge.charged),
  )
  const [first] = charges
  const until = beforeCharge(paragraph, first, parent)
  const own = until === undefined ? undefined : ownTask(paragraph, { parent, opens: marked || opens, until })
  if (own) walk.drafts.push(own)
  else if (first?.sentence !== 0 && !takeDue(walk, paragraph, parent, first?.at) && charges.length === 0)
    takeOrder(walk, paragraph, parent)
  for (const charge of charges) addCharge(walk, paragraph, charge)
  const closing = charges.findLast(({ charged }) => charged)
  if (closing && !marked) walk.chargedLast = closing.actor
}

/** "3. Văn phòng theo dõi, đôn đốc việc thực hiện": among the points of a conclusion its issuer has one too. */
const followsUp = (text: string) =>
  /^[^.;:]{3,80}?\s(?:theo dõi|đôn đốc|có trách nhiệm|chịu trách nhiệm)[\s,]/iu.test(text)

/**
 * Up to where a point says what whoever is charged above it has to do: before the sentence, or under the heading of an actor the part of
 * its first one, in which another is charged; undefined where nothing stands before that.
 */
function beforeCharge({ text }: Paragraph, first: Spoken | undefined, parent: Level): number | undefined {
  if (!first) return text.length
  if (first.sentence > 0) return sentencesOf(text)[first.sentence]?.start
  const part = text.lastIndexOf(';', first.at)
  const asks = parent.heading || (parent.mode === 'assign' && parent.actor === null)
  return asks && part > 20 && beginsWithVerb(text) ? part : undefined
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
  const comrades = parent.lead && at === 0 && /^(?:các )?đồng chí\s/iu.test(actor)
  if (kind !== 'body' && !outsiders.test(actor) && !comrades) return false
  if (sentence === 0) return at === 0 && (!charged || /^\p{Lu}/u.test(actor))
  return opens && (charged || isOther(actor, parent.actor ?? ''))
}

/** Persons who speak for no body. */
const outsiders = /^(?:các )?(?:bậc )?(?:cha mẹ|phụ huynh)(?!\p{L})/iu

/** Whether a name is another than that of the heading, which a point may repeat in short. */
export const isOther = (actor: string, heading: string) => {
  const [a, b] = [bareLetters(actor), bareLetters(heading)]
  return /^\p{Lu}/u.test(actor) && !a.includes(b) && !b.includes(a)
}
