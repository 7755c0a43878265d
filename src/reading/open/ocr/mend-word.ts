import { isSyllable } from '#vietnamese/syllable.ts'
import type { Word } from '../lines/words.ts'

/** Words of papers whose form without the tone mark is no word of papers: the mark above ê and ô is what scans lose first. */
const losesMark: Readonly<Record<string, string>> = {
  sô: 'số',
  vê: 'về',
  chê: 'chế',
  triên: 'triển',
  hiêu: 'hiệu',
  nhiêm: 'nhiệm',
  chông: 'chống',
  chuân: 'chuẩn',
  mâm: 'mầm',
  cuôi: 'cuối',
  thê: 'thể',
  phô: 'phổ',
}

/**
 * Mends what recognition gets wrong by the rules of the language: a syllable closed by c, ch, p or t bears sắc or nặng, so "quyêt" is
 * "quyết". Words with digits or capitals inside are left as they were seen.
 */
export function mendWord(seen: Word): Word {
  const word = { ...seen, text: withoutForeignMarks(seen.text) }
  const above = asAbove.exec(word.text.normalize('NFC'))
  if (above) return { ...word, text: `${above[1] ? '- ' : ''}Như trên${above[2] ?? ''}`, sureness: likely }
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}]*)(\p{L}+)([^\p{L}\p{N}]*)$/u.exec(word.text.normalize('NFC')) ?? []
  if (core === '' || !/^\p{Lu}?\p{Ll}+$/u.test(core)) return word
  const mended = mendSyllable(core)
  return mended === core ? word : { ...word, text: before + mended + after }
}

/** “- Như trên” beside a title in larger letters is recognised as one word: “-Nhưuên,”. Nothing else begins and ends so. */
const asAbove = /^(-?)Như\p{Ll}{0,2}ên([,;.]?)$/u
/** What the form of a word makes sure, however unsure its letters are. */
const likely = 0.7

/** “chỉ” before one of these is “chi”: chi bộ, chi cục, chi tiết. */
const afterBranch = /^(?:bộ|cục|đoàn|hội|nhánh|phí|tiết|trả|ủy|uỷ)(?!\p{L})/u

/** “(dế” before one of these is “(để”: for what a recipient has a paper. */
const afterFor = /^(?:b\/c|p\/h|t\/h|th\/h|ph\/h|báo|biết|phối|thực|chỉ|theo)(?!\p{L})/u

/** Words of a row, mended by the word that follows. */
export function mendPairs(words: readonly Word[]): Word[] {
  return words.map((word, at) => {
    const next = words[at + 1]?.text ?? ''
    if (/^chỉ$/i.test(word.text) && afterBranch.test(next)) return { ...word, text: word.text.replace('ỉ', 'i') }
    if (/^[ÝÿŸ]$/u.test(word.text) && /^tế(?!\p{L})/u.test(next)) return { ...word, text: 'Y' }
    return /^\([dđ][eêếềểễệé]$/u.test(word.text) && afterFor.test(next) ? { ...word, text: '(để' } : word
  })
}

/** Marks of other languages: recognition puts them on capitals whose own mark, or a speck above, it cannot read ("UBND-ŸT"). */
const foreign = /[\u0304\u0307\u0308\u030a-\u030d\u0326-\u0328]/g

/** A letter alone stays, since it may be a figure: "Š," is "5." of a list. */
function withoutForeignMarks(text: string): string {
  if (!/\p{L}.*\p{L}/u.test(text)) return text
  return text.normalize('NFD').replace(foreign, '').normalize('NFC')
}

function mendSyllable(core: string): string {
  const usual = losesMark[core.toLowerCase()]
  if (usual) return /^\p{Lu}/u.test(core) ? usual.charAt(0).toUpperCase() + usual.slice(1) : usual
  if (isSyllable(core) || !/[ăâêôơư]/i.test(core)) return core
  const horned = core.replace(/uơ(?=\p{L})/u, 'ươ').replace(/Uơ(?=\p{L})/u, 'Ươ')
  if (horned !== core && isSyllable(horned)) return horned
  const sharp = core.replace(/([ăâêôơư])(?=[^ăâêôơư]*$)/i, '$1\u0301').normalize('NFC')
  return isSyllable(sharp) ? sharp : core
}
