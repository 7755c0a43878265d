import { ranks } from '../mark.ts'
import type { Paragraph } from '../paragraph.ts'
import { partyBase } from '../party-base.ts'

/* What stands before the first sentence of a paper's own. */

/** The headline of a page on the web: no sentence of a paper ends so. */
export const isHeadline = ({ mark, text }: Paragraph) =>
  mark === null && /[\p{L}\p{N}”"]$/u.test(text) && text.length < 200

const asks = /(?:yêu cầu|đề nghị|chỉ thị|giao|kết luận|chỉ đạo|ý kiến)\s?(?:[^:]{0,400})?:\s*$/iu

/** How many paragraphs tell how things are, before the sentence that leads to what a paper asks for: “… yêu cầu các cấp ủy:”. */
export function lengthOfAccount(paragraphs: readonly Paragraph[]): number {
  const marked = paragraphs.findIndex(({ mark }) => mark !== null)
  return marked > 1 && asks.test(paragraphs[marked - 1]?.text ?? '') ? marked - 1 : 0
}

/** "- Căn cứ Quyết định số …;": on what a paper rests. */
export const isBase = ({ text }: Paragraph) => /^(?:căn cứ|xét|theo đề nghị của)\s.*[;,]$/iu.test(text)

/** "- Thực hiện Kế hoạch số 5-KH/TU … .": papers of the Party set their bases apart so since 2026, before any sentence of their own. */
export const isPartyBase = ({ mark, text }: Paragraph, next: Paragraph | undefined) =>
  mark?.rank === ranks.dash &&
  partyBase.test(text) &&
  (/[;,]$/.test(text) || (text.endsWith('.') && next?.mark === null && next.text.endsWith(':')))
