import { numberAt } from '#vietnamese/document-number.ts'

/**
 * What stands before a point: its rank among marks (small is high: part, chapter, section, article, Roman, Arabic by depth,
 * letter, dash, plus) and its length in the text.
 */
export type Mark = { rank: number; label: string; length: number }

export const ranks = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  capital: 4,
  roman: 5,
  number: 6,
  letter: 10,
  dash: 12,
  plus: 13,
  note: 14,
}

/** Of few forms a line may begin with two letters, as most lines do. */
type Form = [rank: number, form: RegExp, begins?: 'letters']
const forms: readonly Form[] = [
  [ranks.part, /^phần\s+(?:thứ\s+\p{L}{2,4}|[IVXLHl]{1,4}|\d{1,2}|[A-Z])(?![\p{L}\d])\s?[.:)–-]?\s*/iu, 'letters'],
  [ranks.chapter, /^chương\s+(?:[IVXLHl]{1,5}|\d{1,2})(?![\p{L}\d])\s?[.:)–-]?\s*/iu, 'letters'],
  [ranks.section, /^mục\s+(?:[IVX]{1,4}|\d{1,2})(?![\p{L}\d])\s?[.:)–-]\s*/iu, 'letters'],
  [ranks.article, /^điều\s+\d{1,3}[a-zđ]?\s?[.:)–-]\s*/iu, 'letters'],
  [
    ranks.roman,
    /^(?:[IVX]{1,5}|[IVX]{0,3}HI{0,2}|l{1,3}|Il{1,2}|1I)\s?(?:[./)]\s?[-–]?|[–-])\s*(?=[\p{L}“"(])/u,
    'letters',
  ],
  [ranks.roman, /^(?:II|III|IV|VI|VII|VIII|IX)\s+(?=\p{Lu})/u, 'letters'],
  [ranks.capital, /^[A-HĐ]\s?[./)]\s*(?=\p{Lu}|[“"(])/u],
  [ranks.number + 3, /^\d{1,2}\.\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s*(?=[^\s\d])/u],
  [ranks.number + 2, /^\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s*(?=[^\s\d])/u],
  [ranks.number + 1, /^\d{1,2}\.\d{1,2}(?:\s?[.)/]\s*(?=[^\s\d])|\s+(?=\p{Lu}|[“"(]))/u],
  [ranks.number, /^\(?\d{1,2}\s?[.)/](?!\d)(?:\s?[-–](?=\s*\p{Lu}))?\s*(?=\S)/u],
  // Party papers: "1- Nội dung".
  [ranks.number, /^\d{1,2}\s?[-–—]\s*(?=[\p{Lu}“"])/u],
  [ranks.number + 1, /^\d{1,2}\.\d{1,2}\s?[-–—]\s*(?=[\p{Lu}“"])/u],
  // Recognition reads "5." as "Š," and "2." as "2%,".
  [ranks.number, /^(?:[ŠŞÖØ§¢]|\d{1,2}%?),\s+(?=\p{Lu})/u],
  // "Một là, …", "Thứ hai: …", but not the day of the week.
  [
    ranks.number + 3,
    /^(?:[*+•–-]\s*)?(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+là\s?[,:]\s*(?=\p{L})/iu,
    'letters',
  ],
  [ranks.number + 3, /^thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám)\s?[,:]\s*(?!ngày\s)(?=\p{L})/iu, 'letters'],
  // "Bước 1 (từ ngày 03/9): Lập danh sách".
  [ranks.number + 3, /^B(?:ước|ƯỚC)\s\d{1,2}(?=\s?[.:(–-])\s?[.:–-]?\s*(?=\S)/u, 'letters'],
  [ranks.letter, /^\(?(?:[a-zđ]|[©øØ])\s?[.)/]\s*(?=[\p{L}“"(])/u],
  [ranks.dash, /^[-‐‑–—−•·◦▪●○§»✓➢❖►]+\s*(?=[^\s\d.])/u],
  [ranks.dash, /^[-‐‑–—−•·◦▪●○§»✓➢❖►]\s+(?=\S)/u],
  [ranks.plus, /^\+\s*(?=\S)/u],
  [ranks.note, /^[*]{1,3}\s*(?=\S)/u],
]

const formsOfLetters = forms.filter(([, , begins]) => begins === 'letters')

/** The mark with which a line begins, or undefined. */
export function markAt(line: string): Mark | undefined {
  // A line that begins with the number of a cited paper: "16/CT-TTg, bảo đảm".
  if (/^\d/.test(line) && numberAt(line, 0)) return undefined
  for (const [rank, form] of /^\p{L}{2}/u.test(line) ? formsOfLetters : forms) {
    const found = form.exec(line)
    if (found) return { rank, label: found[0].trim(), length: found[0].length }
  }
  return undefined
}
