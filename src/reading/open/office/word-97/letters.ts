import { cut } from './word-file.ts'

const narrowLetters = new TextDecoder('windows-1252')
const wideLetters = new TextDecoder('utf-16le', { ignoreBOM: true })

/** So many letters from a byte on, of one byte or two each. */
export function lettersIn(view: DataView, at: number, { count, width }: { count: number; width: 1 | 2 }): string {
  return (width === 1 ? narrowLetters : wideLetters).decode(cut(view, at, count * width))
}
