import { utf16Of } from '#kernel/csv.ts'

/** Kinds of files told apart by what is in them; names are not believed. */
export type Kind =
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'webp'
  | 'heic'
  | 'gif'
  | 'text'
  | 'unknown'

/** First bytes in hexadecimal digits; a dot stands for any digit. */
const marks: readonly [Kind, RegExp][] = [
  ['zip', /^504b0(?:304|506)/],
  ['ole', /^d0cf11e0a1b11ae1/],
  ['rtf', /^7b5c727466/],
  ['png', /^89504e470d0a1a0a/],
  ['jpeg', /^ffd8ff/],
  ['tiff', /^(?:49492a00|4d4d002a)/],
  ['webp', /^52494646.{8}57454250/],
  ['gif', /^47494638/],
  // "ftyp", then the brand: heic, heix, hevc, hevx, mif1 or msf1.
  ['heic', /^.{8}66747970(?:68656963|68656978|68657663|68657678|6d696631|6d736631)/],
]
const pdfMark = Buffer.from('%PDF-')

/** What a file is, by its first bytes. A PDF may begin within the first 1,024 of them (ISO 32000-2, annex I). */
export function sniff(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.subarray(0, 1_024))
  if (head.includes(pdfMark)) return 'pdf'
  const hex = head.subarray(0, 16).toString('hex')
  const found = marks.find(([, mark]) => mark.test(hex))
  if (found) return found[0]
  return isText(bytes.subarray(0, 65_536)) ? 'text' : 'unknown'
}

/** UTF-16, or hardly any control characters. */
function isText(bytes: Uint8Array): boolean {
  if (utf16Of(bytes)) return true
  const odd = bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  const zeros = bytes.filter((byte) => byte === 0).length
  return odd - zeros <= bytes.length / 200 && (zeros === 0 || zeros > bytes.length / 5)
}
