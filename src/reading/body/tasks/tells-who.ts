import { wordsOf } from '#vietnamese/words.ts'
import { nameAt } from './name-at.ts'

/** "Trường Tiểu học A: 80 giáo viên": how many, and nothing to do. */
const counts = (text: string) => /^\d[\d.,]*\s\p{L}+(?:\s\p{L}+){0,4}[.;,]?$/u.test(text)

/** "Ông A - Phó Chủ tịch: Phó Trưởng ban thường trực": the seat somebody has in a body. */
const isSeat = (text: string) =>
  /^(?:phó )?(?:trưởng (?:ban|đoàn|tiểu ban)|tổ (?:trưởng|phó)|chủ tịch hội đồng|thành viên|ủy viên|thư ký)(?:\s(?:thường trực|thư ký))?[.;,]?$/iu.test(
    text,
  )

/** "Đồng chí Bí thư làm Trưởng tiểu ban": who has which seat. */
const takesSeat = (text: string) =>
  /^[^.;:]{3,90}\s(?:làm|giữ chức)\s(?:phó\s)?(?:trưởng|tổ trưởng|chủ tịch|thư ký|thành viên|ủy viên|uỷ viên)(?!\p{L})/iu.test(
    text,
  )

/** "Trung tá Vũ Đình Sang, Trưởng Công an phường". */
const isOfficer = (text: string) => /^(?:thiếu|trung|thượng|đại) (?:úy|tá)\s\p{Lu}/iu.test(text)

/** What stands behind "Chủ đầu tư:", "Trường Tiểu học A:" and is nothing to do: how many, or another name. */
export function tellsWho(text: string): boolean {
  if (counts(text) || isSeat(text) || takesSeat(text) || isOfficer(text) || /^(?:việc|chế độ|mức)\s/iu.test(text))
    return true
  const words = wordsOf(text.slice(0, 240))
  const name = nameAt(words, 0)
  return name !== undefined && name.verb === null && name.to === words.length
}
