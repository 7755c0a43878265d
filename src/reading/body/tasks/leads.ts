import { actorText } from './actor-text.ts'

const units = '(?:cơ quan|đơn vị|bộ phận|phòng|ban|cá nhân|người)\\s'
const unit = `(?:${units})?`
const by =
  '(?:chủ trì|thực hiện(?=\\s?:)|thực hiện chính|chịu trách nhiệm chính|phụ trách)(?:\\s(?:thực hiện|tham mưu|chính))?'
/** "Đơn vị chủ trì: Sở Nội vụ": who leads what the point before says, or what stands before it in the point. */
const leading = new RegExp(`(?:^|[.;,(–-]\\s?)(${unit}${by}\\s?:\\s*)`, 'iu')
/** "(Sở Nội vụ chủ trì, hoàn thành trong tháng 6)". */
const bracketed = /\s\((?:giao |do )?(\p{Lu}[^():;]{2,90}?)\s(?:chủ trì|làm đầu mối)(?:[,;][^()]{0,120})?\)[.;]?\s*$/u
/** "Sửa nhà chờ, do Phòng Kinh tế chủ trì", "(do Công an xã thực hiện)", "Việc phát thẻ do Công an xã thực hiện". */
const doneBy =
  /(?:[,;(–-]\s?|^Việc\s[^.,;:]{4,120}\s)(do\s(\p{Lu}[^.,;:()]{2,90}?)\s(?:chủ trì|thực hiện|phụ trách|đảm nhiệm)(?:\s(?:chủ trì|thực hiện|triển khai|tham mưu|chính))?)(?:[,;]\s[^.();]{0,120})?\)?[.;]?\s*$/u
const chairs = /^\W*chủ trì\s?:/iu
const partner = new RegExp(
  `^(?:${unit}(?:phối hợp|liên quan|tham gia|theo dõi)(?:\\s(?:thực hiện|chính))?|kết quả|sản phẩm)\\s?:`,
  'iu',
)
const ends =
  /[;.]\s|[;.)]$|[;,]?\s(?:cơ quan|đơn vị|phối hợp|thời gian|thời hạn)(?=[\s:])|\s?[–-]\s(?:phối hợp|đơn vị|thời)/iu

/** Who leads, and where in the text the words that name it begin. */
export type Lead = { actor: string; at: number }

/** The unit that a point names as leading; undefined where it names none. */
export function leadingUnit(text: string): Lead | undefined {
  const found = text.includes(':') ? leading.exec(text) : null
  const opened = found?.[1]
  if (!found || opened === undefined) {
    const within = bracketed.exec(text)
    if (within?.[1] !== undefined) return { actor: actorText(within[1]), at: within.index }
    const made = text.includes('do ') ? doneBy.exec(text) : null
    if (made?.[1] === undefined || made[2] === undefined) return undefined
    const before = text.slice(0, text.lastIndexOf(made[1]))
    return { actor: actorText(made[2]), at: before.replace(/[\s,;(–-]+$/u, '').length }
  }
  const from = found.index + found[0].length
  const named = text.slice(from, from + 300)
  const actor = actorText(named.slice(0, ends.exec(named)?.index ?? named.length)).replace(
    /\s(?:chủ trì|làm đầu mối)\P{L}*$/iu,
    '',
  )
  // "Chủ trì: Ông Nguyễn Văn A" of an invitation says who chairs the meeting.
  if (chairs.test(text) && /^(?:ông|bà|đồng chí|đ\/c)\s/iu.test(actor)) return undefined
  return actor.length >= 2 && actor.length < 200 ? { actor, at: found.index } : undefined
}

/** Whether a point only says who joins in, what comes of it or by when: it belongs to the points before. */
export const isParticular = (text: string) =>
  partner.test(text) || /^(?:thời (?:gian|hạn)|tiến độ|hạn|kinh phí)(?!\p{L})[^:]{0,40}:/iu.test(text)
