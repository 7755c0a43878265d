import type { ListPlace } from '../counted-lists.ts'
import { listPlaceOf, type Modifiers } from './modifiers.ts'
import { cut, partOf, type WordFile } from './word-file.ts'

type Style = { base: number; place: ListPlace }

/** What the styles of paragraphs say of lists, those they stand on included, by their number (MS-DOC 2.9.271 STSH). */
export function readStyles(file: WordFile, modifiers: Modifiers): ReadonlyMap<number, ListPlace> {
  const styles = ownStyles(partOf(file, 'styles'), modifiers)
  return new Map([...styles.keys()].map((number) => [number, withBases(styles, number)]))
}

function withBases(styles: ReadonlyMap<number, Style>, number: number): ListPlace {
  let place: ListPlace = {}
  const seen = new Set<number>()
  for (let at = number; styles.has(at) && !seen.has(at); at = styles.get(at)?.base ?? at) {
    seen.add(at)
    place = { ...styles.get(at)?.place, ...place }
  }
  return place
}

function ownStyles(sheet: DataView, modifiers: Modifiers): Map<number, Style> {
  const styles = new Map<number, Style>()
  if (sheet.byteLength === 0) return styles
  const about = sheet.getUint16(0, true)
  const [count, fixed] = [sheet.getUint16(2, true), sheet.getUint16(4, true)]
  let at = 2 + about
  for (let number = 0; number < count && at + 2 <= sheet.byteLength; number += 1) {
    const length = sheet.getUint16(at, true)
    const style = length > 0 ? readStyle(cut(sheet, at + 2, length), { fixed, modifiers }) : undefined
    if (style) styles.set(number, style)
    at += 2 + length + (length % 2)
  }
  return styles
}

/** Style of a paragraph (MS-DOC 2.9.258 STD): a fixed part, its name, then the formatting of paragraphs, behind the number of the style. */
function readStyle(style: DataView, { fixed, modifiers }: { fixed: number; modifiers: Modifiers }): Style | undefined {
  const kind = style.getUint16(2, true)
  if ((kind & 15) !== 1) return undefined
  const at = fixed + 4 + style.getUint16(fixed, true) * 2
  const length = style.getUint16(at, true)
  const formatting = length > 2 ? cut(style, at + 4, length - 2) : undefined
  return { base: kind >> 4, place: formatting ? listPlaceOf(modifiers.of(formatting)) : {} }
}
