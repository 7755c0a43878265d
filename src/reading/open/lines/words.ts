import type { Placed } from './rows.ts'

/** A word, or part of one, with its place. */
export type Word = Placed & {
  text: string
  bold?: boolean
  italic?: boolean
  stamped?: boolean
  /** Small and high: a footnote mark. */
  raised?: boolean
  /** 0 to 1, where recognised in a picture. */
  sureness?: number
  /** No blank stands before it in the file, only a jump. */
  jumped?: boolean
  /** Neither blank nor jump: it goes on with the word before, in another height. */
  glued?: boolean
}
