import { numberAt } from '#vietnamese/document-number.ts'
import { typeAbbreviated, typeNamed } from '#vietnamese/paper-types.ts'

/** Words of the longest name of a type. */
const longestName = 4

/** “Kế hoạch tổ chức hội nghị” is a kế hoạch whose subject is “Tổ chức hội nghị”; what begins with no type stays whole. */
export function typeWithSubject(text: string): { type: string | null; subject: string } {
  const words = text.split(' ')
  for (let length = Math.min(longestName, words.length - 1); length > 0; length -= 1) {
    const type = typeNamed(
      words
        .slice(0, length)
        .join(' ')
        .replace(/[:,.;-]+$/, ''),
    )
    if (type === null) continue
    const rest = words
      .slice(length)
      .join(' ')
      .replace(/^[\s:,.;–-]+/, '')
    return rest === '' ? { type, subject: text } : { type, subject: `${rest.charAt(0).toUpperCase()}${rest.slice(1)}` }
  }
  return { type: null, subject: text }
}

/** A type as a register writes it: by its name or by its abbreviation. */
export const typeWritten = (text: string): string =>
  typeNamed(text) ?? typeAbbreviated(text.trim()) ?? text.toLowerCase()

/** The type that a number names: “12/KH-UBND”, “12-CV/ĐU”; null where it names none. */
export function typeOfNumber(number: string | null): string | null {
  const notation = number === null ? undefined : numberAt(number, 0)?.notation
  return notation === undefined ? null : typeAbbreviated(notation.split(/[-/]/)[0] ?? '')
}
