import { decodeTcvn3, decodeVni } from '#vietnamese/legacy-letters.ts'
import { isSyllable } from '#vietnamese/syllable.ts'
import { likeness, measureText } from './text-quality.ts'

/**
 * A line as the rest of the reader expects it: normal form C, one blank between words, none at the ends, and none of the
 * characters that programs leave in a text without meaning them.
 */
export function cleanLine(text: string): string {
  return (onlyTcvn3.test(text) ? text.replace(remains, mendTcvn3) : text)
    .replace(/\u01a2/g, 'Ư')
    .replace(/\u01a3/g, 'ư')
    .replace(/(?<=[\p{Ll}\p{M}])\u00ad(?=\p{Ll})/gu, '')
    .replace(/[\u00ad\ufffe\u2010\u2011\u2012\u2043]/g, '-')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\p{Cc}--\s]/gv, '')
    .replace(/[\uf0b7\uf0a7\uf076\uf0d8\uf0fc]/g, '-')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .replace(glued, partGlued)
    .replace(gluedLevel, '$& ')
}

/** What TCVN3 has in place of letters: signs, letters of other languages, capitals where small letters are meant. */
const signs = '©ª«®µ·¸¹»¼½¾¬¶¨ÆÇÈÉÊËÌÎÏÑÒÓÔÕÖ×ÝØÜÞßäåæçëîïñöøûüþ÷'
const onlyTcvn3 = new RegExp(`[${signs}]`)

/** A word with one of them: “d©n”, “ThuÕ”, in a text that is Unicode elsewhere. */
const remains = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?=\p{L}*[${signs}])[\p{L}\u00ad${signs}]{2,8}(?![\p{L}\p{N}])`,
  'gu',
)

/** The word as TCVN3 has it, where it is a syllable so and as it stands is none. */
function mendTcvn3(word: string): string {
  if (/\p{Lu}{2}/u.test(word) || isSyllable(word)) return word
  const read = decodeTcvn3(word)
  return isSyllable(read) ? read : word
}

/** “UBNDTHÀNH PHỐ”: the level is no part of a short form. */
const gluedLevel = /(?<!\p{L})(?:UBND|HĐND)(?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG)\s)/gu

/** No syllable is longer; a word without end is beyond what a search can go back over. */
const glued = /(?<![\p{L}\p{N}.@/_-])(\p{L}\p{Ll}{1,8})(\p{Lu}\p{Ll}{1,8})(?![\p{L}\p{N}@_])/gu

/** “yêu cầuBộ Y tế”: two syllables that lost the blank between them; a name such as “TikTok” has no mark. */
function partGlued(word: string, first: string, second: string): string {
  return /[^A-Za-z]/.test(word) && isSyllable(first) && isSyllable(second) ? `${first} ${second}` : word
}

/** A text as it is, or read as TCVN3 or VNI where that makes much better Vietnamese of it. */
export function decodeLegacy(text: string): string {
  return legacyDecoder(text)?.(text) ?? text
}

/** What reads a text in letters from before Unicode, told from a sample of it; undefined where it is none. */
export function legacyDecoder(sample: string): ((text: string) => string) | undefined {
  if (!/[\u00a1-\u00fe]/.test(sample) || measureText(sample).syllables > 0.85) return undefined
  const fromTcvn3 = (text: string) => raiseCapitals(text, decodeTcvn3(text))
  const [best] = [fromTcvn3, decodeVni]
    .map((decode) => ({ decode, like: likeness(decode(sample)) }))
    .toSorted((a, b) => b.like - a.like)
  return best && best.like > likeness(sample) + 0.2 ? best.decode : undefined
}

/**
 * TCVN3 has no capitals with marks: fonts of capitals draw its small letters so. A line all of whose plain letters are
 * capitals is one of capitals; in any other line single words are.
 */
function raiseCapitals(source: string, decoded: string): string {
  const lines = decoded.split('\n')
  return source
    .split('\n')
    .map((line, at) => {
      const small = line.match(/[a-z]/g)?.length ?? 0
      const capitals = line.match(/[A-Z]/g)?.length ?? 0
      const own = lines[at] ?? ''
      if (capitals >= 2 && small <= capitals * 0.1) return own.toUpperCase()
      return capitals < 2 ? own : raiseWords(line, own)
    })
    .join('\n')
}

/** “N¬i nhËn: KT. TR¦ëNG PHßNG” and “Vµ §µO T¹O §éc lËp”: capitals beside small letters on one line. */
function raiseWords(source: string, decoded: string): string {
  const words = decoded.split(' ')
  const sources = source.split(' ')
  if (words.length !== sources.length) return decoded
  const raised = words.map((word, at) => !/[a-z]/.test(sources[at] ?? '') && /\p{L}\p{Lu}/u.test(word))
  const spelt = words.flatMap((word, at) => (/\p{L}/u.test(word) ? [at] : []))
  const syllable = (at = -1) => raised[at] === true && isSyllable(lettersOf(words[at] ?? ''))
  const raiseBeside = (at: number, nth: number) => {
    if (raised[at] || /[a-z]/.test(sources[at] ?? '')) return
    const [before, after] = [syllable(spelt[nth - 1]), syllable(spelt[nth + 1])]
    raised[at] = /^\P{L}*\p{Lu}/u.test(words[at] ?? '') ? before || after : before && after
  }
  for (const [nth, at] of spelt.entries()) raiseBeside(at, nth)
  for (const [nth, at] of [...spelt.entries()].toReversed()) raiseBeside(at, nth)
  return words.map((word, at) => (raised[at] ? word.toUpperCase() : word)).join(' ')
}

const lettersOf = (word: string) => word.replace(/\P{L}/gu, '')
