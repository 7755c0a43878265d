import { firstWeeks } from './incoming-first-weeks.ts'
import { lastWeeks } from './incoming-last-weeks.ts'

/** A paper that came in, as the sample tells it; days are working days before today. */
export type SampleIncoming = {
  key: string
  /** When it was registered, and how many days before that it was signed. */
  day: number
  signed: number
  side?: 'party'
  number: string
  type: string
  parent?: string
  issuer: string
  place?: string
  subject: string
  signer: string
  signerTitle: string
  signingAuthority?: 'KT.' | 'TL.' | 'TM.' | 'T/M' | 'K/T' | 'T/L'
  urgency?: 'KHẨN' | 'THƯỢNG KHẨN'
  /** Working days from today until which the whole paper is due. */
  due?: number
  cites?: readonly string[]
  /** Kept to one unit. */
  unit?: string
  ends: 'registered' | 'presented' | 'filed' | 'void'
}

/** Some weeks of what a ward gets by post; every office, person, paper and number is made up. */
export const sampleIncoming: readonly SampleIncoming[] = [...firstWeeks, ...lastWeeks]
