import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Pdf from 'pdfkit'
import type { Run } from '#kernel/official-paper.ts'

/** Tinos: free, and of the same widths as Times New Roman, which papers must be set in. */
const folder = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')))

export type Face = 'plain' | 'bold' | 'italic' | 'bold-italic'

const files: Readonly<Record<Face, string>> = {
  plain: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'bold-italic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

export const faceFile = (face: Face) => join(folder, files[face])

export function faceOf({ bold, italic }: Pick<Run, 'bold' | 'italic'>): Face {
  if (bold) return italic ? 'bold-italic' : 'bold'
  return italic ? 'italic' : 'plain'
}

let scale: InstanceType<typeof Pdf> | undefined

/** Width of a line of text in points. */
export function widthOf(text: string, face: Face, size: number): number {
  scale ??= new Pdf({ autoFirstPage: false })
  return scale.font(faceFile(face)).fontSize(size).widthOfString(text)
}
