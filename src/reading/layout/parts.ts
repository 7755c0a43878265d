import type { Warning } from '../paper.ts'
import type { Piece } from './piece.ts'

/** The pieces of a head by what they are; empty where the paper has none. */
export type Head = {
  /** Names of the issuer and of the authority above it, from top to bottom. */
  issuers: readonly Piece[]
  number: readonly Piece[]
  /** Place and date. */
  date: readonly Piece[]
  type: readonly Piece[]
  /** Under the type, or from “V/v” on. */
  subject: readonly Piece[]
  /** From “Kính gửi” on. */
  addressees: readonly Piece[]
}

export type Foot = {
  /** From “Nơi nhận” on. */
  recipients: readonly Piece[]
  /** Authority, title, name: all that stands beside or below “Nơi nhận” and is none of it. */
  signature: readonly Piece[]
}

/** Where the parts of the first paper of a file stand. */
export type Parts = {
  profile: 'state' | 'party' | null
  head: Head
  /** Whole lines, in their order. */
  body: readonly Piece[]
  foot: Foot
  /** What a signing tool put on the pages. */
  stamps: readonly Piece[]
  /** Lines that may bear marks of urgency and secrecy: those of the first page and whatever is stamped. */
  marked: readonly Piece[]
  /** Lines close to the name of the state or of the Party, wherever the file has it: those of a further paper's head too. */
  heads: readonly Piece[]
  warnings: readonly Warning[]
}
