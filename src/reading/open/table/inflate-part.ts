import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { damaged, unpack, type Entry } from '../archive/unzip.ts'
import { Unreadable } from '../unreadable.ts'
import { stepsOf, type Step } from '../office/xml.ts'
import { tableLimits } from './table-file.ts'

const piece = 65_536
/** A tag or a text that is longer is made to do harm. */
const longest = 4 * 1_048_576

/** A small part as a whole. */
export function textOfPart(entry: Entry | undefined): string {
  if (!entry) return ''
  if (entry.size > tableLimits.part) throw tooLarge()
  return new TextDecoder().decode(unpack(entry))
}

/**
 * Steps through a part of any size while it is unpacked: no more of it is held than a piece, and whoever stops asking ends it.
 * @throws Unreadable where it is damaged, locked, or larger than it says
 */
export async function* stepsOfPart(entry: Entry): AsyncGenerator<Iterable<Step>> {
  let rest = ''
  for await (const text of textPieces(entry)) {
    rest += text
    const end = rest.lastIndexOf('<')
    if (end > 0) {
      yield stepsOf(rest.slice(0, end))
      rest = rest.slice(end)
    }
    if (rest.length > longest) throw tooLarge()
  }
  yield stepsOf(rest)
}

async function* textPieces(entry: Entry): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let bytes = 0
  try {
    for await (const chunk of unpacked(entry)) {
      bytes += chunk.length
      if (bytes > entry.size) throw damaged()
      yield decoder.decode(chunk, { stream: true })
    }
  } catch (error) {
    throw isZlib(error) ? damaged() : error
  }
}

function unpacked(entry: Entry): AsyncIterable<Uint8Array> {
  if (entry.locked || entry.method !== 8) return Readable.from([unpack(entry)])
  const inflate = createInflateRaw({ chunkSize: piece })
  return Readable.from(piecesOf(entry.packed))
    .on('error', () => undefined)
    .pipe(inflate)
}

function* piecesOf(packed: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < packed.length; at += piece) yield packed.subarray(at, at + piece)
}

const isZlib = (error: unknown) => typeof (error as NodeJS.ErrnoException).code === 'string'
export const tooLarge = () =>
  new Unreadable('too-large', 'Bảng tính quá lớn để đọc. Hãy tách thành tệp nhỏ hơn, mỗi tệp nhiều nhất 20.000 dòng.')
export const tooMany = () =>
  new Unreadable('too-many', 'Bảng có hơn 20.000 dòng. Hãy tách thành nhiều tệp, mỗi tệp một năm.')
