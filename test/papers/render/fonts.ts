import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import type { Style } from './page/page.ts'

const require = createRequire(import.meta.url)

/** Tinos has the metrics of Times New Roman, in which the decree wants papers. */
export const faces = [
  '400Regular/Tinos_400Regular',
  '400Regular_Italic/Tinos_400Regular_Italic',
  '700Bold/Tinos_700Bold',
  '700Bold_Italic/Tinos_700Bold_Italic',
] as const

export const faceFile = (face: (typeof faces)[number]): string =>
  require.resolve(`@expo-google-fonts/tinos/${face}.ttf`)

const letters = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
  '–—“”‘’…•§',
]
const alphabet = letters.join('') + letters.join('').toUpperCase()
const cut = new Map<string, Promise<Uint8Array>>()

/** A face cut to the letters of papers; cut once. The subsetting of pdf-lib loses most of its outlines. */
export function readFace(face: (typeof faces)[number]): Promise<Uint8Array> {
  const bytes =
    cut.get(face) ??
    subsetFont(readFileSync(faceFile(face)), alphabet, { targetFormat: 'sfnt' }).then((font) => new Uint8Array(font))
  cut.set(face, bytes)
  return bytes
}

export const faceOf = ({ bold, italic }: Style): number => (bold ? 2 : 0) + (italic ? 1 : 0)
