/** A stretch of a text. */
export type Stretch = { start: number; end: number }

/** Abbreviations behind which a full stop ends no sentence. */
const abbreviated =
  /(?:^|[\s(“"])(?:TP|Tp|TX|TT|Q|P|X|H|GS|PGS|TS|ThS|BS|CN|KS|TM|KT|TL|TUQ|Đ\/c|đ\/c|v\.v|St|Dr|No|\d{1,2}|[A-ZĐ])$/u

/** The sentences of a paragraph: stretches of its text, in order. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (const stop of text.matchAll(/[.!?…]+["”’)\]]*(?=\s+["“(]?[\p{Lu}]|\s*$)/gu)) {
    const end = stop.index + stop[0].length
    if (
      stop[0] === '.' &&
      abbreviated.test(text.slice(Math.max(start, stop.index - 8), stop.index)) &&
      end < text.trimEnd().length
    )
      continue
    if (end > start) found.push(trimmed(text, start, end))
    start = end
  }
  if (text.slice(start).trim() !== '') found.push(trimmed(text, start, text.length))
  return found.filter((stretch) => stretch.end > stretch.start)
}

function trimmed(text: string, start: number, end: number): Stretch {
  const part = text.slice(start, end)
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length }
}
