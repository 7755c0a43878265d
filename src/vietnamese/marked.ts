const tones = '\u0300\u0301\u0303\u0309\u0323'
const older = [new RegExp(`(o)([${tones}])([ae])`, 'gi'), new RegExp(`(u)([${tones}])(y)`, 'gi')]

/**
 * Lower case with diacritics, the tone mark where the newer spelling has it: "hòa" and "hoà", "ủy" and "uỷ" are one word.
 * The SQL function `marked` (migration 0063) gives the same.
 */
export function marked(text: string): string {
  return older
    .reduce((moved, pattern) => moved.replace(pattern, '$1$3$2'), text.normalize('NFD'))
    .normalize('NFC')
    .toLowerCase()
}
