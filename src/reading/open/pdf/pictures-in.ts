import { limits } from '../limits.ts'

/** A picture of a PDF, by the dictionary before its bytes. */
export type PictureIn = {
  pixels: number
  /** Where the dictionary begins in the file, and where the bytes begin and end. */
  from: number
  begin: number
  end: number
  dictionary: string
}

/**
 * The pictures of a PDF, without unpacking one: their dictionaries always stand plainly in the file, since streams may not lie
 * within others (ISO 32000-2, 7.5.7).
 */
export function* picturesIn(bytes: Uint8Array): Generator<PictureIn> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const { index } of text.matchAll(/\/Subtype\s*\/Image\b/g)) {
    const from = Math.max(0, text.lastIndexOf('obj', index), index - 2_000)
    const found = text.indexOf('stream', index)
    const until = found < 0 ? index + 2_000 : Math.min(found, index + 2_000)
    const dictionary = text.slice(from, until)
    const size = (name: string) => Number(new RegExp(`/${name}\\s+(\\d{1,6})\\b`).exec(dictionary)?.[1] ?? 0)
    // Behind the word an end of line, of one sign or two (7.3.8.1).
    const begin = until + (text[until + 6] === '\r' ? 8 : 7)
    const end = text.indexOf('endstream', begin)
    yield { pixels: size('Width') * size('Height'), from, begin, end: end < 0 ? text.length : end, dictionary }
  }
}

/** A JPEG and nothing around it, of which a smaller one can be made before it is unpacked whole. */
export const canShrink = ({ pixels, begin, dictionary }: PictureIn, bytes: Uint8Array): boolean =>
  pixels > limits.whole.pdf &&
  pixels <= limits.pixels &&
  /\/Filter\s*(?:\/DCTDecode|\[\s*\/DCTDecode\s*\])/.test(dictionary) &&
  !/\/DecodeParms/.test(dictionary) &&
  bytes[begin] === 0xff &&
  bytes[begin + 1] === 0xd8
