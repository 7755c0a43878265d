import { readStreams } from '../compound-file.ts'
import { tokensOf } from '../office/rtf/tokens.ts'
import { picturesToLookAt, type Pictured } from './to-look-at.ts'

const begins = [Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('ffd8ff', 'hex')]
/** No picture of a document is larger. */
const longest = 20 * 1_048_576
/** So many are looked for in a stream. */
const most = 60

/** The pictures of a document of Word 97 to 2003 that may bear a mark of secrecy: they lie as files within its streams. */
export async function picturesOfDoc(bytes: Uint8Array): Promise<Uint8Array[]> {
  const streams = readStreams(bytes, ['Data', 'WordDocument'])
  return await picturesToLookAt(streams.values().flatMap(filesIn))
}

function* filesIn(bytes: Uint8Array): Generator<Pictured> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = begins.flatMap((mark) => placesOf(buffer, mark)).toSorted((a, b) => a - b)
  // A file ends by itself: what follows is not looked at.
  for (const start of starts.slice(0, most)) yield { bytes: bytes.subarray(start, start + longest), isFirst: true }
}

function placesOf(buffer: Buffer, mark: Buffer): number[] {
  const places: number[] = []
  for (let at = buffer.indexOf(mark); at >= 0 && places.length < most; at = buffer.indexOf(mark, at + 1))
    places.push(at)
  return places
}

/** The pictures of a file of RTF that may bear a mark of secrecy: files in hexadecimal digits (Rich Text Format 1.9.1, “Pictures”). */
export async function picturesOfRtf(bytes: Uint8Array): Promise<Uint8Array[]> {
  return await picturesToLookAt(
    filesInRtf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')),
  )
}

function* filesInRtf(text: string): Generator<Pictured> {
  let depth = 0
  let picture: { depth: number; digits: string } | undefined
  for (const token of text.includes('blip') ? tokensOf(text) : []) {
    if (token.is === 'open') depth += 1
    else if (token.is === 'word' && /^(?:png|jpeg)blip$/.test(token.word)) picture = { depth, digits: '' }
    else if (token.is === 'letters' && picture?.depth === depth) picture.digits += token.letters.replace(/\s/g, '')
    else if (token.is === 'close') {
      depth -= 1
      if (!picture || depth >= picture.depth) continue
      yield { bytes: Buffer.from(picture.digits, 'hex'), isFirst: true }
      picture = undefined
    }
  }
}
