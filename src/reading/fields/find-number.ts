import { notationAt } from '#vietnamese/document-number.ts'
import { typeAbbreviated } from '#vietnamese/paper-types.ts'
import { findNumber as markOfNumber } from '../layout/marks.ts'
import { type Piece, spanOf, spansIn } from '../layout/piece.ts'
import type { Parts } from '../layout/parts.ts'
import type { Found, Unread } from '../reading.ts'
import { isDoubted } from './doubt.ts'
import { findStamp } from './find-stamp.ts'
import { witnessNotation } from './notation-witness.ts'
import { weighNumber } from './sureness.ts'

export type NumberRead = { number: Found<string> | null; notation: string | null; unread: Unread | null }

/** A notation as a register writes it; one paper may bear several: “SGDĐT-GDTrH, GDTX”. */
function tidyNotation(text: string): string {
  return text
    .split(',')
    .map((one) => {
      const plain = one.trim()
      const year = /^(?:19|20)\d\d\s*\/\s*/.exec(plain)?.[0] ?? ''
      const found = notationAt(plain, year.length)
      const whole = found !== undefined && found.end >= plain.length - 1
      return year.replace(/\s/g, '') + (whole ? found.value : plain.slice(year.length).replace(/\s+/g, ''))
    })
    .join(', ')
}

/**
 * The serial as digits where every character of it was read; what looks like handwriting or a seal is none. Papers that were put in
 * between bear a letter of the first few; any other is a figure misread.
 */
function readSerial(text: string, piece: Piece): string | null {
  const plain = piece.source.sureness === undefined ? text.replace(/^[.…_\s]{3,}|[.…_\s]{3,}$/g, '') : text
  return /^\s*\d(?:\s?\d){0,5}\s?[a-eđ]?\s*$/.test(plain) ? plain.replace(/\s/g, '') : null
}

/** Serial and notation of the paper itself. A serial that cannot be read, or is stamped elsewhere, leaves the number unread. */
export function findNumber({ head, stamps }: Parts): NumberRead {
  const piece = head.number[0]
  const mark = piece === undefined ? null : markOfNumber(piece.text)
  if (piece === undefined || mark === null) return { number: null, notation: null, unread: null }
  const seen = tidyNotation(piece.text.slice(mark.notation.start, mark.notation.end))
  const isRecognised = piece.source.sureness !== undefined
  const { notation, borneOut } = isRecognised ? witnessNotation(seen, head) : { notation: seen, borneOut: true }
  const isDoubtful = isDoubted(piece, mark.serial) || (!borneOut && isDoubted(piece, mark.notation))
  const written = readSerial(piece.text.slice(mark.serial.start, mark.serial.end), piece)
  const own = spansIn(piece, mark.serial.start, mark.end)
  const between = piece.text.slice(mark.serial.end, mark.notation.start)
  const parted = /[-–/]/.test(between)
  // “298 KH/TĐTN”: a blank, or nothing, for the hyphen before a type.
  const joined = /^\s?$/.test(between) && typeAbbreviated(notation.split('/')[0] ?? '') !== null
  const sign = joined || /[-–]\s*$/.test(between) ? '-' : '/'
  // The stroke of a number may be read as a letter.
  const misread = /^\s?[I|l]\s?$/.test(between)
  if (written !== null && (parted || joined || misread) && !isDoubtful) {
    const value = `${written}${sign}${notation}`
    return {
      number: { value, confidence: weighNumber(misread ? 0.7 : 0.98, piece), spans: own },
      notation,
      unread: null,
    }
  }
  const stamp = findStamp(stamps, piece, { from: mark.serial.start, to: mark.serial.end })
  if (stamp !== null) {
    const value = `${stamp.text}${sign}${notation}`
    return { number: { value, confidence: 0.95, spans: [spanOf(stamp), ...own] }, notation, unread: null }
  }
  return { number: null, notation, unread: { field: 'number', span: spanOf(piece), notation } }
}
