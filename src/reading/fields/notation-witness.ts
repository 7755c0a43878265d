import { abbreviationOf, typeNamed } from '#vietnamese/paper-types.ts'
import type { Head } from '../layout/parts.ts'

/** What recognition of letters saw of a notation, mended and judged by what else the head of the paper says. */
export type Witnessed = {
  notation: string
  /** Whether each part of it is the type or an issuer that the head names. */
  borneOut: boolean
}

/**
 * “CTI-UBND” over “CHƯƠNG TRÌNH” is “CTr-UBND”: the type's abbreviation is taken where a single letter differs. Parts that are
 * neither the type nor initials of the issuer's name, such as those of a section, are borne out by nothing.
 */
export function witnessNotation(seen: string, head: Head): Witnessed {
  const type = typeNamed(head.type.map(({ text }) => text).join(' '))
  const abbreviation = type === null ? null : abbreviationOf(type)
  const types = abbreviation === null ? [] : [abbreviation]
  const issuers = head.issuers.flatMap(({ text }) => initialsOf(text))
  const parts = seen.split(/([-/])/).map((part) => types.find((known) => differsByOne(known, part)) ?? part)
  const borneOut = parts.every(
    (part) => /^[-/]$/.test(part) || types.includes(part) || issuers.includes(part.replace('&', '')),
  )
  return { notation: parts.join(''), borneOut }
}

function differsByOne(known: string, seen: string): boolean {
  if (known.length < 3 || known.length !== seen.length) return false
  return [...known].filter((letter, at) => letter !== seen[at]).length === 1
}

/** “SỞ GIÁO DỤC VÀ ĐÀO TẠO”: SGDĐT, and SGD of its first words. */
function initialsOf(name: string): string[] {
  const words = name.toUpperCase().match(/\p{L}+/gu) ?? []
  const letters = words.filter((word) => word !== 'VÀ').map((word) => plainInitial(word))
  return letters.map((_, at) => letters.slice(0, at + 1).join('')).filter((initials) => initials.length > 1)
}

/** The first letter without tone or mark, but for Đ, which notations keep. */
const plainInitial = (word: string) => (word.startsWith('Đ') ? 'Đ' : word.normalize('NFD').charAt(0))
