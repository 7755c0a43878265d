const strokes: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ƣ: 'u', Ƣ: 'U' }

function withoutMarks(unit: string): string {
  const first = strokes[unit] ?? unit.normalize('NFD').charAt(0)
  return first === '' ? unit : first
}

/** Letters without diacritics by UTF-16 unit: Latin scripts, where nearly all that is looked up stands. */
const latin = Uint16Array.from({ length: 0x1f00 }, (_, unit) =>
  unit < 0x80 ? unit : withoutMarks(String.fromCharCode(unit)).charCodeAt(0),
)

/** A UTF-16 unit without its diacritics. */
export function bareUnit(unit: number): number {
  return latin[unit] ?? withoutMarks(String.fromCharCode(unit)).charCodeAt(0)
}

/** So many units are turned at once, into a place that is used again and again. */
const units = new Uint16Array(2048)

/** Lines and paragraphs are asked about many times while a paper is read; of a longer paper than this they are turned again. */
const known = new Map<string, string>()
const most = { known: 500, units: 2_000 }

/** Keeps no line of a paper beyond its reading. */
export const forgetLines = () => known.clear()

/** The text without diacritics, case kept, unit by unit: what is found in it stands at the same place in the text. */
export function bare(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  let plain = ''
  for (let from = 0; from < text.length; from += units.length) {
    const length = Math.min(units.length, text.length - from)
    for (let at = 0; at < length; at += 1) units[at] = bareUnit(text.charCodeAt(from + at))
    plain += Reflect.apply(String.fromCharCode, undefined, units.subarray(0, length))
  }
  if (known.size >= most.known) known.clear()
  if (text.length <= most.units) known.set(text, plain)
  return plain
}

/** Letters and digits only, lower case, without diacritics: two spellings that differ in nothing else are alike. */
export function bareLetters(text: string): string {
  return bare(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}
