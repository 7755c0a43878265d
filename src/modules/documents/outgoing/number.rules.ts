import { abbreviationOf } from '#vietnamese/paper-types.ts'

type Numbered = {
  side: 'state' | 'party'
  serial: number
  /** In lower case; null for a công văn. */
  type: string | null
  /** Abbreviation of the authority: "UBND", "ĐU". */
  authority: string
  /** Abbreviation of the unit that drafted a công văn: "VP"; empty where none is. */
  unit?: string
  /** What follows the serial as the author wrote it, "KH-UBND" or "KH/ĐU"; empty where it is to be composed. */
  written?: string
}

/**
 * The number of a paper of ours. State, Decree 30/2020/NĐ-CP, Appendix I: "05/KH-UBND", a công văn "05/UBND-VP", serials
 * below ten with a zero before them. Party, guidance 05-HD/VPTW: "05-KH/ĐU", a công văn "05-CV/ĐU".
 */
export function numberOf({ serial, written = '', ...noted }: Numbered): string {
  const digits = String(serial).padStart(2, '0')
  return `${digits}${noted.side === 'party' ? '-' : '/'}${written || notationOf(noted)}`
}

/** What follows the serial in a number: "KH-UBND", "UBND-VP", "KH/ĐU". */
export function notationOf({ side, type, authority, unit = '' }: Omit<Numbered, 'serial' | 'written'>): string {
  const letter = type === null || type === 'công văn'
  const short = letter ? 'CV' : (abbreviationOf(type, side) ?? 'VB')
  if (side === 'party') return `${short}/${authority}`
  if (letter) return [authority, unit].filter(Boolean).join('-')
  return [short, authority].filter(Boolean).join('-')
}
