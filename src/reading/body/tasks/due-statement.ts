import { bare } from '#vietnamese/bare.ts'
import type { Paragraph } from '../paragraph.ts'
import { sentencesOf, type Stretch } from '../sentences.ts'
import { beginsWithVerb } from './heading.ts'

/** "Báo cáo gửi về Sở trước ngày 5/6", "Danh sách nộp tại Văn phòng …": what is to be sent or finished. */
const matter =
  /^(?:(?:moi |cac )?(?:bao cao|ket qua|ho so|danh sach|van ban|y kien|bai (?:viet|du thi|thi)|tac pham|so lieu|ke hoach|san pham|du toan|bien ban|phieu|bieu mau|noi dung|thong tin|tai lieu|tham luan|dang ky|file)\s[^.;:]{0,160}?(?:gui|nop|bao cao|trao doi|chuyen|trinh|hoan thanh)\s)/
/** "Báo cáo kết quả về Sở trước ngày 5/6", "Gửi danh sách …". */
const order =
  /^(?:tong hop|bao cao|gui|nop|hoan thanh|lap|de nghi (?:gui|bao cao|nop)|yeu cau (?:gui|bao cao|nop))[,\s][^:]{8,}/

/** A point that names a matter and says when it is to be over: "Hội thi cấp trường: xong trước ngày 30/4". */
const done = /^[^.;]{4,120}?[\s:](?:xong|hoan thanh|hoan tat) (?:truoc|trong|cham nhat)\s/

/**
 * The sentence of a paragraph that says by when something is to be sent or finished, and names nobody; undefined where none does. Of a
 * point that is `asked` for ("đề nghị:") any sentence does that names a time.
 */
export function dueStatement(
  { text, mark }: Paragraph,
  isDue: (stretch: Stretch) => boolean,
  asked: boolean,
): Stretch | undefined {
  return sentencesOf(text).find((sentence) => {
    if (!isDue(sentence)) return false
    const plain = bare(text.slice(sentence.start, sentence.end)).toLowerCase()
    return matter.test(plain) || order.test(plain) || (mark !== null && (asked || done.test(plain)))
  })
}

/** "Đề nghị hoàn thiện …", "Yêu cầu tham dự …": what a sentence orders that names nobody; undefined where none does. */
export function namelessOrder({ text }: Paragraph, firstOnly: boolean): Stretch | undefined {
  const sentences = sentencesOf(text)
  for (const { start, end } of firstOnly ? sentences.slice(0, 1) : sentences) {
    const sentence = text.slice(start, end)
    const asked = /^(?:kính\s)?(?:đề nghị|yêu cầu)\s/iu.exec(sentence)?.[0].length ?? 0
    const rest = sentence.slice(asked)
    if (asked > 0 && !/:\s*$/.test(rest) && !/^xem xét\s/iu.test(rest) && beginsWithVerb(rest))
      return { start: start + asked, end }
  }
  return undefined
}
