import type { Word } from '#vietnamese/words.ts'

/* Words inside the names of the Party's bodies and persons that are verbs elsewhere: how many there are at a word, 0 for none. */

const advising = 'tham mưu ,giup viêc'

/** "Các cơ quan tham mưu, giúp việc Đảng ủy". */
export const lengthOfAdvising = (words: readonly Word[], at: number): number =>
  words
    .slice(at, at + 4)
    .map(({ before, toneless }) => `${before}${toneless}`)
    .join(' ') === advising
    ? 4
    : 0

/** "cán bộ diện Ban Thường vụ Tỉnh ủy quản lý": how many words say who manages them. */
export function lengthOfGoverned(words: readonly Word[], at: number): number {
  if (words[at]?.text !== 'diện') return 0
  const end = words.slice(at + 1, at + 12).findIndex(({ before, text }) => before !== '' || text === 'quản')
  return end >= 0 && words[at + 1 + end]?.before === '' && words[at + 2 + end]?.text === 'lý' ? end + 3 : 0
}
