import type { Day } from '#kernel/day.ts'
import type { Span, Warning } from './paper.ts'

/** What the reader supposes: a value, how sure it is (0 to 1), and where in the source it stands. */
export type Found<Value> = { value: Value; confidence: number; spans: readonly Span[] }

/** Of a paper that this one cites; `number` is as a register would write it, without spaces. */
export type Cited = { number: string; date: Day | null; issuer: string | null }

/**
 * A time by which something is due. `date` is null where it hangs on something else or recurs: `within` then says on what,
 * `recurring` how often, both in the paper's words.
 */
export type Deadline = { text: string; date: Day | null; within?: string; recurring?: string }

/** One instructed sentence or bullet and one actor. */
export type ReadTask = {
  actor: string
  text: string
  deadline: Deadline | null
  /** Leads, or joins in; null where the paper does not say. */
  role: 'lead' | 'join' | null
}

/** A field that a person must read: the place is known, the characters are not. */
export type Unread = { field: 'number' | 'date'; span: Span; notation: string | null }

/** What the reader supposes of one paper. Absent stays absent: null, never a guess. */
export type Reading = {
  /** State papers ("CỘNG HÒA XÃ HỘI …"), Party papers ("ĐẢNG CỘNG SẢN VIỆT NAM"), or undecided. */
  profile: 'state' | 'party' | null
  /** Serial number and notation as a register writes them: "12/KH-UBND", "221-CV/HU". */
  number: Found<string> | null
  date: Found<Day> | null
  place: Found<string> | null
  issuer: Found<string> | null
  parent: Found<string> | null
  /** Of the 29 types and the Party's, in lower case: "công văn". */
  type: Found<string> | null
  subject: Found<string> | null
  addressees: readonly Found<string>[]
  /** Items of "Nơi nhận" as printed, with their notes. */
  recipients: readonly Found<string>[]
  signer: Found<string> | null
  /** The title in which the signer signs, in capitals: "PHÓ GIÁM ĐỐC". */
  signerTitle: Found<string> | null
  /** TM., KT., TL., TUQ., Q., T/M, K/T, T/L as printed; null where signed in one's own right. */
  signingAuthority: Found<string> | null
  /** HỎA TỐC, THƯỢNG KHẨN, KHẨN. */
  urgency: Found<string> | null
  /** MẬT, TỐI MẬT, TUYỆT MẬT: such a paper is not kept. */
  secrecy: Found<string> | null
  cites: readonly Found<Cited>[]
  deadlines: readonly Found<Deadline>[]
  /** The sentence that asks for a report. */
  reporting: Found<string> | null
  tasks: readonly Found<ReadTask>[]
  unread: readonly Unread[]
  warnings: readonly Warning[]
}
