import { wordsOf } from '#vietnamese/words.ts'
import { ranks } from '../mark.ts'
import type { Paragraph } from '../paragraph.ts'
import { sentencesOf } from '../sentences.ts'
import { beginsWithVerb } from './heading.ts'
import type { DraftTask } from './read-tasks.ts'
import type { Mode } from './sections.ts'
import { consists } from './title.ts'

/** A point or lead-in that is open: what stands under it takes its mode and actor. */
export type Level = {
  rank: number
  mode: Mode
  actor: string | null
  heading: boolean
  role: DraftTask['role']
  title: boolean
  /** What the sentence that leads to points says of itself, and its place among the tasks. */
  said?: { draft: DraftTask; at: number } | undefined
  /** A sentence that leads to points and charges somebody with them. */
  lead: boolean
  /** The rank of the points right under it, once one of them has named an actor. */
  heads?: number | undefined
}

/** Length of a short label before a colon, colon and space included; 0 where there is none. */
export const labelOf = (text: string) => /^[^:]{3,70}:\s/u.exec(text)?.[0].length ?? 0

/** Points that begin so name matters, and charge nobody with anything. */
const nounBegins =
  /^(?:công tác|việc|những|các|nội dung|thời gian|hình thức|đối tượng|địa điểm|thành phần|hồ sơ|mức|số|bản|một số|kết quả|phương án|đề nghị|kiến nghị(?!,? đề xuất)|bằng|qua|e-?mail|fax|tài liệu|danh sách|thông tư|nghị|quyết định|luật|điện thoại|địa chỉ|khó khăn|thuận lợi|tỷ lệ|tỉ lệ|tỷ số|chỉ tiêu|mục tiêu|số lượng|tình hình|vướng mắc|tồn tại|kinh phí)[\s,]/iu

/** A point without a charge of its own as a task of whoever is charged above it; undefined where it is none. */
export function ownTask(
  paragraph: Paragraph,
  { parent, opens, until }: { parent: Level; opens: boolean; until: number },
): DraftTask | undefined {
  const { text } = paragraph
  if (parent.mode !== 'assign' || !opens || until < 12 || paragraph.mark?.rank === ranks.note) return undefined
  if (
    /^(?:trong quá trình|trên đây là|trân trọng|nhận được|rất mong|\p{L}+(?: \p{L}+)? này (?:được|có))\s/iu.test(text)
  )
    return undefined
  if (/^(?:hướng dẫn|quy định|kế hoạch|thông báo|báo cáo)\s[^.;]{0,120}\s(?:được áp dụng|có hiệu lực)/iu.test(text))
    return undefined
  if (/^\((?:\p{L}+\s){0,5}kèm\s/iu.test(text)) return undefined
  // "Kinh phí do ngân sách xã chi trả": out of what it is paid.
  if (/^(?:nguồn )?(?:kinh phí|chi phí)\s/iu.test(text)) return undefined
  // "Được mời chuyên gia": what a body may do.
  if (/^được (?:quyền|phép|mời|sử dụng|huy động|yêu cầu|đề nghị|hưởng|trang bị|trưng dụng)\s/iu.test(text))
    return undefined
  // "Thống nhất với nội dung Kết luận": what who writes thinks of it.
  if (
    /^(?:cơ bản )?(?:thống nhất|đồng ý|nhất trí|chấp thuận)\s(?:với|về|theo|cho|chủ trương|nội dung|đề xuất|đề nghị|dự kiến)\s/iu.test(
      text,
    )
  )
    return undefined
  // "Thường trực HĐND ghi nhận …": what a meeting found good.
  if (/^\p{Lu}[^.;:]{3,60}\s(?:ghi nhận|đánh giá cao|biểu dương|hoan nghênh)\s/u.test(text)) return undefined
  // When there is a holiday, and what was or is to be held by nobody in particular.
  if (/^(?:nghỉ (?:tết|lễ|giỗ|hè|quốc khánh)|thời gian (?:nghỉ|học|thi|làm việc))\s/iu.test(text)) return undefined
  if (
    /^(?!\p{L}+ được)(?:(?:sau|trước|trong) [^,;.:]{3,40}, )?[^,;.:]{3,90}\s(?:sẽ\s|dự kiến\s)?được (?:tiến hành|tổ chức|khai mạc|diễn ra)\s/iu.test(
      text,
    )
  )
    return undefined
  // "Các cá nhân có đóng góp được khen thưởng theo quy định."
  if (
    /^(?:các|những|tập thể|cá nhân|đơn vị)\s[^.;:]{8,200}\sđược (?:ghi nhận|khen thưởng|biểu dương|tôn vinh)\s/iu.test(
      text,
    )
  )
    return undefined
  // What all the paper is sent to are asked in closing is no point.
  if (paragraph.mark === null && /^(?:kính\s)?(?:đề nghị|yêu cầu)\s/iu.test(text)) return undefined
  // "Khuyến khích các cơ quan dùng bản điện tử" requires nothing of those it names.
  if (!parent.heading && /^khuyến khích\s(?:các|những|mỗi|mọi|từng)\s/iu.test(text)) return undefined
  const label = labelOf(text)
  const start =
    label > 0 &&
    /^\p{Lu}/u.test(text.slice(label)) &&
    beginsWithVerb(text.slice(label)) &&
    (!beginsWithVerb(text) || /^(?:yêu cầu|đề nghị|nhiệm vụ)\s?:/iu.test(text))
      ? label
      : 0
  // "Quy mô: 65 đèn" under a sentence that leads to points says how much, and asks for nothing.
  if (label > 0 && !parent.heading && !beginsWithVerb(text) && !beginsWithVerb(text.slice(label))) return undefined
  const charged = parent.heading || (parent.lead && !nounBegins.test(text))
  const isTask = charged ? wordsOf(text.slice(0, 200)).length > 3 : beginsWithVerb(text.slice(start))
  if (!isTask) return undefined
  const role = parent.role ?? roleOf(text.slice(start))
  return { actor: parent.actor, paragraph, start, end: until, role, sure: parent.heading ? 0.85 : 0.7 }
}

/**
 * "2. Tổ chức dạy học trực tuyến. Trong đó:" leads to points and is one by its first `sentence`; "2. Triển khai các văn bản của Sở:"
 * is one where those under it only name something.
 */
export function leadAsTask(paragraph: Paragraph, parent: Level): { draft: DraftTask; sentence: boolean } | undefined {
  const { mark, text } = paragraph
  const onlyLeads =
    /\s(?:sau|sau đây|cụ thể)\s?:\s*$/iu.test(text) || (text.split(' ').length < 8 && !consists.test(text))
  if (mark === null || !beginsWithVerb(text)) return undefined
  const last = sentencesOf(text).at(-1)?.start ?? 0
  const draft = ownTask(paragraph, { parent, opens: true, until: last > 0 ? last : text.length })
  return draft && (last > 0 || !onlyLeads) ? { draft, sentence: last > 0 } : undefined
}

/** Whether a task says of its actor that it leads or joins in. */
export function roleOf(text: string): DraftTask['role'] {
  const lead = /(?:^|\s)chủ trì[\s,]/iu.exec(text.slice(0, 60))
  if (lead) return 'lead'
  return /^\s*(?:chủ động\s|tích cực\s|có trách nhiệm\s)?phối hợp[\s,]/iu.test(text) ? 'join' : null
}
