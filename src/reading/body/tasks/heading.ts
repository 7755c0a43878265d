import { bare } from '#vietnamese/bare.ts'
import { type Word, wordsOf } from '#vietnamese/words.ts'
import { actorText, textOf } from './actor-text.ts'
import { type KnownNames, wordsKnowing } from './known-names.ts'
import { nameAt } from './name-at.ts'
import { verbAt } from './verb-at.ts'
import { isTellingLabel } from './sections.ts'

/** A heading that names who is charged with the points under it. */
export type ActorHeading = {
  actor: string
  /** Where in the text an instruction of its own begins: "1. Sở Y tế: Xây dựng kế hoạch"; null where there is none. */
  inline: number | null
  role: 'lead' | 'join' | null
}

/** "2. Đảng ủy Ủy ban nhân dân xã lãnh đạo" and below it what: the verb is none of the name. */
const guides =
  /(?<=\s(?:ủy|dân|xã|phường|tỉnh|huyện|thành phố|đoàn))\s(?:lãnh đạo|chỉ đạo)(?:,? (?:lãnh đạo|chỉ đạo))?[\s:]*$/u

const opening =
  /^(?:(?:nhiệm vụ(?: chung)?|trách nhiệm(?: chung)?|phân công|đề nghị|kính đề nghị|giao|giao nhiệm vụ cho|giao trách nhiệm cho|yêu cầu|đối với)\s?(?:của|cho|đối với)?\s?:?\s)?/iu
/** What may stand between the name and the colon: "có trách nhiệm", "thực hiện các nhiệm vụ sau". */
const generic =
  /^(?:co trach nhiem|chiu trach nhiem|co nhiem vu|chu tri,? phoi hop(?: chat che)? voi .{3,160}|chu tri|phoi hop(?: voi .{3,120})?|can|phai|thuc hien|trien khai|to chuc|tap trung|thuc hien (?:tot |nghiem )?)*(?:[\s,]*(?:trien khai|thuc hien|tot|nghiem tuc|mot so|cac|nhung|noi dung|nhiem vu|cong viec|viec|giai phap|sau day|sau|co nhiem vu|cu the|nhu sau|co trach nhiem|tap trung|to chuc))*\s*$/

/**
 * Reads a paragraph as the heading of an actor: nothing but a name ("3.1. Sở Nội vụ", "Đối với các trường", "Giao Sở Y tế:"), a
 * name with words that only lead to the points below, or a name, a colon and its first instruction. Undefined where it is none.
 */
export function actorHeading(printed: string, leads: boolean, names: KnownNames): ActorHeading | undefined {
  // "1. Đội Cây xanh: (đ/c A, Đội trưởng)": who answers for the body is told in brackets behind it.
  const text = leads ? printed.replace(/:\s?\([^()]{3,120}\)[\s.:;]*$/u, ':').replace(guides, '') : printed
  // "Đối với cấp tiểu học" says for which schools, not who.
  if (/^đối với (?:cấp|bậc|khối|lớp|môn|ngành)(?: học)? (?!trên|dưới|ủy|tỉnh|huyện|xã|phường)/iu.test(text))
    return undefined
  const whose = leads ? dutiesOf.exec(text)?.[1] : undefined
  if (whose !== undefined && nameAt(wordsKnowing(whose, names), 0))
    return { actor: actorText(whose), inline: null, role: null }
  const dutied = leads ? hasDuties.exec(text)?.[1] : undefined
  if (dutied !== undefined && dutied.split(' ').length <= 9 && nameAt(wordsKnowing(dutied, names), 0))
    return { actor: actorText(dutied), inline: null, role: null }
  const opened = opening.exec(text)?.[0].length ?? 0
  const body = text.slice(opened)
  const words = wordsKnowing(body.slice(0, 700), names)
  const name = nameAt(words, 0)
  const said = name === undefined ? clauseHeading(text, opened) : undefined
  if (said) return said
  const last = name && words[name.to - 1]
  if (!name || !last) return undefined
  const actor = actorText(textOf(body, words, name))
  if (actor.length < 2 || actor.length > 260 || /\sngày \d/u.test(actor) || classes.test(actor)) return undefined
  const labelled = /^[^:]{3,80}:\s(?=\S)/u.exec(body)?.[0]
  const whole = shortHeading(labelled ?? body, name.verb, words, leads || labelled !== undefined)
  if (whole !== undefined)
    return { actor: whole, inline: labelled === undefined ? null : opened + labelled.length, role: null }
  const rest = body.slice(last.end).replace(/^(?:\)|\s?\([^)]{0,200}\))/u, '')
  const behind = body.length - rest.length + opened
  const colon = /^\s?:\s?/u.exec(rest)?.[0].length
  if (name.verb === null && /^[\s.:;/]*$/u.test(rest))
    return leads || colon !== undefined ? { actor, inline: null, role: null } : undefined
  if (name.verb === null && colon !== undefined) return { actor, inline: behind + colon, role: null }
  const lead = /^([^:]{0,260}):\s*$/u.exec(rest)?.[1]
  if (name.verb === null || lead === undefined || !leads) return undefined
  const plain = bare(lead).toLowerCase().trim()
  if (!generic.test(plain)) return undefined
  return {
    actor,
    inline: null,
    role: /^(?:co trach nhiem )?chu tri/.test(plain) ? 'lead' : plain.startsWith('phoi hop') ? 'join' : null,
  }
}

/** "2. Trách nhiệm chung của các thành viên", "Điều 2. Nhiệm vụ, quyền hạn của Tổ công tác:": whose duties the points under it are. */
const dutiesOf =
  /^(?:chức năng,? (?:và )?)?(?:nhiệm vụ|trách nhiệm)(?: chung|(?:,| và) (?:quyền hạn|trách nhiệm|nhiệm vụ))* của ([^.;:]{3,140})[.:]?$/iu

