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
 * below ten with a zero before them. Party, guidance 36-HD/VPTW: "05-KH/ĐU", a công văn "05-CV/ĐU".
 */
export function numberOf({ side, serial, type, authority, unit = '', written = '' }: Numbered): string {
  const digits = String(serial).padStart(2, '0')
  if (written) return `${digits}${side === 'party' ? '-' : '/'}${written}`
  const letter = type === null || type === 'công văn'
  const short = letter ? 'CV' : (abbreviationOf(type) ?? 'VB')
  if (side === 'party') return `${digits}-${short}/${authority}`
  if (letter) return `${digits}/${[authority, unit].filter(Boolean).join('-')}`
  return `${digits}/${[short, authority].filter(Boolean).join('-')}`
}
