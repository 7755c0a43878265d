import { isPersonName } from '#vietnamese/person-name.ts'

/** Made-up syllables in the place of a name, as many as it has. */
const madeUp = ['Nguyễn', 'Văn', 'Thử', 'Đọc', 'Kỹ', 'Mẫu']
const capital = /\p{Lu}[\p{Ll}’']*/u.source
const run = new RegExp(`(?<!\\p{L})${capital}(?:\\s+${capital}){1,5}`, 'gu')
const addressed = new RegExp(
  `((?:^|[\\s(,;])(?:ông|bà|anh|chị|đồng chí|đ/c|cháu|em|cô|chú|bác|thầy)\\s*:?\\s+)(${capital}(?:\\s+${capital}){0,5})`,
  'giu',
)
/** Heads of offices and places that look like family names. */
const offices = /^(?:Sở|Ban|Bộ|Phòng|Hội|Trung|Công|Đảng|Chi|Cục|Đoàn|Thành|Tỉnh|Văn|Hội|Viện|Trường|Ủy|Uỷ|Quốc)\s/u

/**
 * A text without what tells who somebody is or how to reach them: names, e-mail addresses, numbers of telephones, cards and
 * accounts, postal addresses. What is masked keeps its length in words or digits, so that the text still reads alike.
 * `names` are names known from elsewhere; others are found by their family names and by how people are addressed.
 */
export function maskPersonal(text: string, names: readonly string[] = []): string {
  const withoutKnown = names
    .filter((name) => name.trim().length > 1)
    .reduce((masked, name) => masked.replace(anyCase(name), (found) => maskName(found)), text)
  return withoutKnown
    .replace(/[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu, 'nguoi@vi-du.vn')
    .replace(/(?<!\p{N})\+?\(?\p{N}(?:[\s.()–-]{0,2}\p{N}){8,}/gu, (found) => found.replace(/\p{N}/gu, '0'))
    .replace(/(địa chỉ|trụ sở|nơi ở|thường trú|tạm trú)(\s*:?\s+)[^;.\n]+/giu, '$1$2…')
    .replace(
      /(số(?: nhà)?\s+)?\p{N}+[\p{L}/\p{N}-]*,?\s+((?:đường|phố|ngõ|ngách|hẻm)\s+)[^,;.\n]+/giu,
      (_found, _head, street: string) => `số 0 ${street}Mẫu`,
    )
    .replace(addressed, (_found, before: string, name: string) => before + maskName(name))
    .replace(run, maskRun)
}

const anyCase = (name: string) => new RegExp(name.trim().split(/\s+/).map(escaped).join('\\s+'), 'giu')
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

function maskName(name: string): string {
  const count = name.trim().split(/\s+/).length
  const syllables = Array.from({ length: count }, (_, at) =>
    at === count - 1 && count > 1 ? madeUp.at(-1) : madeUp[Math.min(at, madeUp.length - 2)],
  )
  const masked = syllables.join(' ')
  return name === name.toUpperCase() ? masked.toUpperCase() : masked
}

/** Within a run of words with capitals, from the first family name on that makes a full name with what follows. */
function maskRun(words: string): string {
  if (offices.test(words)) return words
  const parts = words.split(/\s+/)
  for (let from = 0; from < parts.length - 1; from++) {
    const rest = parts.slice(from, from + 5)
    for (let count = rest.length; count >= 2; count--) {
      const name = rest.slice(0, count).join(' ')
      if (!isPersonName(name)) continue
      const after = parts.slice(from + count)
      return [...parts.slice(0, from), maskName(name), ...after].join(' ')
    }
  }
  return words
}
