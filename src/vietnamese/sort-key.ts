/** The Vietnamese alphabet with the four letters of foreign names in their usual places. */
const letters = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']
/** Order of the tone marks in Vietnamese dictionaries: none, huyền, hỏi, ngã, sắc, nặng. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/**
 * A text that sorts by its code points as Vietnamese dictionaries sort: letters first (ă after a, đ after d), tone marks
 * only between words whose letters are alike.
 */
export function sortKey(text: string): string {
  let word = ''
  let marks = ''
  for (const char of text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ')) {
    const parts = char.normalize('NFD')
    const tone = tones.findIndex((mark) => parts.includes(mark))
    const letter = (tone < 0 ? parts : parts.replace(tones[tone] ?? '', '')).normalize('NFC')
    const place = letters.indexOf(letter)
    word += place < 0 ? (letter === ' ' ? ' ' : letter) : String.fromCodePoint(0x41 + place)
    marks += String(tone + 1)
  }
  return `${word} ${marks}`
}

/** A person's sort key: Vietnamese lists go by the given name, which stands last, then by the rest. */
export function personSortKey(name: string): string {
  const words = name.trim().split(/\s+/)
  const given = words.pop() ?? ''
  return `${sortKey(given)} ${sortKey(words.join(' '))}`
}
