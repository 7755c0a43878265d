import { ranks } from '../mark.ts'
import type { Paragraph } from '../paragraph.ts'
import { beginsWithVerb } from './heading.ts'

/** "… gồm:" */
export const consists = /\s(?:bao gồm|gồm(?: có)?)\s*:\s*$/iu

/** No title has more words. */
const most = 24

/** A short line that ends no sentence and has something under it. */
export function isTitle({ mark, text }: Paragraph, deeper: boolean): boolean {
  if (mark === null) return text.length < 90 && text.includes(' ') && text === text.toUpperCase()
  const words = text.split(' ', most + 1).length
  if (
    words <= 6 &&
    /^(?:tổ chức (?:triển khai )?thực hiện|phân công (?:nhiệm vụ|thực hiện)|kinh phí(?: thực hiện)?|nội dung|mục đích|yêu cầu)[:.]?$/iu.test(
      text,
    )
  )
    return true
  if (!deeper || words > most) return false
  // "Hoàn thành biểu mẫu gồm:" says what to do; under it stands what that has in it.
  if (consists.test(text) && beginsWithVerb(text)) return false
  // "Giao Phòng Kinh tế là đầu mối:" charges.
  if (/^(?:giao|đề nghị|yêu cầu|phân công)\s[^:]+\slà\s[^:]+:$/iu.test(text)) return false
  // "- Cắm biển báo." before a closing paragraph.
  if (mark.rank >= ranks.dash && text.endsWith('.') && beginsWithVerb(text)) return false
  return /[.;,]$/.test(text) ? words <= 8 && text.endsWith('.') : !text.endsWith(':') || words <= 9
}
