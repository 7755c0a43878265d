/** A place on a page in points (1/72 inch) from its top left corner. */
export type Box = { x: number; y: number; width: number; height: number }

/**
 * A line as it stands on a page: a run of text without a wide gap. What stands beside it in another column, as in the head of a
 * paper, is a line of its own. The text is in normal form C and clean (see clean-text.ts); spans count its UTF-16 units.
 */
export type Line = {
  text: string
  /** Absent in files without pages. */
  box?: Box
  /** Size of the letters in points. */
  size?: number
  bold?: true
  italic?: true
  /** Put on the page by a signing tool or as an annotation, not part of the text that was written. */
  stamped?: true
  /** How sure the recognition of letters is of this line, 0 to 1; absent where the text was read as such. */
  sureness?: number
  /** Words of which the recognition is not sure, handwriting most often: a number in one of them is not a number to keep. */
  doubts?: readonly Doubt[]
}

/** Part of a line that may say something else; `start` and `end` count UTF-16 units of its text. */
export type Doubt = { start: number; end: number; sureness: number }

export type Page = {
  /** From 1. */
  number: number
  /** In points; absent in files without pages. */
  width?: number
  height?: number
  /** The text of the file, letters recognised in a picture, or a file that knows no pages. */
  from: 'text' | 'recognised' | 'plain'
  /** In the order of reading: the head's left column before its right one, then down the page. */
  lines: readonly Line[]
}

/** What a file holds, as text with places: all that the reader of fields is given. */
export type PaperText = { pages: readonly Page[]; warnings: readonly Warning[] }

/** Part of a line: `page` and `line` are indices from 0 into the paper, `start` and `end` count UTF-16 units of the line's text. */
export type Span = { page: number; line: number; start: number; end: number }

/** Something a person should look at; `says` is a sentence in Vietnamese. */
export type Warning = { about: string; says: string; span?: Span }
