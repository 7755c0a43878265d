/**
 * How papers are numbered. State papers (Decree 30/2020/NĐ-CP, appendix I): serial, in normative papers the year, then the
 * notation: "12/KH-UBND", "601/UBND-YT", "10/2020/NQ-HĐND", "45/2019/QH14". Party papers (guidance 36-HD/VPTW): serial, dash,
 * abbreviation of the type, slash, abbreviation of the body: "221-CV/HU", "05-CT/TW".
 */
export type WrittenNumber = {
  /** As a register writes it, without spaces: "12/KH-UBND". */
  value: string
  serial: string
  /** The year inside the number of a normative paper. */
  year: string | null
  /** What follows the serial (and year): "KH-UBND", "CV/HU". */
  notation: string
  style: 'state' | 'party'
  /** Whether its form alone tells a number from a fraction: it has a year, a dash or "&". "15/PGD" has not. */
  certain: boolean
  start: number
  end: number
}

const dash = '[-‐‑‒–—−\\uFFFE]'
/** Letters of an abbreviation: capitals with at most three small letters between them, as in TTg, GDTrH, QyĐ. */
const capitals = 'A-ZĐƯƠÔÊÂĂ'
const word = `[${capitals}][${capitals}0-9]*(?:[a-zđơư]{1,2}[${capitals}0-9]+)*(?:[a-zđơư]{1,2})?(?![\\p{L}\\p{N}])`
const serialForm = '\\d{1,6}(?:\\s?[a-zđ](?![\\p{L}\\p{N}]))?'
const gap = '\\s{0,2}'

const stateStart = new RegExp(`(${serialForm})${gap}/${gap}(?:((?:19|20)\\d\\d)${gap}/${gap})?`, 'uy')
const partyForm = new RegExp(
  `(\\d{1,5})${gap}${dash}${gap}(${word})${gap}/${gap}(${word}(?:${dash}\\s?${word}|[.&]${word}){0,3})`,
  'uy',
)
/** Papers of the Youth Union: "84 QĐ/TWĐTN", a blank for the dash. */
const unionForm = new RegExp(
  `(\\d{1,5})\\s((?:QĐ|KH|HD|CV|TB|NQ|CT|KL|BC|QC|CTr|TTr)/${word}(?:${dash}${word}){0,2})`,
  'uy',
)
const wordForm = new RegExp(word, 'uy')
const tightJoin = new RegExp(`(?:${dash}|[.&/])(?=[${capitals}])`, 'uy')
/** A dash with a space on one side or a doubled dash: damage inside a notation, never punctuation between words. */
const looseJoin = new RegExp(`(?:${dash}\\s{1,2}|\\s${dash}|${dash}\\s?${dash}|\\s?&\\s?)(?=[${capitals}])`, 'uy')
/** A dash with spaces on both sides belongs to the notation only where it has none so far: "12/QĐ - UBND". */
const wideJoin = new RegExp(`\\s${dash}\\s(?=[${capitals}])`, 'uy')

function match(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at
  return form.exec(text)
}

/** The notation that starts at a place: "KH-UBND", "SGDĐT-GDTrH"; undefined where none starts there. */
export function notationAt(text: string, at: number): { value: string; end: number } | undefined {
  // No notation begins with a figure: "5GDĐT" is what recognition makes of "SGDĐT".
  const misread = text[at] === '5' ? 1 : 0
  const first = match(wordForm, text, at + misread)
  if (!first || (misread === 1 && first[0].length < 2)) return undefined
  let value = (misread === 1 ? 'S' : '') + first[0]
  let end = at + misread + first[0].length
  for (let parts = 1; parts < 6; parts++) {
    const wide = value.includes('-') ? null : match(wideJoin, text, end)
    const blank = /^(?:CV|QĐ|KH|TB|BC|CT|HD|TTr)$/u.test(value) ? match(blankJoin, text, end) : null
    const join = match(tightJoin, text, end) ?? match(looseJoin, text, end) ?? wide ?? blank
    const next = join ? match(wordForm, text, end + join[0].length) : null
    if (!join || !next) break
    value += `${/[.&/]/.exec(join[0])?.[0] ?? '-'}${next[0]}`
    end += join[0].length + next[0].length
  }
  const term = /(?:^|UBTV)QH$/.test(value) ? match(assembly, text, end) : null
  if (term) return { value: value + (term[1] ?? ''), end: end + term[0].length }
  return { value: restoreLetters(value), end }
}

/** "630/CV SLĐTBXH", "83/2015/QH 13": a blank for the dash behind the type, or before the number of a National Assembly. */
const blankJoin = new RegExp(`\\s(?=[${capitals}]{2}[${capitals}&]{1,10}(?![\\p{L}\\p{N}]))`, 'uy')
const assembly = /\s(1[0-9]|[1-9])(?![\p{L}\p{N}/.,])/uy

/** The number that starts at a place, or undefined. */
export function numberAt(text: string, at: number): WrittenNumber | undefined {
  return partyNumberAt(text, at) ?? stateNumberAt(text, at) ?? unionNumberAt(text, at)
}

