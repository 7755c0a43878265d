import type { Word } from '#vietnamese/words.ts'

/** Second halves of compounds that are verbs elsewhere: "công nghệ thông tin", "công trình", "Chủ tịch nước". */
const tails: Readonly<Record<string, string>> = {
  thông: 'nghê toan hoa trang công hê hôi',
  trình: 'công chương quy tiên qua lô giao tơ phat hanh đia lâp',
  thực: 'lương hiên năng',
  giao: 'ban hang chuyên ngoai',
  đăng: 'hai cao',
  lập: 'đôc thanh công xac',
  học: 'trương',
  tịch: 'chu',
}
/** Whether a word that begins a verb elsewhere is the second half of the word before it. */
export const isTail = (words: readonly Word[], at: number) =>
  words[at]?.before === '' &&
  (tails[words[at]?.text ?? '']?.split(' ').includes(words[at - 1]?.toneless ?? '') ?? false)
