const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const letters = new Map<string, [letter: string, tone: number]>()

function apart(char: string): [string, number] {
  const known = letters.get(char)
  if (known) return known
  const marks = char.normalize('NFD')
  const tone = tones.findIndex((mark) => marks.includes(mark))
  const bare = tone < 0 ? marks : marks.replace(tones[tone] ?? '', '')
  const found: [string, number] = [bare.normalize('NFC').toLowerCase(), tone + 1]
  letters.set(char, found)
  return found
}

/** Every fourth word bears no mark at all. */
const plain = /^[a-z]+$/i

/**
 * A word without its tone and case, and its tone: both placements of a mark give the same ("hòa", "hoà"), and a tone that
 * recognition misread spoils the second part only.
 */
export function wordKey(word: string): { toneless: string; tone: number } {
  if (plain.test(word)) return { toneless: word.toLowerCase(), tone: 0 }
  let toneless = ''
  let tone = 0
  for (const char of word.normalize('NFC')) {
    const [letter, mark] = apart(char)
    toneless += letter
    if (mark > 0) tone = mark
  }
  return { toneless, tone }
}
