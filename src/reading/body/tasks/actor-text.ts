import type { Word } from '#vietnamese/words.ts'

/** How papers address persons; a title behind it says who is meant. */
const address =
  /^(?:các\s)?(?:đồng chí|đ\/c|ông(?:\s?[,(/]\s?bà\)?)?|bà)\s?[:,]?\s(?=(?:hiệu trưởng|giám đốc|chánh|trưởng|phó|chủ tịch|bí thư|thủ trưởng|tổ trưởng|chỉ huy|tổng giám đốc|viện trưởng|cục trưởng|vụ trưởng))/iu

/** The name of an actor as printed, without brackets, the mode of address and marks at its ends. */
export function actorText(text: string): string {
  return text
    .replace(/\s?\((?!bà\))[^()]{0,120}\)/gu, '')
    .replace(/\s?\([^()]*$/u, '')
    .replace(/^[\s,;:“"–-]+/u, '')
    .replace(/^(?:cho|đối với|riêng)\s(?=\p{L})/iu, '')
    .replace(address, '')
    .replace(/(?<![\s,;:./“–-])[\s,;:./“–-]+$/u, '')
    .replace(/\s+(?:và|cần|phải)$/u, '')
    .replace(/\s+/g, ' ')
}

/** The text that words from one to another cover. */
export function textOf(text: string, words: readonly Word[], { from, to }: { from: number; to: number }): string {
  const [first, last] = [words[from], words[to - 1]]
  return first && last ? text.slice(first.start, last.end) : ''
}

/** What everybody is asked to do is no task of an office. */
export const isPublic = (actor: string) =>
  /^(?:mọi |toàn thể |các tầng lớp |bà con )?(?:người dân|nhân dân|công dân|bà con)(?: (?:trên địa bàn|trong|ở)(?: (?:toàn )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|ấp|thôn|khu phố))?.{0,24})?$/iu.test(
    actor.trim(),
  )
