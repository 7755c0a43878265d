const strokes: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ƣ: 'u', Ƣ: 'U' }

function withoutMarks(unit: string): string {
  const first = strokes[unit] ?? unit.normalize('NFD').charAt(0)
  return first === '' ? unit : first
}

/** The letters of Latin scripts beyond ASCII, where nearly all that is looked up stands. */
const from = 0xc0
const latin = Array.from({ length: 0x1f00 - from }, (_, at) => withoutMarks(String.fromCharCode(from + at)))

/** The letter without its diacritics; what is no letter of one UTF-16 unit stays as it is. */
function bareUnit(unit: string): string {
  return latin[unit.charCodeAt(0) - from] ?? withoutMarks(unit)
}

/** The text without diacritics, case kept, unit by unit: what is found in it stands at the same place in the text. */
export function bare(text: string): string {
  return text.replace(/[^\0-\x7f]/g, bareUnit)
}

/** Letters and digits only, lower case, without diacritics: two spellings that differ in nothing else are alike. */
export function bareLetters(text: string): string {
  return bare(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}
