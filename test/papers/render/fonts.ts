import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import type { Style } from './page/page.ts'

const require = createRequire(import.meta.url)

/** Files of Tinos, which has the metrics of Times New Roman, in which the decree wants papers. */
export const faces: readonly string[] = [
  require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
]

const letters = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
  '–—“”‘’…•§',
]
const alphabet = letters.join('') + letters.join('').toUpperCase()
const cut = new Map<string, Promise<Uint8Array>>()

/** A face cut to the letters of papers; cut once. The subsetting of pdf-lib loses most of its outlines. */
export function readFace(face: string): Promise<Uint8Array> {
  const bytes =
    cut.get(face) ??
    subsetFont(readFileSync(face), alphabet, { targetFormat: 'sfnt' }).then((font) => new Uint8Array(font))
  cut.set(face, bytes)
  return bytes
}

export const faceOf = ({ bold, italic }: Style): number => (bold ? 2 : 0) + (italic ? 1 : 0)
