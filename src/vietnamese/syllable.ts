const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Onsets of the spelling; those before which only i, e, ê, y may stand, or never, are told apart below. */
const onsets = [...'bcdđghklmnprstvx', 'ch', 'gh', 'gi', 'kh', 'ng', 'ngh', 'nh', 'ph', 'qu', 'th', 'tr', '']

/** Rimes without tone marks, by nucleus: what may follow it. A dot stands for nothing. */
const rimesByNucleus: Readonly<Record<string, string>> = {
  a: '. i o u y m n ng nh c ch t p',
  ă: 'm n ng c t p',
  â: 'u y m n ng c t p',
  e: '. o m n ng c t p',
  ê: '. u m n nh ch t p',
  i: '. u m n nh ch t p a',
  iê: 'u m n ng c t p',
  y: '. nh ch t n p u',
  yê: 'u m n ng t c',
  ya: '.',
  o: '. i m n ng c t p',
  oo: 'ng c',
  ô: '. i m n ng c t p',
  ơ: '. i m n ng t p',
  u: '. i m n ng c t p a',
  uô: 'i m n ng c t p',
  ư: '. i u m n ng c t a',
  ươ: 'i u m n ng c t p',
}

/** Rimes that begin with a rounded glide, spelt with o or u. */
const glided: Readonly<Record<string, string>> = {
  oa: '. i o y m n ng nh c ch t p',
  oă: 'm n ng c t p',
  oe: '. o m n t',
  uâ: '. y n ng t',
  uê: '. u n nh ch t',
  uơ: '. n',
  uy: '. t nh ch n u p',
  uyê: 'n t',
  uya: '.',
}

const spell = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([nucleus, ends]) => ends.split(' ').map((end) => nucleus + (end === '.' ? '' : end)))

const rimes = new Set([...spell(rimesByNucleus), ...spell(glided)])
const stopped = /(?:ch|[cpt])$/

/**
 * Whether a word could be a syllable of Vietnamese by its spelling: onset, rime and tone fit together. Written from the
 * sound rules of the language; it knows no meanings, so "nghoe" is told apart from "nghĩa", not "bưm" from "bướm".
 */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const tones = parts.match(toneMarks) ?? []
  if (tones.length > 1) return false
  const letters = parts.replace(toneMarks, '').normalize('NFC')
  return onsets.some((onset) => letters.startsWith(onset) && fits(onset, letters.slice(onset.length), tones[0]))
}

function fits(onset: string, rest: string, tone: string | undefined): boolean {
  // "gi" shares its letter with the rime: gì, gìn, giếng.
  const rime = onset === 'gi' && (rest === '' || rest === 'n' || rest.startsWith('ê')) ? `i${rest}` : rest
  if (!rimes.has(onset === 'qu' && glided[`u${rime[0] ?? ''}`] ? `u${rime}` : rime)) return false
  const bright = /^[ieêy]/.test(rime)
  if (['gh', 'ngh', 'k'].includes(onset) && !bright) return false
  if (['c', 'ng'].includes(onset) && bright) return false
  if (onset === 'qu' && /^[ouư]/.test(rime)) return false
  // A syllable closed by a stop has the tones sắc or nặng.
  return !stopped.test(rime) || tone === '\u0301' || tone === '\u0323'
}
