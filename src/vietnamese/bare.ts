const plain: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ƣ: 'u', Ƣ: 'U' }

/** The letter without its diacritics; what is no letter of one UTF-16 unit stays as it is. */
function bareUnit(unit: string): string {
  const known = plain[unit]
  if (known !== undefined) return known
  const first = unit.normalize('NFD').charAt(0)
  return first === '' ? unit : first
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