function partyNumberAt(text: string, at: number): WrittenNumber | undefined {
  const found = match(partyForm, text, at)
  const [all, serial, type, body] = found ?? []
  if (all === undefined || serial === undefined || type === undefined || body === undefined) return undefined
  const notation = `${restoreLetters(type)}/${tidy(body)}`
  const value = `${serial}-${notation}`
  return { value, serial, year: null, notation, style: 'party', certain: true, start: at, end: at + all.length }
}

function unionNumberAt(text: string, at: number): WrittenNumber | undefined {
  const found = match(unionForm, text, at)
  const [all, serial, body] = found ?? []
  if (all === undefined || serial === undefined || body === undefined) return undefined
  const notation = tidy(body)
  const end = at + all.length
  return {
    value: `${serial}-${notation}`,
    serial,
    year: null,
    notation,
    style: 'party',
    certain: false,
    start: at,
    end,
  }
}

/** Papers of before 2004: "số 512 TC/VT", a blank for the slash; only behind "số", since "12 TC/VT" may count something. */
const blankForm = new RegExp(`(\\d{1,6})\\s([${capitals}]{2,5}/${word}(?:${dash}${word})?)`, 'uy')

function blankNumberAt(text: string, at: number): WrittenNumber | undefined {
  const [all, serial, notation] = match(blankForm, text, at) ?? []
  if (all === undefined || serial === undefined || notation === undefined) return undefined
  if (!isBehindNumberWord(text, at)) return undefined
  return {
    value: `${serial} ${notation}`,
    serial,
    year: null,
    notation,
    style: 'state',
    certain: true,
    start: at,
    end: at + all.length,
  }
}

/**
 * Programs that take text out of files lose the dash at the end of a line: "số 115TB/TU". Older papers of the state are numbered so by
 * themselves ("số 12NQ/HĐNN8"): only what bodies of the Party are called by tells.
 */
const gluedForm = new RegExp(
  `(\\d{1,5})((?:QĐ|QC|KH|HD|CV|TB|NQ|CT|KL|BC|CTr|TTr)/(?:[${capitals}]{0,5}(?:TW|TU|ĐU|HU)))(?![\\p{L}\\p{N}])`,
  'uy',
)

function gluedNumberAt(text: string, at: number): WrittenNumber | undefined {
  const [all, serial, notation] = match(gluedForm, text, at) ?? []
  if (all === undefined || serial === undefined || notation === undefined || !isBehindNumberWord(text, at))
    return undefined
  const value = `${serial}-${notation}`
  return { value, serial, year: null, notation, style: 'party', certain: true, start: at, end: at + all.length }
}

const isBehindNumberWord = (text: string, at: number) =>
  /(?:^|\s)[Ss]ố\s?:?\s?$/u.test(text.slice(Math.max(0, at - 6), at))

function stateNumberAt(text: string, at: number): WrittenNumber | undefined {
  const found = match(stateStart, text, at)
  if (!found) return undefined
  const notation = notationAt(text, at + found[0].length)
  if (!notation) return undefined
  const serial = tidy(found[1] ?? '')
  const year = found[2] ?? null
  const value = [serial, ...(year === null ? [] : [year]), notation.value].join('/')
  const certain = year !== null || /[-&]/.test(notation.value)
  return { value, serial, year, notation: notation.value, style: 'state', certain, start: at, end: notation.end }
}

const tidy = (text: string) => text.replace(/\s/g, '').replace(new RegExp(dash, 'gu'), '-')

/**
 * Recognition of letters loses the stroke of Đ and sees letters where a line ends. They are mended where no abbreviation of a type or body is spelt without it:
 * QĐ (quyết định), NĐ-CP (nghị định), HĐND (hội đồng nhân dân), GDĐT (giáo dục và đào tạo), BCĐ (ban chỉ đạo), TTg (Thủ tướng).
 */
function restoreLetters(notation: string): string {
  return notation
    .replace(/^QD(?=-|$)/, 'QĐ')
    .replace(/BCD(?=-|$)/, 'BCĐ')
    .replace(/^(CT|QĐ|CĐ)-TT[Il1]?[gq9]$/, '$1-TTg')
    .replace(/^ND(?=-CP)/, 'NĐ')
    .replace(/HDND/g, 'HĐND')
    .replace(/GDDT/g, 'GDĐT')
    .replace(/GD&DT/g, 'GD&ĐT')
}

/**
 * Every number in a text, in order. A digit that belongs to a longer figure, a date or a standard ("QCVN 01:2021/BXD") starts none.
 * Time grows with the length of the text only.
 */
export function findNumbers(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = []
  const digits = /(?<![\p{L}\p{N}:/.,%])\d{1,6}(?=\s{0,2}[-‐‑‒–—−/\uFFFE]|\s?[a-zđ]\s?\/|\s?[A-ZĐ][A-ZĐr]{1,4}\/)/gu
  for (let start = digits.exec(text); start; start = digits.exec(text)) {
    const number = numberAt(text, start.index) ?? blankNumberAt(text, start.index) ?? gluedNumberAt(text, start.index)
    if (!number) continue
    found.push(number)
    digits.lastIndex = number.end
  }
  return found
}
