import type { ListLevel } from '../numbering.ts'
import type { Lists } from '../counted-lists.ts'
import { lettersIn } from './letters.ts'
import { partOf, placeOf, type WordFile } from './word-file.ts'

/** The lists of a document (MS-DOC 2.9.201 PlfLst) and the numbers that paragraphs give of them (2.9.200 PlfLfo). */
export function readLists(file: WordFile): Lists {
  const levels = readLevels(file)
  const lists: Lists = { levels, ofNumber: new Map(), begins: new Map() }
  const used = partOf(file, 'listsUsed')
  if (used.byteLength === 0) return lists
  const count = used.getUint32(0, true)
  let at = 4 + count * 16
  for (let nth = 0; nth < count; nth += 1) {
    const number = String(nth + 1)
    const shared = String(used.getInt32(4 + nth * 16, true))
    let list = shared
    const begins = new Map<number, number>()
    at += 4
    for (let left = used.getUint8(4 + nth * 16 + 12); left > 0; left -= 1) {
      const flags = used.getUint32(at + 4, true)
      const depth = flags & 15
      if (flags & 16) begins.set(depth, used.getInt32(at, true))
      at += 8
      if ((flags & 32) === 0) continue
      // A level of its own: the list counts for itself under this number.
      const own = readLevel(used, at)
      at = own.end
      if (begins.has(depth)) begins.set(depth, own.level.start)
      const others = levels.get(list) ?? []
      list = `${shared} ${number}`
      levels.set(list, Object.assign([...others], { [depth]: own.level }))
    }
    lists.ofNumber.set(number, list)
    if (begins.size > 0) lists.begins.set(number, begins)
  }
  return lists
}

/** Nine levels of each list, or one of a simple list; they follow the lists and are no part of their length. */
function readLevels(file: WordFile): Map<string, readonly ListLevel[]> {
  const { table } = file
  const levels = new Map<string, readonly ListLevel[]>()
  const { at: from, length } = placeOf(file, 'lists')
  if (length === 0) return levels
  const count = table.getUint16(from, true)
  let at = from + 2 + count * 28
  for (let nth = 0; nth < count; nth += 1) {
    const place = from + 2 + nth * 28
    const simple = table.getUint8(place + 26) & 1
    const own = Array.from({ length: simple ? 1 : 9 }, () => {
      const { level, end } = readLevel(table, at)
      at = end
      return level
    })
    levels.set(String(table.getInt32(place, true)), own)
  }
  return levels
}

const formats = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [23, 'bullet'],
  [255, 'none'],
])

/** A level (MS-DOC 2.9.149 LVL): numbers about it, formatting, then its text. */
function readLevel(view: DataView, at: number): { level: ListLevel; end: number } {
  const notAlways = (view.getUint8(at + 5) & 8) !== 0
  const text = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25)
  const letters = view.getUint16(text, true)
  return {
    level: {
      format: formats.get(view.getUint8(at + 4)) ?? 'decimal',
      text: lettersIn(view, text + 2, { count: letters, width: 2 }).replace(/\p{Cc}/gu, shownCount),
      start: view.getInt32(at, true),
      ...(notAlways && { begunAnewBy: view.getUint8(at + 26) }),
    },
    end: text + 2 + letters * 2,
  }
}

/** Letters up to 8 stand for the counts of the levels. */
const shownCount = (letter: string) => (letter <= '\b' ? `%${letter.charCodeAt(0) + 1}` : '')