/** "Hội đồng có nhiệm vụ và quyền hạn sau:", also where the name holds a verb: "Ban kiểm kê có trách nhiệm:". */
const hasDuties =
  /^(\p{Lu}[^.;:,]{2,90}?)\scó (?:các |những |một số )?(?:chức năng|nhiệm vụ|trách nhiệm|quyền hạn)(?:(?:,| và) (?:chức năng|nhiệm vụ|trách nhiệm|quyền hạn))*(?: (?:cụ thể|chủ yếu|chính|cơ bản|như sau|sau đây|sau))*\s?:\s*$/u

/** "Nhóm 1: Hộ có nhà dột": what things are sorted by. */
const classes = /^(?:nhóm|loại|mức|cấp độ|đợt|giai đoạn)\s[\dA-H]{1,3}$/iu

/** "Đối với các xã còn thiếu công chức: chủ động điều động …": a clause that says which are meant, and what they have to do. */
function clauseHeading(text: string, opened: number): ActorHeading | undefined {
  const label = /^đối với\s([^:;.]{8,160}):\s(?=\S)/iu.exec(text)
  if (label?.[1] === undefined || !beginsWithVerb(text.slice(label[0].length))) return undefined
  const words = wordsOf(label[1])
  const named = [2, 3, 4, 5].some((length) => nameAt(words.slice(0, length), 0)?.verb === null)
  return named
    ? { actor: actorText(text.slice(opened, label[0].length)), inline: label[0].length, role: null }
    : undefined
}

/** Verbs that are part of many names: "Phòng Kế hoạch tổng hợp". */
const inNames =
  /^(?:tổng hợp|hướng dẫn|kiểm tra|đánh giá|tiếp nhận|giám sát|quản lý|tuyên truyền|tổ chức|thanh tra|thi đua|hỗ trợ|kiểm soát|khai thác|vận hành|điều hành|dự thi.*|dự.*|tham gia.*|tham dự.*|phụ trách.*|được giao.*)$/iu

/** A few words without a full stop, under which points follow, are a name also where one of them is a verb elsewhere. */
function shortHeading(label: string, verb: number | null, words: readonly Word[], leads: boolean): string | undefined {
  const count = words.filter(({ start }) => start < label.trimEnd().length).length
  if (verb === null || verb >= count || !leads || count > 12 || /[.;,]$/.test(label.trimEnd())) return undefined
  const named = words.slice(verb, Math.min(verb + 2, count)).map(({ text }) => text)
  return inNames.test(named.join(' ')) && words[0]?.capital === true ? actorText(label) : undefined
}

/**
 * "4. Trưởng 17 ấp:" beside "1. Công an xã:": a label of one or few words stands for an actor where the points beside it do, though no
 * list holds such a name.
 */
export function headingAsBeside(text: string): ActorHeading | undefined {
  const opened = opening.exec(text)?.[0].length ?? 0
  const found = /^(\p{Lu}[^:.;]{2,80}?)(?:\s?:?\s*$|\s?:\s(?=\p{Lu}))/u.exec(text.slice(opened))
  const label = found?.[1]
  const inline = opened + (found?.[0].length ?? 0)
  const whole = inline >= text.length
  if (
    label === undefined ||
    (!whole && !beginsWithVerb(text.slice(inline))) ||
    label === label.toUpperCase() ||
    label.split(' ').length > 14 ||
    beginsWithVerb(label) ||
    isTellingLabel(label) ||
    // "Giao Trung tâm Y tế là đầu mối:" says of a body what it is to be.
    /\slà\s/u.test(label)
  )
    return undefined
  if (
    /^(?:về|chế độ|công tác|một số|các (?:biện pháp|giải pháp|nhiệm vụ|nội dung)|nhiệm vụ|giải pháp|nội dung|việc)\s/iu.test(
      label,
    )
  )
    return undefined
  return { actor: actorText(label), inline: whole ? null : inline, role: null }
}

/** Whether a text begins with a verb of instruction: "Tiếp tục quán triệt …". */
export function beginsWithVerb(text: string): boolean {
  const words = wordsOf(text.slice(0, 80))
  if (
    verbAt(words, 0) === 0 ||
    /^(?:đề nghị|kiến nghị(?!,? đề xuất\s)|trân trọng|mong|đánh giá cao|ghi nhận|biểu dương|hoan nghênh)[\s,]/iu.test(
      text,
    )
  )
    return false
  return (nameAt(words, 0)?.verb ?? null) === null || verbAt(words, 0) > 1
}

/** Whether a text says what is to be done, or who is to do what: "Từng lớp tổ chức chào cờ". */
export const instructs = (text: string): boolean =>
  beginsWithVerb(text) || typeof nameAt(wordsOf(text.slice(0, 200)), 0)?.verb === 'number'

/** Whom a sentence asks that ends with the name and a colon: "Huyện đoàn đề nghị các cơ sở Đoàn:"; null where it names nobody so. */
export function askedAtEnd(text: string): string | null {
  const asked =
    /(?:yêu cầu|đề nghị|khuyến nghị|giao)\s(?:cho\s)?(?!.*(?:yêu cầu|đề nghị|khuyến nghị)\s)([^:]{3,200}):\s*$/iu.exec(
      text,
    )?.[1]
  if (asked === undefined) return null
  const words = wordsOf(asked)
  const name = nameAt(words, 0)
  return name !== undefined && name.verb === null && name.to === words.length ? actorText(asked) : null
}
