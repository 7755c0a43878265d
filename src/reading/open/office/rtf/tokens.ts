/** What a file of RTF is made of: braces around groups, control words and signs, bytes by their number, and letters. */
export type Token =
  | { is: 'open' }
  | { is: 'close' }
  | { is: 'word'; word: string; value: number | undefined }
  | { is: 'byte'; byte: number }
  | { is: 'letters'; letters: string }

const pattern = /\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([\dA-Fa-f]{2})|\\([^A-Za-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/g

/** Signs that stand for a word. */
const signs: Readonly<Record<string, string>> = { '*': '*', '\r': 'par', '\n': 'par', '\t': 'tab' }
/** Signs that stand for a letter: a blank and hyphens that part no line, or may, and those that otherwise mean something. */
const letters: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  '-': '\u00ad',
  '\\': '\\',
  '{': '{',
  '}': '}',
}

/** The tokens of a text whose letters are bytes (Rich Text Format 1.9.1). What `\bin` counts is no text and is passed over. */
export function* tokensOf(text: string): Generator<Token> {
  const search = new RegExp(pattern)
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const [, word, value, byte, sign, brace, plain] = found
    if (word === 'bin') search.lastIndex += Math.max(0, Number(value ?? 0))
    else if (word !== undefined) yield { is: 'word', word, value: value === undefined ? undefined : Number(value) }
    else if (byte !== undefined) yield { is: 'byte', byte: Number.parseInt(byte, 16) }
    else if (brace !== undefined) yield { is: brace === '{' ? 'open' : 'close' }
    else if (plain !== undefined) yield { is: 'letters', letters: plain }
    else if (sign !== undefined) {
      const named = signs[sign]
      if (named !== undefined) yield { is: 'word', word: named, value: undefined }
      else if (letters[sign] !== undefined) yield { is: 'letters', letters: letters[sign] }
    }
  }
}
