import { bareLetters } from '#vietnamese/bare.ts'
import { typeAbbreviated, typeNamed } from '#vietnamese/paper-types.ts'
import { isCapitals } from '../layout/marks.ts'
import type { Head } from '../layout/parts.ts'
import { spanOf } from '../layout/piece.ts'
import type { Found } from '../reading.ts'

/** The type that the first group of a notation stands for: of “KH-UBND”, “CV/HU”, “2020/QĐ-UBND”. */
export function typeInNotation(notation: string): string | null {
  const groups = notation.replace(/^\d{4}\s*\//, '').split(/[-/]/)
  return groups.length < 2 ? null : typeAbbreviated((groups[0] ?? '').trim())
}

/**
 * The type of a paper: what stands in capitals above the subject; a letter (công văn) has no such line but a subject with “V/v”.
 * Source: Decree 30/2020/NĐ-CP, Appendix I, part I, section II.5.
 */
export function findType(head: Head, notation: string | null): Found<string> | null {
  const line = head.type[0]
  const noted = notation === null ? null : typeInNotation(notation)
  const named = line === undefined ? null : typeNamed(line.text)
  if (line !== undefined && named !== null) {
    const agrees = noted === null || bareLetters(noted) === bareLetters(named)
    return { value: named, confidence: agrees ? 0.98 : 0.85, spans: [spanOf(line)] }
  }
  const letter = head.subject[0] ?? head.addressees[0]
  // “VỀ VIỆC TĂNG CƯỜNG …” of a chỉ thị that has lost the line with its type.
  const capitals = head.addressees.length === 0 && noted !== null && isCapitals(letter?.text ?? '')
  if (letter !== undefined && !capitals) {
    return {
      value: 'công văn',
      confidence: noted === null || noted === 'công văn' ? 0.97 : 0.6,
      spans: [spanOf(letter)],
    }
  }
  const number = head.number[0]
  return noted === null || number === undefined ? null : { value: noted, confidence: 0.6, spans: [spanOf(number)] }
}
