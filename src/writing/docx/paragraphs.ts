import { AlignmentType, BorderStyle, Paragraph, TextRun, type IParagraphOptions } from 'docx'
import type { Run } from '#kernel/official-paper.ts'
import { pointsOf, type Spacing } from '../measures.ts'
import { stampRed } from '../urgency.ts'

/** Twentieths of a point, in which Word counts lengths; half points, in which it counts letters. */
export const twips = (points: number) => Math.round(points * 20)
export const twipsOfMm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)
const halves = (points: number) => Math.round(points * 2)

export type Look = {
  size: number
  align?: 'left' | 'center' | 'right' | 'justify'
  bold?: boolean
  italic?: boolean
  underline?: boolean
  before?: number
  after?: number
  /** From line to line. */
  spacing?: Spacing
  indent?: { left?: number; firstLine?: number; hanging?: number }
  keepNext?: boolean
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

/** A paragraph of Times New Roman; indents in millimetres, gaps in points. */
export function paragraph(content: string | readonly Run[], look: Look): Paragraph {
  const runs: readonly Run[] = typeof content === 'string' ? [{ text: content }] : content
  return new Paragraph({ ...around(look), children: runs.map((one) => piece(one, look)) })
}

/** A centered paragraph whose lines are broken where they are given. */
export function centered(lines: readonly string[], look: Look): Paragraph {
  const children = lines.map((text, index) => piece({ text }, look, index > 0))
  return new Paragraph({ ...around({ ...look, align: 'center' }), children })
}

function around({ align, before, after, spacing, indent, keepNext }: Look): IParagraphOptions {
  const { left, firstLine, hanging } = indent ?? {}
  return {
    alignment: alignments[align ?? 'left'],
    keepNext: keepNext ?? false,
    spacing: { before: twips(before ?? 0), after: twips(after ?? 0), ...lineOf(spacing ?? { lines: 1 }) },
    indent: {
      ...(left !== undefined && { left: twipsOfMm(left) }),
      ...(firstLine !== undefined && { firstLine: twipsOfMm(firstLine) }),
      ...(hanging !== undefined && { hanging: twipsOfMm(hanging) }),
    },
  }
}

const lineOf = (spacing: Spacing) =>
  'lines' in spacing
    ? ({ line: Math.round(spacing.lines * 240), lineRule: 'auto' } as const)
    : ({ line: twips(spacing.points), lineRule: 'exact' } as const)

function piece({ text, bold, italic }: Run, look: Look, onNewLine = false): TextRun {
  return new TextRun({
    text,
    ...(onNewLine && { break: 1 }),
    size: halves(look.size),
    bold: bold ?? look.bold ?? false,
    italics: italic ?? look.italic ?? false,
    ...(look.underline && { underline: {} }),
  })
}

/** Words in a red frame in the middle of a column of `column`, as a stamp would be there; lengths in millimetres. */
export function stamp(text: string, { size, before, width, height, column }: Stamp): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 8, color: stampRed }
  const above = Math.max(0, Math.round((pointsOf(height) - size * 1.149) / 2 - 1))
  const side = twipsOfMm((column - width) / 2)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    border: {
      top: { ...edge, space: above },
      bottom: { ...edge, space: above },
      left: { ...edge, space: 0 },
      right: { ...edge, space: 0 },
    },
    indent: { left: side, right: side },
    spacing: { before: twips(before), after: 0, line: 240, lineRule: 'auto' },
    children: [new TextRun({ text, size: halves(size), bold: true, color: stampRed })],
  })
}

type Stamp = { size: number; before: number; width: number; height: number; column: number }

/** A rule of `length` in the middle of a column of `width`, both in millimetres. */
export function rule({ length, width, before = 0 }: { length: number; width: number; before?: number }): Paragraph {
  const side = twipsOfMm(Math.max(0, (width - length) / 2))
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: twips(before), after: 0, line: twips(4), lineRule: 'exact' },
    children: [],
  })
}
