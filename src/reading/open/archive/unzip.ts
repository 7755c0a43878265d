import { inflateRawSync } from 'node:zlib'
import { limits } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'

/** A file within a ZIP archive, still packed. Names are told, never used as paths. */
export type Entry = { name: string; size: number; packed: Uint8Array; method: number; locked: boolean }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endLength = 22

/**
 * The files of a ZIP archive (APPNOTE 6.3), without unpacking one.
 * @throws Unreadable where it is damaged or holds more than the limits allow
 */
export function listEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readDirectory(bytes, view)
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let number = 0; number < count; number += 1) {
    if (view.getUint32(at, true) !== entryMark) throw damaged()
    const entry = readEntry(bytes, view, at)
    total += entry.size
    if (isBeyond({ entries: number + 1, size: total }) || isBomb(entry)) throw tooMuch()
    if (!entry.name.endsWith('/')) entries.push(entry)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - endLength - 65_535); at -= 1)
    if (view.getUint32(at, true) === endMark) return at
  throw damaged()
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  const packedSize = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
  if (start + packedSize > bytes.length) throw damaged()
  return {
    name: new TextDecoder().decode(name),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + packedSize),
    method: view.getUint16(at + 10, true),
    locked: (view.getUint16(at + 8, true) & 1) === 1,
  }
}

/** Whether archives hold more files, or more bytes unpacked, than are looked at. */
export const isBeyond = ({ entries, size }: { entries: number; size: number }): boolean =>
  entries > limits.archive.entries || size > limits.archive.size

/** Text packs to a tenth, an empty picture to a five-hundredth; a file that packs better is made to do harm. */
const isBomb = ({ size, packed }: Entry) => size > 1_048_576 && size > packed.length * limits.archive.ratio

/**
 * The content of a file. What it says of its own size is held against it: unpacking stops there.
 * @throws Unreadable where it is locked, damaged, or larger than it said
 */
export function unpack({ method, packed, size, locked }: Entry): Uint8Array {
  if (locked) throw new Unreadable('locked', 'Tệp nén có mật khẩu. Hãy giải nén rồi gửi các tệp bên trong.')
  if (method === 0) return packed
  if (method !== 8)
    throw new Unreadable('unknown-kind', 'Tệp nén theo cách chưa đọc được. Hãy giải nén rồi gửi các tệp bên trong.')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(size, limits.archive.size)) })
  } catch {
    throw damaged()
  }
}

export const damaged = () => new Unreadable('damaged', 'Tệp bị hỏng hoặc tải về chưa đủ. Hãy tải lại tệp gốc.')
export const tooMuch = () =>
  new Unreadable('too-many', 'Tệp nén chứa quá nhiều tệp hoặc bung ra quá lớn. Hãy gửi từng phần.')
